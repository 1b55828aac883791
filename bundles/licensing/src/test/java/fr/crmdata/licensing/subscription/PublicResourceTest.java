package fr.crmdata.licensing.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.crmdata.api.rest.RequestRefusal;
import fr.crmdata.licensing.model.OrderRefusal;
import fr.crmdata.licensing.rest.PriceListResource;
import fr.crmdata.licensing.rest.PublicResource;
import fr.crmdata.licensing.rest.SubscriptionResource;
import fr.crmdata.platform.data.TestDatabases;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.Response;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Subscribing by a program: JSON in, JSON out. */
public class PublicResourceTest {

    @Rule
    public final TestDatabases data = new TestDatabases(TestDatabases.Kind.DERBY);

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Office office;
    private PublicResource resource;

    @Before
    public void open() {
        office = new Office(data).open();
        resource = new PublicResource(office.desk);
    }

    private static HttpServletRequest from(String address) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getRemoteAddr") ? address : null);
    }

    private JsonNode node(Object entity) {
        return json.valueToTree(entity);
    }

    /** Sends JSON as the platform does: into the parameter of the method. */
    private Object send(String operation, String body, Object... others) throws Exception {
        var method = Arrays.stream(PublicResource.class.getMethods())
                .filter(one -> one.getName().equals(operation))
                .findFirst()
                .orElseThrow();
        var arguments = new Object[method.getParameterCount()];
        var next = 0;
        for (var i = 0; i < arguments.length; i++) {
            var type = method.getParameterTypes()[i];
            arguments[i] = type.getName().contains("SubscriptionViews")
                    ? json.readValue(body.replace('\'', '"'), type)
                    : others[next++];
        }
        return invoke(method, arguments);
    }

    private Object invoke(Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(resource, arguments);
        } catch (java.lang.reflect.InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }

    private static String order() {
        return "{'name':'Morel Conseil','siren':'732829320','street':'3 rue des Lilas','postalCode':'69003','city':'Lyon',"
                + "'email':'contact@morel.example','administrator':'Élise Morel',"
                + "'administratorEmail':'elise@morel.example','offer':'crm','seats':{'CRM':3},'months':1,"
                + "'method':'DIRECT_DEBIT','iban':'FR7630006000011234567890189','answers':{'browser':true,'network':true,"
                + "'needs':true,'partners':false,'personal-data':true,'trade':true},'termsVersion':'2026-1',"
                + "'termsHash':'" + Orders.TERMS.hash() + "','accepted':true}";
    }

    @Test
    public void offers_terms_checklist_and_quote_are_there_without_anybody_signed_in() throws Exception {
        var offers = node(resource.offers());
        assertThat(offers).hasSize(1);
        assertThat(offers.get(0).path("prices").get(0).path("unit").asText()).isEqualTo("49.00");
        assertThat(node(resource.terms(null)).path("hash").asText()).isEqualTo(Orders.TERMS.hash());
        assertThat(node(resource.checklist("en"))).hasSize(OrderDesk.QUESTIONS.size());
        var quote = node(send("quote", "{'offer':'crm','seats':{'CRM':8},'months':1}"));
        assertThat(quote.path("amounts").path("gross").asText()).isEqualTo("470.40");
        assertThatThrownBy(() -> resource.terms("1999-1")).isInstanceOf(OrderRefusal.UnknownTerms.class);
    }

    @Test
    public void an_order_is_received_once_and_says_how_far_it_is() throws Exception {
        var first = (Response) send("subscribe", order(), "key-1", from("192.0.2.9"));
        assertThat(first.getStatus()).isEqualTo(201);
        var id = node(first.getEntity()).path("id").asText();
        assertThat(first.getLocation()).hasPath("/api/v1/licensing/public/subscriptions/" + id);
        var again = (Response) send("subscribe", order(), "key-1", from("192.0.2.9"));
        assertThat(node(again.getEntity()).path("id").asText()).isEqualTo(id);
        var progress = node(resource.progress(id));
        assertThat(progress.path("state").asText()).isEqualTo("RECEIVED");
        assertThat(progress.toString()).doesNotContain("Morel", "192.0.2.9");
        assertThat(office.asStaff(() -> office.desk.get(id)).address()).isEqualTo("192.0.2.9");
    }

    @Test
    public void what_is_missing_is_named_and_nothing_is_a_refusal_too() {
        assertThatThrownBy(() -> send("subscribe", "{'method':'TRANSFER','offer':'crm'}", "", from("192.0.2.9")))
                .isInstanceOfSatisfying(OrderRefusal.Invalid.class, no -> assertThat(no.fields())
                        .extracting("field")
                        .contains("name", "city", "administratorEmail", "answers.browser", "termsHash"));
        assertThatThrownBy(() -> send("subscribe", "null", "", from("192.0.2.9")))
                .isInstanceOf(RequestRefusal.NoBody.class);
    }

    @Test
    public void the_operator_approves_under_a_name_made_for_the_client() throws Exception {
        var received = (Response) send("subscribe", order(), "key-1", from("192.0.2.9"));
        var id = node(received.getEntity()).path("id").asText();
        var operator = new SubscriptionResource(office.desk);
        var answer = office.asStaff(() -> operator.approve(id, new SubscriptionResource.ApprovalBody(null)));
        assertThat(answer.getStatus()).isEqualTo(202);
        assertThat(answer.getLocation()).hasPath("/api/v1/jobs/job-0");
        var view = node(answer.getEntity());
        assertThat(view.path("client").asText()).isEqualTo("morel-conseil");
        assertThat(view.path("answers").path("partners").asBoolean()).isFalse();
        assertThat(view.path("termsHash").asText()).isEqualTo(Orders.TERMS.hash());
    }

    @Test
    public void price_lists_are_published_in_texts_that_lose_no_cent() {
        var prices = new PriceListResource(office.lists);
        var line = new PriceListResource.LineBody("CRM", "52.125", null);
        var body = new PriceListResource.ListBody(
                "2027-1", office.clock.today().plusDays(9), java.util.List.of(line), "60.00", "30.00");
        var published = office.asStaff(() -> prices.publish(body));
        assertThat(published.getStatus()).isEqualTo(201);
        var view = node(published.getEntity());
        assertThat(view.path("lines").get(0).path("unit").asText()).isEqualTo("52.125");
        assertThat(view.path("lines").get(0).path("yearUnit").asText()).isEqualTo("52.125");
        assertThat(view.path("by").asText()).isEqualTo("Olga Petit");
    }
}
