package fr.crmdata.contacts.formats;

import static fr.crmdata.contacts.Samples.contacts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;

import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.Name;
import fr.crmdata.api.contacts.ContactDetails.Phone;
import fr.crmdata.api.contacts.ContactDetails.Status;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.model.Changes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class ContactDocumentTest {

    @Test
    public void reads_what_it_wrote() {
        qt().forAll(contacts()).check(contact -> ContactDocument.read(ContactDocument.write(contact))
                .equals(contact));
    }

    @Test
    public void writes_only_what_is_known() {
        assertThat(ContactDocument.write(ContactDetails.named(new Name.Organisation("Lefèvre"))))
                .isEqualTo("{\"org\":\"Lefèvre\"}");
    }

    @Test
    public void passes_over_what_a_newer_bundle_wrote() {
        var contact = ContactDocument.read(
                "{\"first\":\"Zoé\",\"mood\":{\"today\":[1,2]},\"status\":\"FRIEND\",\"age\":7,\"job\":null,"
                        + "\"phones\":[{\"n\":\"+33231804546\",\"l\":\"SATELLITE\",\"z\":{\"a\":1}},7],"
                        + "\"addresses\":[{\"t\":\"Caen\",\"geo\":[1,2]}],\"tags\":[\"vip\",{}],\"custom\":{\"a\":null,\"b\":[1]}}");
        assertThat(contact.name()).isEqualTo(new Name.Person("", "Zoé", ""));
        assertThat(contact.status()).isEqualTo(Status.NONE);
        assertThat(contact.phones()).containsExactly(new Phone("+33231804546", "", Phone.Label.OTHER, ""));
        assertThat(contact.addresses().get(0).town()).isEqualTo("Caen");
        assertThat(contact.tags()).containsExactly("vip");
        assertThat(contact.custom()).isEmpty();
    }

    @Test
    public void refuses_what_is_no_document() {
        for (var text : List.of("", "[]", "{", "{\"first\":\"x\"", "{}", "{\"birthday\":\"soon\",\"org\":\"x\"}")) {
            assertThatThrownBy(() -> ContactDocument.read(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    public void changes_survive_their_document() {
        qt().forAll(contacts(), contacts()).check((one, other) -> {
            var changes = Changes.between(one, other, Samples.CUSTOM);
            return PlainJson.readChanges(PlainJson.writeChanges(changes), Samples.CUSTOM)
                    .equals(changes);
        });
    }

    @Test
    public void plain_values_are_read_as_written() {
        var value = Map.of("a", List.of("x", true, new BigDecimal("1.5")), "b", Map.of());
        assertThat(PlainJson.readMap(PlainJson.write(value))).isEqualTo(value);
        assertThatThrownBy(() -> PlainJson.read("[".repeat(50) + "]".repeat(50)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlainJson.read("null")).isInstanceOf(IllegalArgumentException.class);
    }
}
