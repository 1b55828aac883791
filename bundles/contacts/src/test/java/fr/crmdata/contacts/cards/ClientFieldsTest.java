package fr.crmdata.contacts.cards;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.contacts.TestBook;
import fr.crmdata.contacts.book.AddressBook.OnDuplicate;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.FieldDesk;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.CustomField;
import fr.crmdata.contacts.model.Scope;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

public class ClientFieldsTest extends DatabaseTest {

    private TestBook book;
    private FieldDesk desk;

    public ClientFieldsTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        book = new TestBook(data);
        desk = new ClientFields(book.access, book.transactions, book.fields, book.audit);
    }

    private static CustomField field(String key, CustomField.Type type, String... choices) {
        return new CustomField(
                key,
                "Champ " + key,
                "",
                type,
                Scope.BOTH,
                Arrays.stream(choices)
                        .map(choice -> new CustomField.Choice(choice, choice + " fr", choice + " en"))
                        .toList(),
                false,
                0,
                false);
    }

    private static void refused(String field, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(ContactRefusal.Invalid.class, refusal -> assertThat(refusal.fields())
                        .extracting(FieldProblem::field)
                        .contains(field));
    }

    @Test
    public void a_field_of_each_type_is_defined_filled_and_read() {
        data.as(ACME, () -> {
            desk.add(field("remarque", CustomField.Type.TEXT));
            desk.add(field("effectif", CustomField.Type.NUMBER));
            desk.add(field("echeance", CustomField.Type.DATE));
            desk.add(field("lettre", CustomField.Type.YES_NO));
            var choice = desk.add(field("secteur", CustomField.Type.CHOICE, "public", "prive"));
            assertThat(desk.all().find("secteur")).contains(choice);
            var contact = book.cards
                    .create(
                            Draft.builder()
                                    .lastName("Lefèvre")
                                    .custom("remarque", "Portail bleu")
                                    .custom("effectif", "12,5")
                                    .custom("echeance", "31/12/2027")
                                    .custom("lettre", "oui")
                                    .custom("secteur", "public fr")
                                    .build(),
                            OnDuplicate.WARN)
                    .contact();
            assertThat(book.cards.get(contact.id()).details().custom())
                    .containsEntry("remarque", "Portail bleu")
                    .containsEntry("effectif", new BigDecimal("12.5"))
                    .containsEntry("echeance", LocalDate.of(2027, 12, 31))
                    .containsEntry("lettre", true)
                    .containsEntry("secteur", "public");
            assertThat(desk.used("effectif")).isEqualTo(1);
            var emptied = book.cards.change(contact.id(), 1, Draft.builder().build(), Set.of("custom.effectif"));
            assertThat(emptied.contact().details().custom()).hasSize(4).doesNotContainKey("effectif");
            assertThat(desk.used("effectif")).isZero();
            var back = book.cards.restoreValue(contact.id(), 2, "2", "custom.effectif");
            assertThat(back.contact().details()).isEqualTo(contact.details());
        });
    }

    @Test
    public void fields_belong_to_one_client() {
        data.as(ACME, () -> desk.add(field("effectif", CustomField.Type.NUMBER)));
        data.as(GLOBEX, () -> {
            assertThat(desk.all().all()).isEmpty();
            refused(
                    "custom.effectif",
                    () -> book.cards.create(
                            Draft.builder()
                                    .lastName("Lefèvre")
                                    .custom("effectif", "1")
                                    .build(),
                            OnDuplicate.WARN));
        });
    }

    @Test
    public void a_key_is_taken_once_and_a_type_never_changes() {
        data.as(ACME, () -> {
            desk.add(field("effectif", CustomField.Type.NUMBER));
            refused("key", () -> desk.add(field("effectif", CustomField.Type.TEXT)));
            refused("type", () -> desk.change(field("effectif", CustomField.Type.TEXT)));
            refused("key", () -> desk.change(field("unknown", CustomField.Type.TEXT)));
            refused("key", () -> desk.archive("unknown", true));
            refused("key", () -> desk.used("unknown"));
        });
    }

    @Test
    public void a_choice_that_contacts_hold_stays() {
        data.as(ACME, () -> {
            desk.add(field("secteur", CustomField.Type.CHOICE, "public", "prive", "autre"));
            book.cards.create(
                    Draft.builder()
                            .lastName("Lefèvre")
                            .custom("secteur", "prive")
                            .build(),
                    OnDuplicate.WARN);
            refused("choices", () -> desk.change(field("secteur", CustomField.Type.CHOICE, "public")));
            var changed = desk.change(field("secteur", CustomField.Type.CHOICE, "prive", "neuf"));
            assertThat(desk.all().find("secteur")).contains(changed);
        });
    }

    @Test
    public void an_archived_field_keeps_its_values_and_comes_back_with_them() {
        data.as(ACME, () -> {
            desk.add(field("effectif", CustomField.Type.NUMBER));
            var contact = book.cards
                    .create(
                            Draft.builder()
                                    .lastName("Lefèvre")
                                    .custom("effectif", "12")
                                    .build(),
                            OnDuplicate.WARN)
                    .contact();
            desk.archive("effectif", true);
            assertThat(desk.all().active()).isEmpty();
            var changed = book.cards.change(
                    contact.id(), 1, Draft.builder().jobTitle("Gérant").build(), Set.of("jobTitle"));
            assertThat(changed.contact().details().custom()).containsKey("effectif");
            desk.archive("effectif", false);
            assertThat(desk.all().active()).hasSize(1);
        });
    }

    @Test
    public void a_required_field_is_asked_for_but_does_not_lock_what_was_there_before() {
        data.as(ACME, () -> {
            var contact = book.cards
                    .create(Draft.builder().lastName("Lefèvre").build(), OnDuplicate.WARN)
                    .contact();
            var plain = field("remarque", CustomField.Type.TEXT);
            desk.add(new CustomField(plain.key(), "Remarque", "", plain.type(), Scope.BOTH, List.of(), true, 0, false));
            refused(
                    "custom.remarque",
                    () -> book.cards.create(Draft.builder().lastName("Petit").build(), OnDuplicate.WARN));
            var titled = book.cards.change(
                    contact.id(), 1, Draft.builder().jobTitle("Gérante").build(), Set.of("jobTitle"));
            assertThat(titled.contact().version()).isEqualTo(2);
            refused(
                    "custom.remarque",
                    () -> book.cards.change(contact.id(), 2, Draft.builder().build(), Set.of("custom.remarque")));
        });
    }

    @Test
    public void only_administrators_define_fields_and_what_they_do_is_written_down() {
        data.as(ACME, () -> {
            desk.add(field("effectif", CustomField.Type.NUMBER));
            assertThat(book.audit.entries).containsExactly("contacts.custom-field effectif");
            book.access.refuse(ContactPermissions.SETTINGS);
            assertThatThrownBy(() -> desk.add(field("x", CustomField.Type.TEXT)))
                    .isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> desk.change(field("effectif", CustomField.Type.NUMBER)))
                    .isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> desk.archive("effectif", true)).isInstanceOf(AccessRefusal.Forbidden.class);
            assertThat(desk.all().all()).hasSize(1);
            book.access.refuse(ContactPermissions.READ);
            assertThatThrownBy(desk::all).isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> desk.used("effectif")).isInstanceOf(AccessRefusal.Forbidden.class);
        });
    }
}
