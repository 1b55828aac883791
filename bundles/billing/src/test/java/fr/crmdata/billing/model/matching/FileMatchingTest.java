package fr.crmdata.billing.model.matching;

import static fr.crmdata.billing.model.matching.MatcherTest.entry;
import static fr.crmdata.billing.model.matching.MatcherTest.invoice;
import static fr.crmdata.billing.model.matching.MatcherTest.item;
import static fr.crmdata.billing.model.matching.MatcherTest.returned;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.billing.model.matching.Match.Why;
import fr.crmdata.billing.model.matching.OpenItem.Kind;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.FileIntake;
import fr.crmdata.billing.model.statement.Place;
import fr.crmdata.billing.model.statement.Problem;
import fr.crmdata.billing.model.statement.Reference;
import fr.crmdata.billing.model.statement.References;
import fr.crmdata.billing.model.statement.Source;
import fr.crmdata.billing.model.statement.Trouble;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** Whole files: nothing twice, nothing by halves. */
public class FileMatchingTest {

    private final List<EntryIdentity> remembered = new ArrayList<>();

    private final SeenEntries seen = new SeenEntries() {
        @Override
        public Collection<EntryIdentity> like(EntryIdentity identity) {
            return remembered;
        }
    };

    private static FileIntake file(BankEntry... entries) {
        var intake = new FileIntake();
        Arrays.stream(entries).forEach(intake::entry);
        return intake;
    }

    private FileMatching read(FileIntake file, OpenItem... items) {
        var matching = FileMatching.of(file, new OpenItemIndex(List.of(items)), seen);
        matching.outcomes().stream()
                .filter(outcome -> !(outcome.match() instanceof Match.Aside aside && aside.why() == Why.SEEN))
                .forEach(outcome -> remembered.add(outcome.identity()));
        return matching;
    }

    private static List<Object> whys(FileMatching matching) {
        return matching.matches().stream()
                .map(match -> match instanceof Match.Aside aside
                        ? aside.why()
                        : match instanceof Match.Unknown unknown
                                ? unknown.why()
                                : match.getClass().getSimpleName())
                .map(Object.class::cast)
                .toList();
    }

    private static BankEntry plain(String amount) {
        return entry(amount, Map.of(), "", "");
    }

    private static BankEntry from(String format, BankEntry e, String bank) {
        var references = new EnumMap<Reference, String>(Reference.class);
        references.putAll(e.references().all());
        if (!bank.isEmpty()) {
            references.put(Reference.BANK, bank);
        }
        return new BankEntry(
                new Source(format, "other", "other", e.source().account()),
                e.place(),
                e.scope(),
                e.status(),
                e.amount(),
                e.original(),
                e.reversal(),
                e.booked(),
                e.value(),
                new References(references),
                e.reason(),
                e.counterparty(),
                e.remittance(),
                e.transaction(),
                e.batch());
    }

    @Test
    public void the_same_file_read_again_books_nothing() {
        var open = invoice("F2026-000101", "10.00", "DUPONT");
        var file = file(
                entry("10.00", Map.of(Reference.END_TO_END, "F2026-000101"), "", ""), plain("-6.00"), plain("-6.00"));
        assertThat(read(file, open).certain()).hasSize(1);
        assertThat(whys(read(file, open))).containsExactly(Why.SEEN, Why.PERHAPS_SEEN, Why.PERHAPS_SEEN);
    }

    @Test
    public void two_equal_payments_of_one_file_are_two_payments() {
        var matching = read(
                file(entry("10.00", Map.of(), "F2026-000101", ""), entry("10.00", Map.of(), "F2026-000102", "")),
                invoice("F2026-000101", "10.00", "DUPONT"),
                invoice("F2026-000102", "10.00", "DUPONT"));
        assertThat(matching.certain()).hasSize(2);
    }

    @Test
    public void an_invoice_is_not_paid_twice_by_one_file() {
        var payment = entry("10.00", Map.of(), "F2026-000101", "");
        var matching = read(file(payment, payment), invoice("F2026-000101", "10.00", "DUPONT"));
        assertThat(whys(matching)).containsExactly("Certain", Why.NOTHING_FITS);
    }

