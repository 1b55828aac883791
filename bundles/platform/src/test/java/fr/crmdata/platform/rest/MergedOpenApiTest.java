package fr.crmdata.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.rest.OpenApiDocument;
import fr.crmdata.api.rest.RequestRefusal;
import fr.crmdata.api.rest.RestArea;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

public class MergedOpenApiTest {

    private final AtomicInteger described = new AtomicInteger();

    private RestArea area(Runnable describes) {
        return new RestArea() {
            @Override
            public String path() {
                return "made-up";
            }

            @Override
            public List<Object> resources() {
                return List.of();
            }

            @Override
            public void describe(OpenApiDocument document) {
                describes.run();
                described.incrementAndGet();
            }
        };
    }

    private RestArea refuses(Refusal refusal) {
        return area(() -> {
            throw refusal;
        });
    }

    @Test
    public void who_may_not_read_an_area_gets_the_document_without_fields_of_their_own_there() {
        var forbidden = refuses(new AccessRefusal.Forbidden(new Permission("contacts:read")));
        var document = MergedOpenApi.of(List.of(forbidden, area(() -> {})), true);
        assertThat(document.path("openapi").asText()).startsWith("3.");
        assertThat(described).hasValue(1);
    }

    @Test
    public void nobody_is_asked_about_fields_of_their_own_without_a_caller() {
        MergedOpenApi.of(List.of(area(() -> {})), false);
        assertThat(described).hasValue(0);
    }

    @Test
    public void any_other_refusal_is_told() {
        assertThatThrownBy(() -> MergedOpenApi.of(List.of(refuses(new RequestRefusal.BadCursor())), true))
                .isInstanceOf(RequestRefusal.BadCursor.class);
    }
}
