package fr.crmdata.billing.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.formats.BankFile;
import fr.crmdata.billing.formats.outgoing.DirectDebitMessage;
import fr.crmdata.billing.formats.outgoing.MessageHead;
import fr.crmdata.billing.formats.outgoing.OutgoingFiles;
import fr.crmdata.billing.formats.outgoing.Schemas;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.account.CreditorIdentifier;
import fr.crmdata.billing.model.collection.BankProfile;
import fr.crmdata.billing.model.collection.CollectionDates;
import fr.crmdata.billing.model.collection.Collections;
import fr.crmdata.billing.model.collection.Debit;
import fr.crmdata.billing.model.collection.DebitBatches;
import fr.crmdata.billing.model.mandate.Mandate;
import fr.crmdata.billing.model.mandate.MandateFact;
import fr.crmdata.billing.model.mandate.MandateReference;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.model.mandate.Sequence;
import fr.crmdata.billing.model.matching.EntryIdentity;
import fr.crmdata.billing.model.matching.FileMatching;
import fr.crmdata.billing.model.matching.Match;
import fr.crmdata.billing.model.matching.OpenItem;
import fr.crmdata.billing.model.matching.OpenItem.Kind;
import fr.crmdata.billing.model.matching.OpenItemIndex;
import fr.crmdata.billing.model.returns.Reaction;
import fr.crmdata.billing.model.returns.ReturnRules;
import fr.crmdata.billing.model.returns.ReturnedDebit;
import fr.crmdata.billing.model.returns.Stage;
import fr.crmdata.billing.model.returns.Step;
import fr.crmdata.billing.model.statement.FileIntake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** From the mandate to the bank and back: what is sent is settled, rejected or returned, and each has its effect once. */
public class RoundTripTest {

