package fr.crmdata.contacts.store;

import static fr.crmdata.contacts.Samples.contact;
import static fr.crmdata.contacts.Samples.person;
import static fr.crmdata.platform.data.TestDatabases.ACME;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.data.DatabaseException;
import fr.crmdata.api.events.Event;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.TestBook;
import fr.crmdata.contacts.book.AddressBook.Cause;
import fr.crmdata.contacts.book.AddressBook.Revision;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.DuplicateRules;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;

public class ContactStoreTest extends DatabaseTest {

    private static final Occasion CREATED = Occasion.of(Cause.CREATED);
    private static final Occasion EDITED = Occasion.of(Cause.EDITED);

    private TestBook book;

    public ContactStoreTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        book = new TestBook(data);
    }

    private <T> T inAcme(Supplier<T> work) {
        var result = new ArrayList<T>();
        data.as(ACME, () -> result.add(book.transactions.inOne(work)));
        return result.get(0);
    }

    private Contact added(ContactDetails details) {
        return inAcme(() -> book.store.insert(details, CREATED));
    }

    private List<String> under(String number) {
        return inAcme(() -> book.store.byNumber(number, 10)).stream()
                .map(Contact::id)
                .toList();
    }

    @Test
    public void any_contact_comes_back_as_it_was_written() {
        var random = new Random(42);
        var many = IntStream.range(0, 150)
                .mapToObj(i -> Samples.any(random))
                .map(details -> details.edit().reference(Optional.empty()).done())
                .toList();
        var written = inAcme(() -> book.store.insert(many, CREATED));
        var ids = written.stream().map(Contact::id).toList();
        assertThat(inAcme(() -> book.store.findAll(ids))).containsExactlyElementsOf(written);
        assertThat(written).extracting(Contact::details).containsExactlyElementsOf(many);
        assertThat(inAcme(() -> book.store.after("", 1000))).containsExactlyInAnyOrderElementsOf(written);
        assertThat(inAcme(book.store::count)).isEqualTo(150);
    }

    @Test
    public void a_contact_belongs_to_one_client() {
        var contact = added(person("Élodie", "Lefèvre", "Caen"));
        data.as(GLOBEX, () -> assertThat(book.transactions.inOne(() -> book.store.find(contact.id())))
                .isEmpty());
    }

    @Test
    public void a_change_raises_the_version_and_is_remembered_with_who_and_why() {
        var contact = added(person("Élodie", "Lefèvre", "Caen"));
        var changed = inAcme(() -> book.store.update(
                contact,
                contact.details().edit().jobTitle(Optional.of("Directrice")).done(),
                Occasion.of(Cause.BULK, "job-1")));
        assertThat(changed.version()).isEqualTo(2);
        var history = inAcme(() -> book.history.page(contact.id(), Long.MAX_VALUE, 10));
        assertThat(history).extracting(Revision::cause).containsExactly(Cause.BULK, Cause.CREATED);
        var last = history.get(0);
        assertThat(last.userName()).isEqualTo("Leïla");
        assertThat(last.origin()).isEqualTo("job-1");
        assertThat(last.changes()).hasSize(1);
        assertThat(last.changes().get(0).field().key()).isEqualTo("jobTitle");
        assertThat(last.changes().get(0).after()).contains("Directrice");
        assertThat(inAcme(() -> book.history.of("job-1", "", 10)))
                .extracting(ContactHistory.Entry::contactId)
                .containsExactly(contact.id());
    }

    @Test
    public void every_earlier_state_can_be_told_from_the_history() {
        data.as(ACME, () -> Samples.CUSTOM.all().forEach(book.fields::save));
        var random = new Random(7);
        var states = new ArrayList<ContactDetails>();
        states.add(Samples.any(random));
        var contact = added(states.get(0));
        for (var i = 0; i < 20; i++) {
            var next = Samples.any(random);
            states.add(next);
            var before = contact;
            contact = inAcme(() -> book.store.update(before, next, EDITED));
        }
        for (var version = 1; version <= states.size(); version++) {
            var now = contact;
            var wanted = version;
            assertThat(inAcme(() -> book.history.asOf(now, wanted))).isEqualTo(states.get(version - 1));
        }
    }

    @Test
    public void a_change_that_changes_nothing_leaves_no_trace() {
        var contact = added(person("Élodie", "Lefèvre", "Caen"));
        assertThat(inAcme(() -> book.store.update(contact, contact.details(), EDITED)))
                .isEqualTo(contact);
        assertThat(inAcme(() -> book.history.page(contact.id(), Long.MAX_VALUE, 10)))
                .hasSize(1);
    }

    @Test
    public void of_two_who_change_the_same_version_the_second_is_told() {
        var contact = added(person("Élodie", "Lefèvre", "Caen"));
        var other = added(person("Jean", "Petit", "Caen"));
        inAcme(() -> book.store.update(contact, person("Élodie", "Martin", "Caen"), EDITED));
        assertThatThrownBy(() -> inAcme(() -> book.store.update(
                        List.of(
                                new ContactStore.Update(other, person("Jean", "Grand", "Caen")),
                                new ContactStore.Update(contact, person("Élodie", "Durand", "Caen"))),
                        EDITED)))
                .isInstanceOf(ContactRefusal.Stale.class);
        assertThat(inAcme(() -> book.store.find(other.id()))).contains(other);
    }

    @Test
    public void a_deleted_contact_is_under_no_number_and_keeps_no_reference_from_others() {
        var draft = Draft.builder()
                .firstName("Élodie")
                .lastName("Lefèvre")
                .phone("02 31 80 45 46")
                .reference("C-12");
        var contact = added(contact(draft));
        assertThat(under("+33231804546")).containsExactly(contact.id());
        var deleted = inAcme(() -> book.store.delete(List.of(contact), Optional.empty(), Occasion.of(Cause.DELETED)))
                .get(0);
        assertThat(deleted.isDeleted()).isTrue();
        assertThat(under("+33231804546")).isEmpty();
        assertThat(inAcme(() -> book.store.byReference("c-12"))).isEmpty();
        var second = added(contact(draft));
        assertThat(inAcme(() -> book.store.byReference("c-12"))).contains(second);
        assertThatThrownBy(() -> inAcme(() -> book.store.restore(List.of(deleted), Occasion.of(Cause.RESTORED))))
                .matches(DatabaseException::isDuplicateKey);
        inAcme(() -> book.store.delete(List.of(second), Optional.of(contact.id()), Occasion.of(Cause.MERGED)));
        assertThat(inAcme(() -> book.store.find(second.id())).orElseThrow().mergedInto())
                .contains(contact.id());
        inAcme(() -> book.store.restore(List.of(deleted), Occasion.of(Cause.RESTORED)));
        assertThat(under("+33231804546")).containsExactly(contact.id());
    }

    @Test
    public void a_changed_number_is_found_and_the_former_one_no_more() {
        var contact = added(contact(Draft.builder().lastName("Lefèvre").phone("02 31 80 45 46")));
        inAcme(() -> book.store.update(
                contact, contact(Draft.builder().lastName("Lefèvre").phone("06 12 34 56 78")), EDITED));
        assertThat(under("+33231804546")).isEmpty();
        assertThat(under("+33612345678")).containsExactly(contact.id());
    }

    @Test
    public void candidates_share_a_key_and_the_likeliest_comes_first() {
        var same = added(contact(Draft.builder()
                .firstName("Elodie")
                .lastName("Lefevre")
                .address(Samples.in("Caen"))
                .email("e.lefevre@exemple.fr")));
        var near = added(person("Élodie", "Lefebvre", "Caen"));
        added(person("Günther", "Müller", "Paris"));
        var typed = contact(Draft.builder()
                .firstName("Élodie")
                .lastName("Lefèvre")
                .address(Samples.in("Caen"))
                .email("E.Lefevre@exemple.fr"));
        assertThat(inAcme(() -> book.store.candidates(typed)))
                .extracting(Contact::id)
                .containsExactly(same.id(), near.id());
    }

    @Test
    public void a_number_that_thousands_share_does_not_hide_who_is_really_the_same() {
        var crowd = IntStream.range(0, 900)
                .mapToObj(i -> contact(Draft.builder()
                        .kind("organisation")
                        .name("Agence " + Integer.toString(i + 1000, 36) + " " + i)
                        .phone("3646")))
                .toList();
        inAcme(() -> book.store.insert(crowd, CREATED));
        var same = added(contact(Draft.builder()
                .kind("organisation")
                .name("Le Bœuf rouge")
                .address(Samples.in("Nîmes"))
                .phone("3646")));
        var typed = contact(Draft.builder()
                .kind("organisation")
                .name("Le boeuf rouge")
                .address(Samples.in("Nîmes"))
                .phone("3646"));
        var candidates = inAcme(() -> book.store.candidates(typed));
        assertThat(candidates).hasSizeLessThanOrEqualTo(50);
        assertThat(candidates.get(0).id()).isEqualTo(same.id());
    }

    @Test
    public void keys_follow_changed_rules_even_while_they_are_being_renewed() {
        var both = Samples.in("Caen");
        var early = added(contact(Draft.builder()
                .kind("organisation")
                .name("Garage du Port")
                .address(both)
                .email("garage@exemple.fr")));
        var late = added(contact(Draft.builder()
                .kind("organisation")
                .name("Boulangerie Martin")
                .address(both)
                .email("martin@exemple.fr")));
        var rules = new DuplicateRules(DuplicateRules.defaults().all().stream()
                .map(rule ->
                        rule.active(rule.key().equals("web-name") || rule.key().equals("reference")))
                .toList());
        var edition = inAcme(() -> book.rules.change(rules));
        // Between the change and the renewal somebody edits one of them.
        inAcme(() -> book.store.update(
                late, late.details().edit().jobTitle(Optional.of("x")).done(), EDITED));
        assertThat(keysOf(late.id())).containsExactly(KeyNumber.of("w:exemple.fr"));
        assertThat(keysOf(early.id())).contains(KeyNumber.of("e:garage@exemple.fr"));
        var after = Optional.of("");
        while (after.isPresent()) {
            var from = after.get();
            after = inAcme(() -> book.store.renewKeys(from, 1));
        }
        inAcme(() -> {
            book.rules.renewed(edition);
            return edition;
        });
        assertThat(keysOf(early.id())).containsExactly(KeyNumber.of("w:exemple.fr"));
        assertThat(inAcme(() -> book.store.candidates(early.details())))
                .extracting(Contact::id)
                .containsExactlyInAnyOrder(early.id(), late.id());
    }

    private List<Long> keysOf(String contactId) {
        return inAcme(() -> fr.crmdata.api.data.Sql.on(book.transactions.connection())
                .list(
                        "SELECT match_key FROM contacts_key WHERE contact_id = ? ORDER BY match_key",
                        row -> row.number("match_key"),
                        contactId));
    }

    @Test
    public void other_areas_hear_what_happened_and_listeners_after_the_commit() {
        var heard = new ArrayList<Contact>();
        book.changes.add((client, contacts, occasion) -> heard.addAll(contacts));
        var contact = added(person("Élodie", "Lefèvre", "Caen"));
        assertThat(heard).containsExactly(contact);
        assertThatThrownBy(() -> inAcme(() -> {
                    book.store.insert(person("Jean", "Petit", "Caen"), CREATED);
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(heard).containsExactly(contact);
        var changed = inAcme(() -> book.store.update(contact, person("Élodie", "Martin", "Caen"), EDITED));
        var deleted = inAcme(() -> book.store.delete(List.of(changed), Optional.empty(), Occasion.of(Cause.DELETED)));
        inAcme(() -> book.store.restore(deleted, Occasion.of(Cause.RESTORED)));
        assertThat(book.events.stream().filter(event -> event.subject().equals(contact.id())))
                .extracting(Event::type)
                .containsExactly("contacts.created", "contacts.updated", "contacts.deleted", "contacts.restored");
    }
}
