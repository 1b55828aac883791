package fr.crmdata.contacts.duplicates;

import static fr.crmdata.contacts.Samples.contact;
import static fr.crmdata.contacts.Samples.organisation;
import static fr.crmdata.contacts.Samples.person;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.rest.RequestRefusal;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.TestDesks;
import fr.crmdata.contacts.book.AddressBook;
import fr.crmdata.contacts.book.AddressBook.Cause;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.DuplicateDesk;
import fr.crmdata.contacts.book.DuplicateDesk.Pair;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.DuplicateRules;
import fr.crmdata.contacts.store.Occasion;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class PairsTest extends DatabaseTest {

    private TestDesks desks;
    private DuplicateDesk desk;

    public PairsTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        desks = new TestDesks(data);
        desk = desks.duplicates;
        data.scope().enter(TestDesks.LEILA);
    }

    @After
    public void leave() {
        data.scope().leave();
    }

    private Map<String, String> scan() {
        desk.scan();
        return desks.jobs.run(desks.scanJob);
    }

    private List<Pair> pairs() {
        return desk.pairs(Optional.empty(), 100).items();
    }

    private static Set<String> ids(Contact one, Contact other) {
        return Set.of(one.id(), other.id());
    }

    private static Set<String> ids(Pair pair) {
        return Set.of(pair.one().id(), pair.other().id());
    }

    private static ContactDetails withPhone(String first, String last, String phone) {
        return contact(
                Draft.builder().firstName(first).lastName(last).phone(phone).address(Samples.in("Caen")));
    }

    private static ContactDetails renamed(ContactDetails details, String first, String last) {
        return details.edit()
                .name(new ContactDetails.Name.Person("", first, last))
                .done();
    }

    @Test
    public void a_scan_finds_who_is_alike_and_nobody_else() {
        var elodie = desks.added(person("Élodie", "Lefèvre", "Caen"));
        var again = desks.added(person("Elodie", "Lefevre", "CAEN"));
        desks.added(person("Élodie", "Lefèvre", "Nîmes"));
        var gone = desks.added(person("Élodie", "Lefèvre", "Caen"));
        desks.delete(gone);
        var result = scan();
        assertThat(result).containsEntry("pairs", "1").containsEntry("contacts", "3");
        assertThat(result).containsEntry("skippedKeys", "0");
        assertThat(pairs()).extracting(PairsTest::ids).containsExactly(ids(elodie, again));
        assertThat(desk.openPairs()).isEqualTo(1);
        assertThat(desk.pairsOf(elodie.id())).hasSize(1);
        data.as(GLOBEX, () -> assertThat(desk.pairs(Optional.empty(), 10).items())
                .isEmpty());
    }

    @Test
    public void pairs_keep_their_ids_and_come_the_surest_first_piece_by_piece() {
        for (var i = 0; i < 6; i++) {
            desks.added(person("Jean" + "abcdef".charAt(i), "Martin", "Caen"));
            desks.added(withPhone("Zoé" + "abcdef".charAt(i), "Petit", "02 31 80 45 4" + i));
            desks.added(withPhone("Zoé" + "abcdef".charAt(i), "Petit", "02 31 80 45 4" + i));
        }
        scan();
        var before = pairs();
        assertThat(before).extracting(pair -> pair.match().score()).isSortedAccordingTo((a, b) -> b - a);
        assertThat(new HashSet<>(before.stream().map(PairsTest::ids).toList())).hasSameSizeAs(before);
        scan();
        assertThat(pairs()).isEqualTo(before);
        var pieces = new ArrayList<Pair>();
        Optional<String> cursor = Optional.empty();
        do {
            var piece = desk.pairs(cursor, 4);
            pieces.addAll(piece.items());
            cursor = piece.next();
        } while (cursor.isPresent());
        assertThat(pieces).isEqualTo(before);
        assertThatThrownBy(() -> desk.pairs(Optional.of("99.nonsense"), 4))
                .isInstanceOf(RequestRefusal.BadCursor.class);
    }

    @Test
    public void a_scan_that_was_cut_off_goes_on_where_it_was_and_finds_the_same() {
        // Enough for several pieces: each contact lies under four keys.
        var people = IntStream.range(0, 1200)
                .mapToObj(i -> person("Jean" + letters(i), "Martin" + letters(i / 2 * 7), "Caen"))
                .toList();
        data.as(TestDatabases.ACME, () -> {
            for (var from = 0; from < people.size(); from += 300) {
                var piece = people.subList(from, from + 300);
                desks.book.transactions.inOne(() -> desks.book.store.insert(piece, Occasion.of(Cause.IMPORTED)));
            }
        });
        desk.scan();
        var run = desks.jobs.taken(desks.scanJob, 1);
        assertThatThrownBy(() -> desks.scanJob.run(run)).hasMessage("cut off");
        var reached = run.done;
        assertThat(reached).isPositive().isLessThan(run.total);
        run.goOn();
        var result = desks.scanJob.run(run);
        assertThat(run.done).isEqualTo(run.total);
        var found = pairs();
        assertThat(result).containsEntry("pairs", Long.toString(desk.openPairs()));
        scan();
        assertThat(pairs()).isEqualTo(found);
    }

    private static String letters(int number) {
        var text = new StringBuilder();
        for (var left = number + 26 * 26; left > 0; left /= 26) {
            text.append((char) ('a' + left % 26));
        }
        return text.toString();
    }

    @Test
    public void keys_that_too_many_share_are_passed_over_and_counted() {
        var many = IntStream.range(0, ScanJob.MOST_UNDER_A_KEY + 1)
                .mapToObj(i -> contact(Draft.builder()
                        .kind("organisation")
                        .name("Bureau " + letters(i * 31) + " " + i)
                        .phone("02 31 80 45 46")))
                .toList();
        data.as(
                TestDatabases.ACME,
                () -> desks.book.transactions.inOne(() -> desks.book.store.insert(many, Occasion.of(Cause.IMPORTED))));
        assertThat(scan()).containsEntry("skippedKeys", "1").containsEntry("pairs", "0");
    }

    @Test
    public void a_number_alone_puts_neither_colleagues_nor_their_employer_on_the_list() {
        desks.added(contact(Draft.builder().kind("organisation").name("Brémond").phone("02 31 80 45 46")));
        var first = desks.added(withPhone("Élodie", "Lefèvre", "02 31 80 45 46"));
        var second = desks.added(withPhone("Jules", "Dumas", "02 31 80 45 46"));
        scan();
        assertThat(pairs()).extracting(PairsTest::ids).containsExactly(ids(first, second));
        // Four have it now: it is a switchboard.
        desks.added(withPhone("Paul", "Martin", "02 31 80 45 46"));
        scan();
        assertThat(pairs()).isEmpty();
        var again = desks.added(withPhone("Paul", "Martins", "02 31 80 45 46"));
        scan();
        assertThat(pairs()).singleElement().satisfies(pair -> assertThat(ids(pair))
                .contains(again.id()));
    }

    @Test
    public void a_dismissed_pair_comes_back_only_when_it_shows_something_new() {
        var one = desks.added(withPhone("Élodie", "Lefèvre", "02 31 80 45 46"));
        var other = desks.added(withPhone("Elodie", "Lefevre", "06 12 34 56 78"));
        scan();
        var pair = pairs().get(0);
        desk.dismiss(pair.id());
        assertThat(pairs()).isEmpty();
        assertThat(desk.openPairs()).isZero();
        assertThat(desk.pairsOf(one.id())).isEmpty();

        desks.changed(
                one, one.details().edit().jobTitle(Optional.of("Directrice")).done());
        scan();
        assertThat(pairs()).isEmpty();

        desks.changed(one, renamed(desks.now(one).details(), "Élodie", "Lefèvres"));
        assertThat(pairs()).extracting(Pair::id).containsExactly(pair.id());
        desk.dismiss(pair.id());

        desks.changed(
                other, other.details().edit().phones(one.details().phones()).done());
        assertThat(pairs()).extracting(Pair::id).containsExactly(pair.id());
    }

    @Test
    public void a_dismissed_pair_can_be_opened_again() {
        desks.added(person("Élodie", "Lefèvre", "Caen"));
        desks.added(person("Elodie", "Lefevre", "Caen"));
        scan();
        var pair = pairs().get(0);
        desk.dismiss(pair.id());
        desk.reopen(pair.id());
        assertThat(pairs()).extracting(Pair::id).containsExactly(pair.id());
        assertThat(desks.book.audit.entries)
                .contains(
                        "contacts.pair-dismissed " + pair.one().id(),
                        "contacts.pair-reopened " + pair.one().id());
        assertThatThrownBy(() -> desk.dismiss("nonsense")).isInstanceOf(ContactRefusal.Missing.class);
        desks.book.access.refuse(ContactPermissions.MERGE);
        assertThatThrownBy(() -> desk.dismiss(pair.id())).isInstanceOf(AccessRefusal.Forbidden.class);
        assertThatThrownBy(desk::scan).isInstanceOf(AccessRefusal.Forbidden.class);
    }

    @Test
    public void pairs_follow_the_contacts_without_a_scan() {
        var one = desks.added(person("Élodie", "Lefèvre", "Caen"));
        var other = desks.added(person("Jules", "Dumas", "Caen"));
        assertThat(pairs()).isEmpty();
        desks.changed(other, person("Élodie", "Lefevre", "Caen"));
        assertThat(pairs()).extracting(PairsTest::ids).containsExactly(ids(one, other));
        desks.delete(other);
        assertThat(pairs()).isEmpty();
        assertThat(desk.openPairs()).isZero();
        desks.book.cards.restore(other.id());
        assertThat(pairs()).hasSize(1);
        desks.changed(other, person("Jules", "Dumas", "Caen"));
        assertThat(pairs()).isEmpty();
    }

    @Test
    public void a_new_contact_is_written_down_with_those_it_resembles() {
        var one = desks.added(person("Élodie", "Lefèvre", "Caen"));
        var draft = Draft.builder().firstName("Elodie").lastName("Lefevre").address(Samples.in("Caen"));
        var other = desks.book
                .cards
                .create(draft.build(), AddressBook.OnDuplicate.WARN)
                .contact();
        assertThat(pairs()).extracting(PairsTest::ids).containsExactly(ids(one, other));
    }

    @Test
    public void what_an_import_brought_is_looked_into_afterwards() {
        var one = desks.added(person("Élodie", "Lefèvre", "Caen"));
        desks.added(person("Jules", "Dumas", "Nîmes"));
        desks.added(person("Jules", "Dumas", "Nîmes"));
        var origin = "0190a000-0000-7000-8000-000000000001";
        var people = IntStream.range(0, 300)
                .mapToObj(i -> person("Jean" + letters(i), "Martin" + letters(i * 7), "Caen"))
                .collect(java.util.stream.Collectors.toList());
        people.add(person("Elodie", "Lefevre", "Caen"));
        desks.book.transactions.inOne(() -> {
            desks.book.store.insert(people, Occasion.of(Cause.IMPORTED, origin));
            desks.pairBook.imported(origin);
        });
        var run = desks.jobs.taken(desks.scanJob, 1);
        assertThatThrownBy(() -> desks.scanJob.run(run)).hasMessage("cut off");
        run.goOn();
        desks.scanJob.run(run);
        assertThat(pairs()).extracting(PairsTest::ids).anyMatch(ids -> ids.contains(one.id()));
        assertThat(pairs())
                .noneMatch(pair -> pair.one().details().name().display().equals("Jules Dumas"));
    }

    @Test
    public void merged_they_are_no_pair_any_more_and_undone_they_are_again() {
        var one = desks.added(person("Élodie", "Lefèvre", "Caen"));
        var other = desks.added(person("Elodie", "Lefevre", "Caen"));
        scan();
        var merge = desk.merge(one.id(), 1, other.id(), 1, Map.of());
        assertThat(pairs()).isEmpty();
        assertThat(scan()).containsEntry("pairs", "0");
        desk.undo(merge);
        assertThat(pairs()).extracting(PairsTest::ids).containsExactly(ids(one, other));
    }

    @Test
    public void changed_rules_hold_once_their_job_is_over() {
        var one = desks.added(organisation("Imprimerie Morel", "Caen"));
        var other = desks.added(organisation("Imprimerie Morel", "Nîmes"));
        scan();
        assertThat(pairs()).isEmpty();
        var rules = desk.rules();
        var name = new fr.crmdata.contacts.model.DuplicateRule(
                "same-name",
                "Même nom",
                "Same name",
                Set.of(fr.crmdata.contacts.model.MatchPart.SAME_NAME),
                fr.crmdata.contacts.model.Strength.POSSIBLE,
                fr.crmdata.contacts.model.Scope.ORGANISATIONS,
                true);
        desk.changeRules(rules.with(name));
        var result = desks.jobs.run(desks.rulesJob);
        assertThat(result).containsEntry("contacts", "2");
        assertThat(desks.jobs.find(result.get("scan"))).isPresent();
        assertThat(desks.jobs.run(desks.scanJob)).containsEntry("pairs", "1");
        assertThat(pairs()).extracting(PairsTest::ids).containsExactly(ids(one, other));

        desk.changeRules(DuplicateRules.defaults());
        desks.jobs.run(desks.rulesJob);
        desks.jobs.run(desks.scanJob);
        assertThat(pairs()).isEmpty();
        desks.book.access.refuse(ContactPermissions.SETTINGS);
        assertThatThrownBy(() -> desk.changeRules(rules)).isInstanceOf(AccessRefusal.Forbidden.class);
    }
}