    @Test
    public void a_return_told_by_the_notification_is_not_booked_again_from_the_statement() {
        var debit = item(Kind.DEBIT, "F2026-000123", "470.40", "DUPONT");
        var told = returned("-470.40", "AM04", Map.of(Reference.END_TO_END, "F2026-000123"));
        assertThat(read(file(from("camt.054.001.08", told, "")), debit).certain())
                .hasSize(1);
        assertThat(whys(read(file(told), debit))).containsExactly(Why.SEEN);
    }

    @Test
    public void the_banks_own_reference_decides_where_it_is_given() {
        var e = plain("10.00");
        read(file(from("camt.054.001.08", e, "R1")));
        assertThat(whys(read(file(from("camt.053.001.08", e, "R1"))))).containsExactly(Why.SEEN);
        assertThat(whys(read(file(from("camt.054.001.08", e, "R2"))))).containsExactly(Why.NOTHING_FITS);
    }

    @Test
    public void what_might_be_the_same_is_left_to_a_person() {
        read(file(from("camt.054.001.08", plain("10.00"), "R1")));
        assertThat(whys(read(file(from("cfonb120", plain("10.00"), ""))))).containsExactly(Why.PERHAPS_SEEN);
    }

    @Test
    public void a_debit_that_came_in_can_still_come_back() {
        var debit = item(Kind.DEBIT, "F2026-000123", "470.40", "DUPONT");
        var named = Map.of(Reference.END_TO_END, "F2026-000123");
        var matching = read(file(entry("470.40", named, "", ""), returned("-470.40", "AM04", named)), debit);
        assertThat(matching.certain()).hasSize(2);
    }

    @Test
    public void a_refund_that_went_out_can_come_back_too() {
        var refund = item(Kind.REFUND, "AV2026-000007", "94.08", "DUPONT");
        var named = Map.of(Reference.END_TO_END, "AV2026-000007");
        var matching = read(file(entry("-94.08", named, "", ""), returned("94.08", "AC04", named)), refund);
        assertThat(matching.certain()).hasSize(2);
    }

    @Test
    public void a_debit_comes_back_once() {
        var debit = item(Kind.DEBIT, "F2026-000123", "470.40", "DUPONT");
        var named = Map.of(Reference.END_TO_END, "F2026-000123");
        var matching = read(file(returned("-470.40", "AM04", named), returned("-470.40", "MD06", named)), debit);
        assertThat(whys(matching)).containsExactly("Certain", Why.UNKNOWN_DEBIT);
    }

    @Test
    public void nothing_of_a_refused_file_is_matched() {
        var file = file(entry("10.00", Map.of(), "F2026-000101", ""));
        file.problem(Problem.at(Place.START, Trouble.TRUNCATED));
        var matching = read(file, invoice("F2026-000101", "10.00", "DUPONT"));
        assertThat(matching.refusal()).isPresent();
        assertThat(matching.outcomes()).isEmpty();
    }

    @Test
    public void what_a_problem_touches_is_set_aside_and_the_rest_is_not() {
        var file = new FileIntake();
        var one = entry("10.00", Map.of(), "F2026-000101", "");
        file.entry(at(one, "Stmt[1]/Ntry[1]/NtryDtls[1]/TxDtls[1]"));
        file.entry(at(one, "Stmt[1]/Ntry[11]"));
        file.problem(Problem.at(new Place(1, 1, "Stmt[1]/Ntry[1]"), Trouble.PARTS));
        assertThat(whys(read(file, invoice("F2026-000101", "10.00", "DUPONT"))))
                .containsExactly(Why.PROBLEM, "Certain");
    }

    private static BankEntry at(BankEntry e, String path) {
        return new BankEntry(
                e.source(),
                new Place(1, 1, path),
                e.scope(),
                e.status(),
                e.amount(),
                e.original(),
                e.reversal(),
                e.booked(),
                e.value(),
                e.references(),
                e.reason(),
                e.counterparty(),
                e.remittance(),
                e.transaction(),
                e.batch());
    }
}