    private static final LocalDate SENT = LocalDate.of(2026, 11, 23);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 1);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final BankDouble bank = new BankDouble();
    private final Map<String, Mandate> mandates = new LinkedHashMap<>();
    private final List<EntryIdentity> seen = new ArrayList<>();
    private final OpenItemIndex open = new OpenItemIndex(List.of());

    @Before
    public void send() throws IOException {
        var debits = new ArrayList<DebitBatches.Dated>();
        Map.of("F1", "470.40", "F2", "29.00", "F3", "96.08", "F4", "79.67", "F5", "12.00")
                .forEach((name, amount) -> {
                    var mandate = mandate(name);
                    debits.add(new DebitBatches.Dated(
                            DUE, new Debit(name, Money.of(amount), mandate.use(DUE, false, false), "Facture " + name)));
                    mandates.put(name, mandate.with(new MandateFact.Presented(DUE, Sequence.RCUR)));
                    open.add(item(name, Kind.DEBIT, amount));
                });
        CollectionDates.require(DUE, SENT, BankProfile.STANDARD.leadDays());
        var head = new MessageHead("CD-1", OffsetDateTime.parse("2026-11-23T09:00:00+01:00"), "CRM & DATA");
        var file = folder.getRoot().toPath().resolve("CD-1.xml");
        var groups = DebitBatches.plan("CD-1", debits);
        new OutgoingFiles(new Schemas())
                .write(new DirectDebitMessage(head, Collections.CREDITOR, BankProfile.STANDARD, groups), file);
        bank.take(file);
    }

    private static Mandate mandate(String name) {
        return new Mandate(List.of(new MandateFact.Signed(
                LocalDate.of(2026, 11, 1),
                new MandateReference("RUM-" + name),
                Scheme.CORE,
                false,
                CreditorIdentifier.of("FR", "ZZZ", "123456"),
                "CRM & DATA",
                Collections.DEBTOR,
                "sha256:0")));
    }

    private static OpenItem item(String name, Kind kind, String amount) {
        return new OpenItem(
                name,
                kind,
                Money.of(amount),
                Set.of(name),
                kind == Kind.DEBIT ? Optional.of("RUM-" + name) : Optional.empty(),
                kind == Kind.BATCH ? Optional.of(name) : Optional.empty(),
                "",
                "",
                Set.of(),
                DUE);
    }

    private FileMatching read(String file) {
        var intake = new FileIntake();
        BankFile.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), Money.EUR, intake);
        assertThat(intake.problems()).isEmpty();
        var matching = FileMatching.of(intake, open, identity -> seen);
        matching.outcomes().forEach(outcome -> seen.add(outcome.identity()));
        return matching;
    }

    private static Reaction reactTo(Match.Certain match, int presentations) {
        var code = match.entry().reason().orElseThrow().code();
        return ReturnRules.reactTo(new ReturnedDebit(code, Stage.of(match.entry()), presentations, false));
    }

    private Match.Certain returned(String name, String code, LocalDate day) {
        bank.giveBack(name, code, day);
        var certain = read(bank.notification(1)).certain();
        assertThat(certain).hasSize(1);
        assertThat(certain.get(0).found().items().get(0).id()).isEqualTo(name);
        return certain.get(0);
    }

    @Test
    public void the_bank_gets_every_debit_once() {
        assertThat(bank.orders()).containsExactlyInAnyOrder("F1", "F2", "F3", "F4", "F5");
    }

    @Test
    public void a_rejected_debit_blocks_its_mandate_and_the_rest_is_credited_as_one_amount() {
        var rejected = read(bank.reject(Map.of("F4", "AC01"))).certain();
        assertThat(rejected).hasSize(1);
        var reaction = reactTo(rejected.get(0), 1);
        assertThat(reaction.steps()).contains(Step.BLOCK_MANDATE).doesNotContain(Step.REVERSE_PAYMENT);
        var blocked = mandates.get("F4").with(new MandateFact.Blocked(SENT.plusDays(2), reaction.code()));
        assertThatThrownBy(() -> blocked.use(DUE.plusMonths(1), false, false))
                .isInstanceOf(BillingRefusal.MandateBlocked.class);

        bank.settle("CD-1-1", DUE);
        open.add(item("CD-1-1", Kind.BATCH, "607.48"));
        var credited = read(bank.statement()).certain();
        assertThat(credited).hasSize(1);
        assertThat(credited.get(0).found().items().get(0).id()).isEqualTo("CD-1-1");
    }

    @Test
    public void lack_of_funds_is_presented_once_more_and_then_dunned() {
        bank.settle("CD-1-1", DUE);
        var first = returned("F1", "AM04", DUE.plusDays(2));
        assertThat(reactTo(first, 1).does(Step.PRESENT_AGAIN)).isTrue();
        assertThat(reactTo(first, 1).incident()).isTrue();
        var again = CollectionDates.earliest(DUE.plusDays(3), DUE.plusDays(3), BankProfile.STANDARD.leadDays());
        assertThat(again).isEqualTo(LocalDate.of(2026, 12, 11));
        assertThat(mandates.get("F1").use(again, false, false).sequence()).isEqualTo(Sequence.RCUR);
        assertThat(reactTo(first, 2).steps()).contains(Step.START_DUNNING).doesNotContain(Step.PRESENT_AGAIN);
    }

    @Test
    public void a_denied_mandate_is_never_used_again() {
        bank.settle("CD-1-1", DUE);
        var reaction = reactTo(returned("F2", "MD01", DUE.plusDays(20)), 1);
        assertThat(reaction.steps()).contains(Step.REVERSE_PAYMENT, Step.STOP_MANDATE, Step.OPEN_DISPUTE);
        var stopped = mandates.get("F2").with(new MandateFact.Revoked(DUE.plusDays(20)));
        assertThatThrownBy(() -> stopped.use(DUE.plusMonths(1), false, false))
                .isInstanceOf(BillingRefusal.MandateBlocked.class);
    }

    @Test
    public void a_refund_opens_the_invoice_again_and_the_mandate_stays_good() {
        bank.settle("CD-1-1", DUE);
        var reaction = reactTo(returned("F3", "MD06", DUE.plusDays(40)), 1);
        assertThat(reaction.steps())
                .contains(Step.REOPEN_INVOICE, Step.OPEN_DISPUTE)
                .doesNotContain(Step.PRESENT_AGAIN);
        assertThat(mandates.get("F3").use(DUE.plusMonths(2), false, false)).isNotNull();
        assertThat(Scheme.CORE.refundUntil(DUE).orElseThrow()).isAfterOrEqualTo(DUE.plusDays(40));
    }

    @Test
    public void the_statement_repeats_what_was_notified_and_nothing_is_booked_twice() {
        open.add(item("CD-1-1", Kind.BATCH, "687.15"));
        bank.settle("CD-1-1", DUE);
        assertThat(read(bank.notification(1)).certain()).hasSize(1);
        returned("F1", "AM04", DUE.plusDays(2));
        var statement = bank.statement();
        var repeated = read(statement);
        assertThat(repeated.certain()).isEmpty();
        assertThat(repeated.matches())
                .allSatisfy(match -> assertThat(((Match.Aside) match).why()).isEqualTo(Match.Why.SEEN));
        assertThat(read(statement).certain()).isEmpty();
    }
}
