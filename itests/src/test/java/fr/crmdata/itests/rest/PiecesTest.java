package fr.crmdata.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.crmdata.itests.product.Api;
import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.Shared;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.BeforeClass;
import org.junit.Test;

public class PiecesTest {

    private static Api administrator;
    private static Api operator;

    @BeforeClass
    public static void fill() {
        administrator = Shared.demo().signIn(Demo.ADMINISTRATOR);
        operator = Shared.demo().signIn(Demo.OPERATOR);
        for (var file : List.of("un", "deux", "trois")) {
            administrator
                    .header("Content-Type", "text/csv")
                    .post("/contacts/imports?name=morceaux-" + file + ".csv", "nom;ville\nMorceau;Caen\n")
                    .expect(201);
            administrator
                    .post("/contacts/bulk", Map.of("filter", "tag:eq:nulle-part", "action", "add-tag", "value", file))
                    .expect(202);
        }
    }

    private static List<String> ids(JsonNode piece, String id) {
        var ids = new ArrayList<String>();
        piece.path("items").forEach(item -> ids.add(item.path(id).asText()));
        return ids;
    }

    /** Goes on by the header, as a program does that knows nothing of bodies. */
    private static List<String> walked(Api api, String path, String id) {
        var all = new ArrayList<String>();
        var address = path + "?limit=2";
        while (!address.isEmpty()) {
            var answer = api.get(address).expect(200);
            var ids = ids(answer.json(), id);
            assertThat(ids).as(address).hasSizeLessThanOrEqualTo(2);
            all.addAll(ids);
            var link = answer.header("link");
            assertThat(link.isEmpty())
                    .as(address)
                    .isEqualTo(answer.json().path("next").isMissingNode());
            address = link.replaceAll("^</api/v1([^>]+)>; rel=\"next\"$", "$1");
        }
        return all;
    }

    @Test
    public void users_clients_jobs_and_imports_are_walked_through_piece_by_piece() {
        for (var path : List.of("/users", "/jobs", "/contacts/imports")) {
            var whole = ids(administrator.get(path + "?limit=500").expect(200).json(), "id");
            assertThat(whole).as(path).hasSizeGreaterThan(2);
            assertThat(walked(administrator, path, "id"))
                    .as(path)
                    .containsSubsequence(whole)
                    .doesNotHaveDuplicates();
        }
        assertThat(walked(operator, "/operator/clients", "id"))
                .contains(Demo.BREMOND, Demo.GUERIN)
                .doesNotHaveDuplicates();
    }

    @Test
    public void the_log_goes_back_piece_by_piece_to_its_first_entry() {
        var numbers = walked(administrator, "/audit", "number");
        assertThat(numbers).hasSizeGreaterThan(2).last().isEqualTo("1");
        for (var at = 1; at < numbers.size(); at++) {
            assertThat(Long.parseLong(numbers.get(at))).isEqualTo(Long.parseLong(numbers.get(at - 1)) - 1);
        }
        assertThat(administrator.get("/audit?cursor=1").expect(200).json().path("items"))
                .isEmpty();
    }

    @Test
    public void a_cursor_that_is_none_and_a_limit_below_one_are_refused() {
        for (var path : List.of("/users", "/jobs", "/contacts/imports", "/audit")) {
            assertThat(administrator.get(path + "?cursor=nonsense").expect(400).problem())
                    .as(path)
                    .isEqualTo("rest.bad-cursor");
            administrator.get(path + "?limit=0").expect(422);
        }
        assertThat(operator.get("/operator/clients?cursor=nobody").expect(400).problem())
                .isEqualTo("rest.bad-cursor");
    }

    /** The id of another client's user leads nowhere, as if nobody had it. */
    @Test
    public void a_cursor_of_another_client_is_none() {
        var next = administrator
                .get("/users?limit=1")
                .expect(200)
                .json()
                .path("next")
                .asText();
        Shared.demo().signIn(Demo.STRANGER).get("/users?cursor=" + next).expect(400);
    }
}
