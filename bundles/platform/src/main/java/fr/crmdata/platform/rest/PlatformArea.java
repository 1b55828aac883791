package fr.crmdata.platform.rest;

import fr.crmdata.api.rest.RestArea;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The platform's own resources. They lie directly below {@code /api/v1}; an area's longer address wins over them, and what
 * nobody answers ends here as unknown.
 */
@Component(service = RestArea.class)
public final class PlatformArea implements RestArea {

    private final List<Object> resources;

    @Activate
    public PlatformArea(
            @Reference TokenResource tokens,
            @Reference MeResource me,
            @Reference UserResource users,
            @Reference JobResource jobs,
            @Reference AuditResource audit,
            @Reference OperatorResource operator,
            @Reference OpenApiResource openApi) {
        this.resources = List.of(tokens, me, users, jobs, audit, operator, openApi);
    }

    @Override
    public String path() {
        return "";
    }

    @Override
    public List<Object> resources() {
        return resources;
    }
}
