package fr.crmdata.contacts.lists;

import static fr.crmdata.contacts.TestLists.query;
import static fr.crmdata.platform.data.TestDatabases.ACME;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.Draft.AddressText;
import fr.crmdata.api.contacts.DraftBuilder;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.rest.RequestRefusal;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.TestBook;
import fr.crmdata.contacts.TestLists;
import fr.crmdata.contacts.book.AddressBook.Cause;
import fr.crmdata.contacts.book.ContactLists.Count;
import fr.crmdata.contacts.book.ContactLists.Query;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.model.Filter;
import fr.crmdata.contacts.model.Sort;
import fr.crmdata.contacts.store.EmploymentStore.Employed;
import fr.crmdata.contacts.store.Occasion;
import fr.crmdata.contacts.store.PairStore;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class IndexedListsTest extends DatabaseTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private TestLists lists;

    public IndexedListsTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        lists = new TestLists(data, folder.getRoot().toPath());
    }

    @After
    public void close() {
        lists.close();
    }

    private static DraftBuilder person(String first, String last) {
        return Draft.builder().firstName(first).lastName(last);
    }

    private static DraftBuilder organisation(String name) {
        return Draft.builder().kind("organisation").name(name);
    }

    private static AddressText in(String code, String town) {
        return new AddressText(List.of(), code, town, "", "");
    }

    @Test
    public void a_list_shows_at_once_what_was_created_changed_and_deleted() {
        data.as(ACME, () -> {
            assertThat(lists.names("")).isEmpty();
            var contact = lists.add(person("Jean", "Martin"));
            assertThat(lists.names("")).containsExactly("Jean Martin");
            var changed = lists.book.transactions.inOne(() -> lists.book.store.update(
                    contact, Samples.contact(person("Jean", "Petit")), Occasion.of(Cause.EDITED)));
            assertThat(lists.names("")).containsExactly("Jean Petit");
            lists.book.transactions.inOne(
                    () -> lists.book.store.delete(List.of(changed), Optional.empty(), Occasion.of(Cause.DELETED)));
            assertThat(lists.names("")).isEmpty();
            assertThat(lists.names("deleted:eq:yes")).containsExactly("Jean Petit");
            assertThat(lists.lists.count(Query.all())).isZero();
        });
    }

    @Test
    public void a_client_never_sees_anothers_contacts() {
        data.as(ACME, () -> lists.add(person("Jean", "Martin")));
        data.as(GLOBEX, () -> {
            assertThat(lists.names("")).isEmpty();
            assertThat(lists.found("martin")).isEmpty();
            lists.add(person("Jeanne", "Martin"));
            assertThat(lists.found("martin")).containsExactly("Jeanne Martin");
        });
        data.as(ACME, () -> assertThat(lists.found("martin")).containsExactly("Jean Martin"));
    }

    @Test
    public void names_are_sorted_as_the_french_do() {
        data.as(ACME, () -> {
            for (var last : List.of(
                    "Zola", "Éluard", "Eluardin", "élu", "Œuvrard", "Ofman", "d'Ormesson", "Le Goff", "Lebrun")) {
                lists.add(person("A", last));
            }
            lists.add(organisation("Elan SARL"));
            assertThat(lists.names(""))
                    .containsExactly(
                            "A d'Ormesson",
                            "Elan SARL",
                            "A élu",
                            "A Éluard",
                            "A Eluardin",
                            "A Le Goff",
                            "A Lebrun",
                            "A Œuvrard",
                            "A Ofman",
                            "A Zola");
            var backwards = new ArrayList<>(lists.names(""));
            Collections.reverse(backwards);
            assertThat(lists.names(query("", "-name"))).isEqualTo(backwards);
        });
    }

    @Test
    public void a_list_has_several_sort_keys_and_who_has_no_town_stands_behind() {
        data.as(ACME, () -> {
            lists.add(person("A", "Un").address(in("14000", "Caen")).status("prospect"));
            lists.add(person("B", "Deux").address(in("75001", "Paris")).status("customer"));
            lists.add(person("C", "Trois").address(in("14000", "CAEN")).status("customer"));
            lists.add(person("D", "Quatre"));
            lists.add(person("E", "Cinq").status("customer"));
            assertThat(lists.names(query("", "town,name")))
                    .containsExactly("C Trois", "A Un", "B Deux", "E Cinq", "D Quatre");
            assertThat(lists.names(query("", "-town,name")))
                    .containsExactly("B Deux", "C Trois", "A Un", "E Cinq", "D Quatre");
            assertThat(lists.names(query("", "-status,name")))
                    .containsExactly("E Cinq", "B Deux", "C Trois", "A Un", "D Quatre");
            assertThat(lists.names(query("", "-created,-name"))).hasSize(5);
        });
    }

    @Test
    public void pages_go_forwards_and_backwards_without_a_gap() {
        data.as(ACME, () -> {
            for (var i = 0; i < 25; i++) {
                lists.add(
                        person("A", "Nom" + (char) ('a' + i / 5)).address(in("14000", i % 7 == 0 ? "" : "T" + i % 3)));
            }
            for (var sort : List.of("", "-name", "town", "-town,name", "-updated", "status,-created")) {
                var query = query("", sort);
                var forwards = new ArrayList<List<Contact>>();
                var page = lists.lists.page(query, Optional.empty(), 4);
                assertThat(page.previous()).isEmpty();
                assertThat(page.total()).isEqualTo(25);
                forwards.add(page.contacts());
                while (page.next().isPresent()) {
                    page = lists.lists.page(query, page.next(), 4);
                    forwards.add(page.contacts());
                }
                assertThat(forwards.stream().flatMap(List::stream).distinct())
                        .as(sort)
                        .hasSize(25);
                for (var back = forwards.size() - 2; back >= 0; back--) {
                    page = lists.lists.page(query, page.previous(), 4);
                    assertThat(page.contacts()).as(sort).isEqualTo(forwards.get(back));
                }
                if (page.previous().isPresent()) {
                    page = lists.lists.page(query, page.previous(), 4);
                    assertThat(page.contacts()).isEqualTo(forwards.get(0));
                }
            }
        });
    }

    @Test
    public void a_page_goes_on_where_it_was_when_the_list_has_changed_meanwhile() {
        data.as(ACME, () -> {
            for (var last : List.of("B", "D", "F", "H")) {
                lists.add(person("x", last));
            }
            var first = lists.lists.page(Query.all(), Optional.empty(), 2);
            lists.add(person("x", "A"));
            lists.add(person("x", "E"));
            lists.book.transactions.inOne(() -> lists.book.store.delete(
                    List.of(first.contacts().get(1)), Optional.empty(), Occasion.of(Cause.DELETED)));
            var second = lists.lists.page(Query.all(), first.next(), 2);
            assertThat(second.contacts())
                    .extracting(contact -> contact.details().name().display())
                    .containsExactly("x E", "x F");
            assertThat(lists.lists.page(Query.all(), second.previous(), 2).contacts())
                    .extracting(contact -> contact.details().name().display())
                    .containsExactly("x A", "x B");
        });
    }

    @Test
    public void a_cursor_that_was_tampered_with_or_is_of_another_order_is_refused() {
        data.as(ACME, () -> {
            for (var last : List.of("A", "B", "C")) {
                lists.add(person("x", last));
            }
            var cursor =
                    lists.lists.page(Query.all(), Optional.empty(), 1).next().orElseThrow();
            var broken = (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1);
            for (var bad : List.of("", "x", "A".repeat(5_000), "é", broken, cursor.substring(1), cursor + "AAAA")) {
                assertThatThrownBy(() -> lists.lists.page(Query.all(), Optional.of(bad), 1))
                        .as(bad)
                        .isInstanceOf(RequestRefusal.BadCursor.class);
            }
            assertThatThrownBy(() -> lists.lists.page(query("", "-name"), Optional.of(cursor), 1))
                    .isInstanceOf(RequestRefusal.BadCursor.class);
        });
    }

    @Test
    public void every_field_filters() {
        data.as(ACME, () -> {
            var caen = lists.add(
                    person("Jean", "Martin")
                            .address(in("14000", "Caen"))
                            .status("prospect")
                            .tag("VIP")
                            .owner("user-1")
                            .team("team-1")
                            .birthday("1980-03-15")
                            .phone("0231804546")
                            .custom("effectif", "12,50")
                            .custom("optin", "oui")
                            .custom("remarque-interne", "À rappeler en été")
                            .custom("echeance", "31/12/2027")
                            .custom("secteur-activite", "public"),
                    Occasion.of(Cause.IMPORTED, "import-1"));
            lists.add(organisation("Zèbre")
                    .address(in("93200", "Saint-Denis"))
                    .address(new AddressText(List.of(), "1000", "Bruxelles", "BE", "billing"))
                    .email("zebre@exemple.fr")
                    .tag("foire 2026")
                    .custom("effectif", "-3"));
            assertThat(caen.details().owner()).contains("user-1");
            var jean = List.of("Jean Martin");
            var zebre = List.of("Zèbre");
            for (var filter : List.of(
                    "kind:eq:person",
                    "status:in:prospect,customer",
                    "status:not:none",
                    "town:eq:CAEN",
                    "town:in:caen,lille",
                    "town:contains:ae",
                    "postalCode:eq:14",
                    "department:eq:14",
                    "tag:eq:vip",
                    "owner:eq:user-1",
                    "owner:filled",
                    "team:in:team-1",
                    "birthday:eq:1980-03-15",
                    "birthday:before:-40y",
                    "birthday:filled",
                    "hasPhone:eq:yes",
                    "hasEmail:eq:no",
                    "import:eq:import-1",
                    "import:filled",
                    "custom.effectif:eq:12.5",
                    "custom.effectif:gte:12.5",
                    "custom.effectif:after:-3",
                    "custom.optin:eq:yes",
                    "custom.remarque-interne:contains:rappeler en",
                    "custom.remarque-interne:eq:a rappeler en ete",
                    "custom.echeance:lte:2027-12-31",
                    "custom.echeance:after:today",
                    "custom.secteur-activite:eq:public",
                    "status:eq:prospect;town:eq:caen")) {
                assertThat(lists.names(filter)).as(filter).isEqualTo(jean);
            }
            for (var filter : List.of(
                    "kind:not:person",
                    "town:eq:st denis",
                    "town:eq:Bruxelles",
                    "country:eq:BE",
                    "postalCode:in:93,94",
                    "tag:not:vip",
                    "tag:contains:2026",
                    "owner:empty",
                    "hasEmail:eq:yes",
                    "import:empty",
                    "custom.effectif:before:0",
                    "custom.optin:empty",
                    "custom.secteur-activite:not:public,prive",
                    "birthday:empty")) {
                assertThat(lists.names(filter)).as(filter).isEqualTo(zebre);
            }
            for (var filter : List.of(
                    "created:eq:today",
                    "created:after:-1d",
                    "updated:gte:2026-11-23",
                    "updated:before:2026-11-24",
                    "created:filled",
                    "custom.effectif:filled",
                    "deleted:eq:no")) {
                assertThat(lists.names(filter)).as(filter).hasSize(2);
            }
            for (var filter : List.of(
                    "created:before:today", "updated:after:today", "deleted:eq:yes", "kind:empty", "town:eq:ca")) {
                assertThat(lists.names(filter)).as(filter).isEmpty();
            }
        });
    }

    @Test
    public void mine_are_those_of_whoever_asks() {
        data.as(ACME, () -> {
            lists.add(person("Jean", "Martin").owner("user-1").team("team-1"));
            lists.add(person("Zoé", "Petit"));
        });
        as("user-1", () -> {
            assertThat(lists.names("owner:eq:me")).containsExactly("Jean Martin");
            assertThat(lists.names("team:eq:mine")).containsExactly("Jean Martin");
        });
        as("user-2", () -> {
            assertThat(lists.names("owner:eq:me")).isEmpty();
            assertThat(lists.names("owner:in:me,user-1")).containsExactly("Jean Martin");
            assertThat(lists.names("team:eq:mine")).isEmpty();
        });
    }

    private void as(String user, Runnable work) {
        data.scope().as(new Caller(Caller.Kind.USER, user, user, ACME, Role.SALES, Language.FR), () -> {
            work.run();
            return true;
        });
    }

    @Test
    public void contacts_that_may_be_the_same_are_listed_until_somebody_decides() {
        data.as(ACME, () -> {
            var one = lists.add(person("Jean", "Martin"));
            var other = lists.add(person("Jean", "Martain"));
            lists.add(person("Zoé", "Petit"));
            assertThat(lists.names("duplicate:eq:yes")).isEmpty();
            var row = new PairStore.Known(
                    PairStore.idOf(one.id(), other.id()), one.id(), other.id(), 90, PairStore.State.OPEN, "x");
            lists.book.transactions.inOne(() -> lists.pairs.insert(List.of(row), TestBook.NOW));
            assertThat(lists.names("duplicate:eq:yes")).containsExactly("Jean Martain", "Jean Martin");
            assertThat(lists.names("duplicate:eq:no")).containsExactly("Zoé Petit");
            lists.book.transactions.inOne(() -> lists.pairs.delete(List.of(row.id())));
            assertThat(lists.names("duplicate:eq:yes")).isEmpty();
        });
    }

    @Test
    public void a_person_is_found_by_the_employer_as_soon_as_that_is_known_and_no_longer() {
        data.as(ACME, () -> {
            var zoe = lists.add(person("Zoé", "Petit"));
            assertThat(lists.found("kermadec")).isEmpty();
            var employed = new Employed(Ids.next(), zoe.id(), Optional.empty(), "Kermadec SA", "kermadec", "", "", "");
            lists.book.transactions.inOne(() -> lists.employments.insert(List.of(employed)));
            assertThat(lists.found("kermadec")).containsExactly("Zoé Petit");
            lists.book.transactions.inOne(() -> lists.employments.delete(employed.id()));
            assertThat(lists.found("kermadec")).isEmpty();
        });
    }

    @Test
    public void what_is_typed_above_a_list_narrows_it_and_keeps_its_order() {
        data.as(ACME, () -> {
            lists.add(person("Zoé", "Martin").status("customer"));
            lists.add(person("Anne", "Martin"));
            lists.add(person("Paul", "Delamartine"));
            lists.add(person("Paul", "Petit"));
            assertThat(lists.names(new Query("martin", Filter.all(), Sort.byName())))
                    .containsExactly("Paul Delamartine", "Anne Martin", "Zoé Martin");
            assertThat(lists.names(
                            new Query("martin", Filter.parse("status:eq:customer", Samples.CUSTOM), Sort.byName())))
                    .containsExactly("Zoé Martin");
            // Only when nothing fits as it is typed.
            assertThat(lists.names(new Query("marten", Filter.all(), Sort.byName())))
                    .containsExactly("Anne Martin", "Zoé Martin");
            assertThat(lists.lists.count(new Query("martin", Filter.all(), Sort.byName())))
                    .isEqualTo(3);
        });
    }

    @Test
    public void a_hit_says_what_fits_when_it_is_not_the_name() {
        data.as(ACME, () -> {
            lists.add(person("Jean", "Martin")
                    .address(in("14000", "Caen"))
                    .phone("0231804546")
                    .email("j.martin@exemple.fr")
                    .tag("VIP")
                    .reference("C-1042"));
            assertThat(matched("martin")).isEmpty();
            assertThat(matched("0231")).isEqualTo("02 31 80 45 46");
            assertThat(matched("4546")).isEqualTo("02 31 80 45 46");
            assertThat(matched("martin caen")).isEqualTo("14000 Caen");
            assertThat(matched("j.martin@")).isEqualTo("j.martin@exemple.fr");
            assertThat(matched("exemple")).isEqualTo("j.martin@exemple.fr");
            assertThat(matched("vip")).isEqualTo("VIP");
            assertThat(matched("c1042")).isEqualTo("C-1042");
        });
    }

    private String matched(String typed) {
        return lists.lists.search(typed, 1).get(0).matched();
    }

    @Test
    public void towns_and_tags_are_suggested_by_how_many_have_them() {
        data.as(ACME, () -> {
            for (var town : List.of("Caen", "CAEN", "Caen", "Cabourg", "Rouen", "Saint-Lô", "St-Lô", "Saint-Lô")) {
                lists.add(person("A", "B").address(in("14000", town)).tag(town.length() > 4 ? "Été" : "étape"));
            }
            var gone = lists.add(person("A", "B").address(in("14000", "Cany")).tag("étage"));
            lists.book.transactions.inOne(
                    () -> lists.book.store.delete(List.of(gone), Optional.empty(), Occasion.of(Cause.DELETED)));
            assertThat(lists.lists.towns("ca", 10)).containsExactly(new Count("Caen", 3), new Count("Cabourg", 1));
            assertThat(lists.lists.towns("st l", 10)).containsExactly(new Count("Saint-Lô", 3));
            assertThat(lists.lists.towns("", 1)).hasSize(1);
            assertThat(lists.lists.tags("éta", 10)).containsExactly(new Count("étape", 3));
            assertThat(lists.lists.tags("", 10)).containsExactly(new Count("Été", 5), new Count("étape", 3));
        });
    }

    @Test
    public void all_of_a_list_comes_in_its_order_as_it_was_when_it_was_asked_for() {
        data.as(ACME, () -> {
            for (var i = 0; i < 1_203; i++) {
                lists.add(person("x", "N" + String.format("%04d", i * 7 % 1_203)));
            }
            var names = new ArrayList<String>();
            lists.lists.forEach(query("", "-name"), piece -> {
                assertThat(piece).hasSizeLessThanOrEqualTo(500);
                piece.forEach(contact -> names.add(contact.details().name().display()));
                lists.add(person("x", "Neuf"));
            });
            assertThat(names).hasSize(1_203).isSortedAccordingTo(Collections.reverseOrder());
        });
    }

    @Test
    public void who_may_not_read_is_refused() {
        lists.book.access.refuse(ContactPermissions.READ);
        data.as(ACME, () -> {
            assertThatThrownBy(() -> lists.lists.page(Query.all(), Optional.empty(), 10))
                    .isInstanceOf(AccessRefusal.class);
            assertThatThrownBy(() -> lists.lists.search("x", 10)).isInstanceOf(AccessRefusal.class);
            assertThatThrownBy(() -> lists.lists.forEach(Query.all(), piece -> {}))
                    .isInstanceOf(AccessRefusal.class);
            assertThatThrownBy(() -> lists.lists.tags("", 10)).isInstanceOf(AccessRefusal.class);
        });
    }
}
