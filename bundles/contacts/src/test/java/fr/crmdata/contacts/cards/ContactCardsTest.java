package fr.crmdata.contacts.cards;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.Name;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.DraftBuilder;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.rest.RequestRefusal;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.TestBook;
import fr.crmdata.contacts.book.AddressBook;
import fr.crmdata.contacts.book.AddressBook.Cause;
import fr.crmdata.contacts.book.AddressBook.OnDuplicate;
import fr.crmdata.contacts.book.AddressBook.Revision;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.Strength;
import fr.crmdata.contacts.store.Occasion;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Before;
import org.junit.Test;

public class ContactCardsTest extends DatabaseTest {

    private TestBook book;
    private AddressBook cards;

    public ContactCardsTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        book = new TestBook(data);
        cards = book.cards;
    }

    private static DraftBuilder elodie() {
        return Draft.builder()
                .firstName("Élodie")
                .lastName("Lefèvre")
                .phone("02 31 80 45 46")
                .email("elodie@lefevre.fr")
                .address(Samples.in("Caen"));
    }

    private Contact created(DraftBuilder draft) {
        return cards.create(draft.build(), OnDuplicate.WARN).contact();
    }

    @Test
    public void a_contact_is_created_read_changed_deleted_and_restored() {
        data.as(ACME, () -> {
            var contact = created(elodie());
            assertThat(cards.get(contact.id())).isEqualTo(contact);
            var replaced = cards.replace(
                            contact.id(), 1, elodie().jobTitle("Directrice").build())
                    .contact();
            assertThat(replaced.version()).isEqualTo(2);
            assertThat(replaced.details().jobTitle()).contains("Directrice");
            var deleted = cards.delete(contact.id(), 2);
            assertThat(deleted.isDeleted()).isTrue();
            assertThatThrownBy(() -> cards.get(contact.id())).isInstanceOf(ContactRefusal.Deleted.class);
            assertThat(cards.find(contact.id())).contains(deleted);
            assertThat(cards.getAll(List.of(contact.id()))).isEmpty();
            var restored = cards.restore(contact.id());
            assertThat(cards.get(contact.id())).isEqualTo(restored);
            assertThat(restored.details()).isEqualTo(replaced.details());
            assertThat(cards.history(contact.id(), Optional.empty(), 10).items())
                    .extracting(Revision::cause)
                    .containsExactly(Cause.RESTORED, Cause.DELETED, Cause.EDITED, Cause.CREATED);
        });
    }

    @Test
    public void every_value_that_cannot_be_taken_is_named_and_nothing_is_written() {
        data.as(ACME, () -> {
            var draft = elodie().phone("12").siren("123456789").owner("nobody@x.fr");
            assertThatThrownBy(() -> created(draft))
                    .isInstanceOfSatisfying(ContactRefusal.Invalid.class, refusal -> assertThat(refusal.fields())
                            .extracting(FieldProblem::field)
                            .containsExactlyInAnyOrder("phones[1].number", "siren", "owner"));
            assertThat(cards.changedSince(Optional.empty(), 10).items()).isEmpty();
        });
    }

    @Test
    public void another_clients_contact_does_not_exist_and_the_attempt_is_written_down() {
        data.as(ACME, () -> {
            var contact = created(elodie());
            data.as(GLOBEX, () -> {
                assertThatThrownBy(() -> cards.get(contact.id())).isInstanceOf(ContactRefusal.Unknown.class);
                assertThatThrownBy(() -> cards.change(contact.id(), 1, elodie().build(), Set.of("phones")))
                        .isInstanceOf(ContactRefusal.Unknown.class);
                assertThatThrownBy(() -> cards.delete(contact.id(), 1)).isInstanceOf(ContactRefusal.Unknown.class);
                assertThatThrownBy(() -> cards.history(contact.id(), Optional.empty(), 5))
                        .isInstanceOf(ContactRefusal.Unknown.class);
                assertThat(cards.find(contact.id())).isEmpty();
                assertThatThrownBy(() -> cards.get("no-id")).isInstanceOf(ContactRefusal.Unknown.class);
            });
            var entry = "contacts.unknown-id " + contact.id();
            assertThat(book.audit.entries).containsExactly(entry, entry, entry, entry);
        });
    }

    @Test
    public void both_clients_may_have_the_same_person() {
        data.as(ACME, () -> created(elodie().reference("C-1")));
        data.as(GLOBEX, () -> assertThat(cards.create(elodie().reference("C-1").build(), OnDuplicate.REFUSE)
                        .resembling())
                .isEmpty());
    }

    @Test
    public void who_saves_an_old_version_is_told_which_one_is_there() {
        data.as(ACME, () -> {
            var contact = created(elodie());
            cards.change(contact.id(), 1, Draft.builder().jobTitle("Directrice").build(), Set.of("jobTitle"));
            assertThatThrownBy(() -> cards.replace(contact.id(), 1, elodie().build()))
                    .isInstanceOfSatisfying(ContactRefusal.Stale.class, refusal -> assertThat(refusal.arguments())
                            .containsExactly(2L));
            assertThatThrownBy(() -> cards.delete(contact.id(), 1)).isInstanceOf(ContactRefusal.Stale.class);
        });
    }

    @Test
    public void of_several_who_save_at_once_one_gets_through() throws Exception {
        var ids = new ArrayList<String>();
        data.as(ACME, () -> ids.add(created(elodie()).id()));
        var together = new CyclicBarrier(4);
        var writers = Executors.newFixedThreadPool(4);
        var results = new ArrayList<Future<Boolean>>();
        for (var n = 0; n < 4; n++) {
            var title = "Titre " + n;
            results.add(writers.submit(() -> {
                together.await();
                var saved = new ArrayList<Boolean>();
                data.as(ACME, () -> saved.add(savesTitle(ids.get(0), title)));
                return saved.get(0);
            }));
        }
        var through = 0;
        for (var result : results) {
            through += result.get() ? 1 : 0;
        }
        writers.shutdown();
        assertThat(through).isEqualTo(1);
    }

    private boolean savesTitle(String id, String title) {
        try {
            cards.change(id, 1, Draft.builder().jobTitle(title).build(), Set.of("jobTitle"));
            return true;
        } catch (ContactRefusal.Stale stale) {
            return false;
        }
    }

    @Test
    public void a_likely_duplicate_is_told_or_refused_as_wished() {
        data.as(ACME, () -> {
            var first = created(elodie());
            var second = cards.create(elodie().build(), OnDuplicate.WARN);
            assertThat(second.resembling()).hasSize(1);
            assertThat(second.resembling().get(0).contact()).isEqualTo(first);
            assertThat(second.resembling().get(0).match().strength()).isEqualTo(Strength.SURE);
            assertThatThrownBy(() -> cards.create(elodie().build(), OnDuplicate.REFUSE))
                    .isInstanceOfSatisfying(ContactRefusal.Duplicate.class, refusal -> assertThat(refusal.arguments())
                            .containsExactly("Élodie Lefèvre", first.id()));
            var colleague =
                    Draft.builder().firstName("Günther").lastName("Müller").phone("+33 2 31 80 45 46");
            assertThat(cards.create(colleague.build(), OnDuplicate.REFUSE).resembling())
                    .allMatch(one -> one.match().strength() == Strength.POSSIBLE)
                    .hasSize(2);
            assertThat(cards.resembling(elodie().build(), Optional.of(first.id())))
                    .extracting(one -> one.contact().id())
                    .doesNotContain(first.id())
                    .contains(second.contact().id());
        });
    }

    @Test
    public void a_change_says_whom_the_contact_resembles_only_when_that_has_changed() {
        data.as(ACME, () -> {
            created(elodie());
            var contact = created(Draft.builder().firstName("Jean").lastName("Petit"));
            var renamed = cards.replace(contact.id(), 1, elodie().build());
            assertThat(renamed.resembling()).hasSize(1);
            var described = cards.change(
                    contact.id(), 2, Draft.builder().description("Rappeler").build(), Set.of("description"));
            assertThat(described.resembling()).isEmpty();
        });
    }

    @Test
    public void a_reference_belongs_to_one_contact_even_if_two_take_it_at_once() throws Exception {
        var together = new CyclicBarrier(4);
        var writers = Executors.newFixedThreadPool(4);
        var results = new ArrayList<Future<Boolean>>();
        for (var n = 0; n < 4; n++) {
            var draft = Draft.builder().lastName("Nom " + n).reference(n % 2 == 0 ? "C-12" : "c-12");
            results.add(writers.submit(() -> {
                together.await();
                var taken = new ArrayList<Boolean>();
                data.as(ACME, () -> taken.add(isRefused(draft)));
                return taken.get(0);
            }));
        }
        var refused = 0;
        for (var result : results) {
            refused += result.get() ? 1 : 0;
        }
        writers.shutdown();
        assertThat(refused).isEqualTo(3);
    }

    private boolean isRefused(DraftBuilder draft) {
        try {
            created(draft);
            return false;
        } catch (ContactRefusal.Invalid invalid) {
            assertThat(invalid.fields()).extracting(FieldProblem::code).containsExactly("contacts.reference.taken");
            return true;
        }
    }

    @Test
    public void a_deleted_contact_comes_back_without_taking_its_reference_from_another() {
        data.as(ACME, () -> {
            var first = created(elodie().reference("C-12"));
            cards.delete(first.id(), 1);
            created(Draft.builder().lastName("Petit").reference("C-12"));
            assertThatThrownBy(() -> cards.restore(first.id()))
                    .isInstanceOfSatisfying(ContactRefusal.Invalid.class, refusal -> assertThat(refusal.fields())
                            .extracting(FieldProblem::field)
                            .containsExactly("reference"));
        });
    }

    @Test
    public void a_merged_contact_is_not_restored_but_unmerged() {
        data.as(ACME, () -> {
            var contact = created(elodie());
            book.transactions.inOne(
                    () -> book.store.delete(List.of(contact), Optional.of(Ids.next()), Occasion.of(Cause.MERGED)));
            assertThatThrownBy(() -> cards.restore(contact.id())).isInstanceOf(ContactRefusal.Merged.class);
        });
    }

    @Test
    public void one_field_is_changed_and_the_others_stay() {
        data.as(ACME, () -> {
            var contact = created(elodie().tag("VIP").jobTitle("Directrice"));
            var changed = cards.change(
                            contact.id(),
                            1,
                            Draft.builder().firstName("Zoé").tag("salon").build(),
                            Set.of("firstName"))
                    .contact();
            assertThat(changed.details())
                    .isEqualTo(contact.details()
                            .edit()
                            .name(new Name.Person("", "Zoé", "Lefèvre"))
                            .done());
            var emptied = cards.change(contact.id(), 2, Draft.builder().build(), Set.of("tags", "jobTitle"))
                    .contact();
            assertThat(emptied.details().tags()).isEmpty();
            assertThat(emptied.details().jobTitle()).isEmpty();
            assertThat(emptied.details().phones()).isEqualTo(contact.details().phones());
            assertThatThrownBy(() -> cards.change(contact.id(), 3, elodie().build(), Set.of("shoeSize")))
                    .isInstanceOf(ContactRefusal.Invalid.class);
        });
    }

    @Test
    public void an_earlier_value_of_one_field_comes_back() {
        data.as(ACME, () -> {
            var contact = created(elodie().jobTitle("Directrice").tag("VIP"));
            cards.change(
                    contact.id(),
                    1,
                    Draft.builder().jobTitle("PDG").phone("06 12 34 56 78").build(),
                    Set.of("jobTitle", "phones"));
            var revision =
                    cards.history(contact.id(), Optional.empty(), 1).items().get(0);
            var restored =
                    cards.restoreValue(contact.id(), 2, revision.id(), "phones").contact();
            assertThat(restored.details())
                    .isEqualTo(contact.details()
                            .edit()
                            .jobTitle(Optional.of("PDG"))
                            .done());
            assertThatThrownBy(() -> cards.restoreValue(contact.id(), 3, revision.id(), "tags"))
                    .isInstanceOf(ContactRefusal.Invalid.class);
            assertThatThrownBy(() -> cards.restoreValue(contact.id(), 3, "99", "phones"))
                    .isInstanceOf(ContactRefusal.Invalid.class);
        });
    }

    @Test
    public void history_comes_in_pieces_that_fit_together() {
        data.as(ACME, () -> {
            var contact = created(elodie());
            for (var n = 1; n <= 5; n++) {
                cards.change(
                        contact.id(), n, Draft.builder().jobTitle("Titre " + n).build(), Set.of("jobTitle"));
            }
            var versions = new ArrayList<Long>();
            var slice = cards.history(contact.id(), Optional.empty(), 4);
            slice.items().forEach(revision -> versions.add(revision.version()));
            slice = cards.history(contact.id(), slice.next(), 4);
            slice.items().forEach(revision -> versions.add(revision.version()));
            assertThat(versions).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
            assertThat(slice.next()).isEmpty();
            assertThatThrownBy(() -> cards.history(contact.id(), Optional.of("x"), 4))
                    .isInstanceOf(RequestRefusal.BadCursor.class);
        });
    }

    @Test
    public void a_caller_is_found_however_the_number_is_written() {
        data.as(ACME, () -> {
            var contact = created(elodie());
            created(Draft.builder().lastName("Petit").phone("06 12 34 56 78"));
            for (var number :
                    List.of("0231804546", "+33 2 31 80 45 46", "0033231804546", "02.31.80.45.46", " 02-31-80-45-46 ")) {
                assertThat(cards.byNumber(number)).as(number).containsExactly(contact);
            }
            assertThat(cards.byNumber("0231804547")).isEmpty();
            assertThat(cards.byNumber("anonymous")).isEmpty();
            assertThat(cards.byNumber("")).isEmpty();
        });
    }

    @Test
    public void what_comes_with_a_draft_but_is_not_on_the_card_is_handed_on() {
        data.as(ACME, () -> {
            var contact = created(
                    elodie().note("Vue au salon").employment(new Draft.EmploymentText("Lefèvre SARL", "", "Gérante")));
            assertThat(book.belongings.brought).hasSize(1);
            var brought = book.belongings.brought.get(0);
            assertThat(brought.contactId()).isEqualTo(contact.id());
            assertThat(brought.notes()).containsExactly("Vue au salon");
            assertThat(brought.employments()).hasSize(1);
        });
    }

    @Test
    public void nothing_is_done_without_permission() {
        data.as(ACME, () -> {
            var contact = created(elodie());
            ContactDetails before = contact.details();
            book.access.refuse(ContactPermissions.WRITE);
            book.access.refuse(ContactPermissions.DELETE);
            assertThatThrownBy(() -> created(elodie())).isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> cards.replace(contact.id(), 1, elodie().build()))
                    .isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> cards.change(contact.id(), 1, elodie().build(), Set.of("phones")))
                    .isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> cards.restoreValue(contact.id(), 1, "1", "phones"))
                    .isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> cards.delete(contact.id(), 1)).isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> cards.restore(contact.id())).isInstanceOf(AccessRefusal.Forbidden.class);
            assertThat(cards.get(contact.id()).details()).isEqualTo(before);
            book.access.refuse(ContactPermissions.READ);
            assertThatThrownBy(() -> cards.get(contact.id())).isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> cards.find(contact.id())).isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> cards.getAll(List.of())).isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> cards.byNumber("0231804546")).isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> cards.changedSince(Optional.empty(), 1))
                    .isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> cards.history(contact.id(), Optional.empty(), 1))
                    .isInstanceOf(AccessRefusal.Forbidden.class);
            assertThatThrownBy(() -> cards.resembling(elodie().build(), Optional.empty()))
                    .isInstanceOf(AccessRefusal.Forbidden.class);
        });
    }
}
