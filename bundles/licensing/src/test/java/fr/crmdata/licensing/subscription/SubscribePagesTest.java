package fr.crmdata.licensing.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.PublicSite;
import fr.crmdata.api.web.PublicVisit;
import fr.crmdata.licensing.model.OrderRefusal;
import fr.crmdata.licensing.web.SubscribePages;
import fr.crmdata.platform.data.TestDatabases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** The public page, as a browser gets it. */
public class SubscribePagesTest {

    @Rule
    public final TestDatabases data = new TestDatabases(TestDatabases.Kind.DERBY);

    private final Map<String, PublicSite.Handler> gets = new HashMap<>();
    private final Map<String, PublicSite.FormHandler> shows = new HashMap<>();
    private final Map<String, PublicSite.Handler> submits = new HashMap<>();

    private Office office;

    @Before
    public void open() {
        office = new Office(data).open();
        new SubscribePages(office.desk, office.clock).define(new PublicSite() {
            @Override
            public PublicSite get(String path, Handler handler) {
                gets.put(path, handler);
                return this;
            }

            @Override
            public PublicSite form(String path, FormHandler show, Handler submit) {
                shows.put(path, show);
                submits.put(path, submit);
                return this;
            }
        });
    }

    /** A visit with the first value of each field. */
    private record Visit(
            Language language,
            Map<String, String> names,
            Map<String, List<String>> query,
            Map<String, List<String>> form)
            implements PublicVisit {

        static Visit get(Map<String, String> names, Map<String, String> query) {
            return new Visit(Language.FR, names, lists(query), Map.of());
        }

        static Visit post(Map<String, String> form) {
            return new Visit(Language.FR, Map.of(), Map.of(), lists(form));
        }

        static Map<String, List<String>> lists(Map<String, String> values) {
            return values.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, value -> List.of(value.getValue())));
        }

        @Override
        public String networkAddress() {
            return "192.0.2.44";
        }

        @Override
        public String path(String name) {
            return names.getOrDefault(name, "");
        }
    }

    private static String html(Answer answer) {
        return (answer instanceof Answer.Page page ? page.main() : ((Answer.Fragment) answer).html()).text();
    }

    private String page(Map<String, String> query) {
        return html(shows.get("").show(Visit.get(Map.of(), query), Form.fresh()));
    }

    private static Map<String, String> typed() {
        var form = new HashMap<String, String>();
        form.putAll(Map.of(
                "key", "k-1",
                "offer", "crm",
                "seats.CRM", "3",
                "months", "1",
                "name", "Morel Conseil",
                "siren", "732 829 320",
                "street", "3 rue des Lilas",
                "postalCode", "69003",
                "city", "Lyon",
                "country", "FR"));
        form.putAll(Map.of(
                "email", "contact@morel.example",
                "administrator", "Élise Morel",
                "administratorEmail", "elise@morel.example",
                "method", "DIRECT_DEBIT",
                "iban", "FR76 3000 6000 0112 3456 7890 189",
                "termsVersion", Orders.TERMS.version(),
                "termsHash", Orders.TERMS.hash(),
                "accepted", "true"));
        OrderDesk.QUESTIONS.forEach(code -> form.put("answers." + code, code.equals("partners") ? "no" : "yes"));
        return form;
    }

    private String send(Map<String, String> form) {
        return ((Answer.Redirect) submits.get("").answer(Visit.post(form))).to();
    }

    @Test
    public void the_page_shows_price_checklist_and_the_whole_text_of_the_terms() {
        var page = page(Map.of());
        assertThat(page).contains("49,00", "45,00", Orders.TERMS.hash(), "action=\"/subscribe\"");
        OrderDesk.QUESTIONS.forEach(code -> assertThat(page).contains("name=\"answers." + code + "\""));
        var words = List.of(Orders.TERMS.text().strip().split("\\s+"));
        var shown = page.substring(page.indexOf("sub-terms"), page.indexOf("SHA-256"))
                .replaceAll("<[^>]*>", " ")
                .replace("&amp;", "&")
                .replace("&#39;", "'")
                .replace("&#34;", "\"");
        assertThat(List.of(shown.substring(shown.indexOf('>') + 1).strip().split("\\s+")))
                .containsSubsequence(words);
    }

    @Test
    public void a_typed_order_is_received_once_with_the_answers_as_they_were() {
        var to = send(typed());
        assertThat(send(typed())).isEqualTo(to);
        var id = to.replaceAll("/subscribe/([^?]+).*", "$1");
        var kept = office.asStaff(() -> office.desk.get(id));
        assertThat(kept.order().answers()).containsEntry("partners", false).containsEntry("browser", true);
        assertThat(kept.address()).isEqualTo("192.0.2.44");
        assertThat(html(gets.get("/{id}").answer(Visit.get(Map.of("id", id), Map.of()))))
                .contains("bien reçu", id, "/subscribe/" + id + "/progress")
                .doesNotContain("Morel");
    }

    @Test
    public void what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
        var form = typed();
        form.put("iban", "FR76 3000 6000 0112 3456 7890 188");
        form.put("seats.CRM", "beaucoup");
        form.remove("accepted");
        form.remove("answers.network");
        assertThatThrownBy(() -> send(form))
                .isInstanceOfSatisfying(OrderRefusal.Invalid.class, no -> assertThat(no.fields())
                        .extracting("field")
                        .containsExactlyInAnyOrder("iban", "seats.CRM", "accepted", "answers.network"));
        var again = html(shows.get("")
                .show(
                        Visit.post(form),
                        new Form(Visit.lists(form), Map.of("iban", List.of("Cet IBAN n’est pas valable.")))));
        assertThat(again).contains("Cet IBAN n’est pas valable.", "value=\"Morel Conseil\"", "value=\"k-1\"");
    }

    @Test
    public void a_quote_follows_what_is_typed_and_takes_anything() {
        var quote = gets.get("/quote");
        assertThat(html(quote.answer(Visit.get(Map.of(), Map.of("offer", "crm", "seats.CRM", "8", "months", "1")))))
                .contains("392,00", "470,40");
        assertThat(html(quote.answer(Visit.get(Map.of(), Map.of("offer", "crm", "seats.CRM", "8", "months", "12")))))
                // 8 × 45.00 × 12
                .contains("4\u202f320,00");
        assertThat(html(quote.answer(Visit.get(Map.of(), Map.of("offer", "crm", "seats.CRM", "-5", "seats.X", "<b>")))))
                .contains("0,00");
        assertThatThrownBy(() -> quote.answer(Visit.get(Map.of(), Map.of("offer", "nothing"))))
                .isInstanceOf(OrderRefusal.UnknownOffer.class);
    }

    @Test
    public void an_offer_for_few_is_shown_to_who_knows_its_code_and_none_is_said_kindly() {
        assertThat(page(Map.of())).doesNotContain("Offre partner");
        assertThat(page(Map.of("offer", "partner"))).contains("Offre partner", "name=\"seats.CALL\"");
        assertThat(page(Map.of("offer", "<script>"))).contains("Offre crm").doesNotContain("<script>");
        office.asStaff(() -> office.lists.save(office.offer("crm", List.of("CRM"), "0", 0, 30, false)));
        assertThat(page(Map.of())).contains("Aucune offre");
    }
}
