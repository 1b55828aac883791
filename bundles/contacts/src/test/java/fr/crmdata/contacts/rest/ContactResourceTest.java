package fr.crmdata.contacts.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.rest.RequestRefusal;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.model.ContactRefusal;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.Response;
import org.junit.Test;

public class ContactResourceTest {

    private final PlainBook book = new PlainBook();
    private final ContactResource resource =
            new ContactResource(book, new ContactViews(Samples.NUMBERS, new SomeAccess()), new HistoryViews());

    private static ContactView view(Response answer) {
        return (ContactView) answer.getEntity();
    }

    private static ContactBody body(String json) {
        return JsonTexts.quoted(json, ContactBody.class);
    }

    private static ContactPatch patch(String json) {
        return JsonTexts.quoted(json, ContactPatch.class);
    }

    @Test
    public void a_new_contact_is_answered_with_its_address_and_version() {
        var answer = resource.create(
                body("{'name':'Lefèvre SARL','addresses':[{'postalCode':'1400','town':'Bourg'}]}"), null);
        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getLocation())
                .hasPath("/api/v1/contacts/" + view(answer).id());
        assertThat(answer.getEntityTag()).isEqualTo(new EntityTag("1"));
        assertThat(view(answer).repairs()).extracting("field").containsExactly("addresses[0].postalCode");
        assertThat(view(answer).repairs().get(0).detail()).contains("01400");
    }

    @Test
    public void a_change_must_say_which_version_it_means() {
        var id = book.add(Samples.organisation("Lefèvre SARL", "Caen")).id();
        assertThatThrownBy(() -> resource.replace(id, null, body("{'name':'X SARL'}")))
                .isInstanceOf(RequestRefusal.VersionRequired.class);
        assertThatThrownBy(() -> resource.change(id, " ", patch("{'name':'X SARL'}")))
                .isInstanceOf(RequestRefusal.VersionRequired.class);
        assertThatThrownBy(() -> resource.delete(id, null)).isInstanceOf(RequestRefusal.VersionRequired.class);
        assertThatThrownBy(() -> resource.replace(id, "\"7\"", body("{'name':'X SARL'}")))
                .isInstanceOf(ContactRefusal.Stale.class);
        assertThat(book.get(id).version()).isEqualTo(1);
    }

    @Test
    public void changes_answer_the_new_version() {
        var id = book.add(Samples.person("Élodie", "Lefèvre", "Caen")).id();
        var changed = resource.change(id, "\"1\"", patch("{'status':'prospect'}"));
        assertThat(changed.getEntityTag()).isEqualTo(new EntityTag("2"));
        assertThat(view(changed).addresses()).hasSize(1);
        var replaced = resource.replace(id, "2", body("{'firstName':'Élodie','lastName':'Martin'}"));
        assertThat(view(replaced).name()).isEqualTo("Élodie Martin");
        assertThat(view(replaced).addresses()).isEmpty();
        assertThat(view(replaced).status()).isEqualTo("none");
    }

    @Test
    public void nothing_sent_is_refused() {
        assertThatThrownBy(() -> resource.create(null, null)).isInstanceOf(RequestRefusal.NoBody.class);
        assertThatThrownBy(() -> resource.change("x", "1", null)).isInstanceOf(RequestRefusal.NoBody.class);
    }

    @Test
    public void an_unknown_way_with_duplicates_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> resource.create(body("{'name':'X SARL'}"), "ignore"))
                .isInstanceOfSatisfying(ContactRefusal.Invalid.class, no -> {
                    assertThat(no.fields().get(0).field()).isEqualTo("duplicates");
                    assertThat(no.fields().get(0).arguments()).contains("ignore", "warn, refuse");
                });
    }

    @Test
    public void a_deleted_contact_is_gone_until_it_is_restored() {
        var id = book.add(Samples.person("Élodie", "Lefèvre", "Caen")).id();
        assertThat(view(resource.delete(id, "1")).deletedAt()).isEqualTo(PlainBook.NOW);
        assertThatThrownBy(() -> resource.replace(id, "2", body("{'name':'X SARL'}")))
                .isInstanceOf(ContactRefusal.Deleted.class);
        assertThat(view(resource.restore(id)).deletedAt()).isNull();
    }
}
