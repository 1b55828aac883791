package fr.crmdata.contacts.demo;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.clients.Client;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.Status;
import fr.crmdata.api.contacts.Employment;
import fr.crmdata.api.demo.DemoData.Size;
import fr.crmdata.contacts.TestBook;
import fr.crmdata.contacts.TestDirectory;
import fr.crmdata.contacts.book.Belongings;
import fr.crmdata.contacts.model.Drafts;
import fr.crmdata.contacts.model.Strength;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

public class ContactsDemoTest extends DatabaseTest {

    private TestBook book;
    private ContactsDemo demo;

    public ContactsDemoTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        book = new TestBook(data);
        demo = demo(book.belongings);
    }

    private ContactsDemo demo(Belongings belongings) {
        return new ContactsDemo(
                book.transactions,
                book.store,
                book.fields,
                book.settings,
                book.readers,
                new TestDirectory(),
                belongings);
    }

    private static void fill(ContactsDemo demo, Size size) {
        demo.fill(new Client(ACME, "Acme", Client.State.ACTIVE, TestBook.NOW), size);
    }

    private List<Contact> all() {
        return book.transactions.inOne(() -> book.store.after("", 10_000));
    }

    @Test
    public void a_small_client_has_a_page_or_two_of_everything() {
        data.as(ACME, () -> {
            fill(demo, Size.SMALL);
            var details = all().stream().map(Contact::details).toList();
            assertThat(details).hasSize(48);
            assertThat(details).extracting(ContactDetails::kind).contains(ContactDetails.Kind.values());
            assertThat(details).extracting(ContactDetails::status).contains(Status.PROSPECT, Status.CUSTOMER);
            assertThat(details).anyMatch(one -> one.phones().size() > 1);
            assertThat(details).anyMatch(one -> one.businessIds().siret().isPresent());
            assertThat(details).anyMatch(one -> one.owner().isPresent());
            assertThat(details).anyMatch(one -> !one.tags().isEmpty());
            assertThat(details).anyMatch(one -> one.custom().containsKey(DemoFields.SECTOR));
            assertThat(book.belongings.brought).isNotEmpty();
        });
    }

    @Test
    public void a_large_client_has_thousands_and_duplicates_among_them() {
        data.as(ACME, () -> {
            fill(demo, Size.LARGE);
            var all = all();
            assertThat(all).hasSize(2400);
            assertThat(all).extracting(Contact::details).doesNotHaveDuplicates();
            assertThat(all.subList(0, 300)).filteredOn(this::isLikelyThereTwice).hasSizeBetween(4, 100);
        });
    }

    private boolean isLikelyThereTwice(Contact contact) {
        return book.cards.resembling(Drafts.of(contact.details()), Optional.of(contact.id())).stream()
                .anyMatch(other -> other.match().strength() != Strength.POSSIBLE);
    }

    @Test
    public void filling_goes_on_where_it_was_cut_off() {
        data.as(ACME, () -> {
            var cut = demo(new CutOff());
            assertThatThrownBy(() -> fill(cut, Size.LARGE)).isInstanceOf(IllegalStateException.class);
            assertThat(all()).hasSize(500);
            fill(demo, Size.LARGE);
            assertThat(all()).hasSize(2400);
            assertThat(all()).extracting(Contact::details).doesNotHaveDuplicates();
        });
    }

    /** The power goes at the second piece. */
    private static final class CutOff implements Belongings {

        private int pieces;

        @Override
        public void add(String origin, List<Brought> brought) {
            pieces++;
            if (pieces == 2) {
                throw new IllegalStateException("cut off");
            }
        }

        @Override
        public void takeBack(String origin, Collection<String> contactIds) {
            throw new IllegalStateException("nothing is taken back");
        }

        @Override
        public Map<String, List<Employment>> employments(Collection<String> personIds) {
            return Map.of();
        }
    }
}
