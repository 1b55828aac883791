package fr.crmdata.billing.rest;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.matching.Clue;
import fr.crmdata.billing.model.matching.OpenItem;
import fr.crmdata.billing.model.matching.Proposal;
import fr.crmdata.billing.model.statement.Problem;
import fr.crmdata.billing.office.BankEntries.EntryView;
import fr.crmdata.billing.office.BankEntries.Opened;
import fr.crmdata.billing.office.BankFiles.FileView;
import fr.crmdata.billing.office.BankTasks.Task;
import fr.crmdata.billing.office.Batches.BatchView;
import fr.crmdata.billing.office.Batches.DebitPlan;
import fr.crmdata.billing.office.Batches.DebitView;
import fr.crmdata.billing.office.Batches.GroupView;
import fr.crmdata.billing.office.Batches.LeftOut;
import fr.crmdata.billing.office.Batches.PlannedDebit;
import fr.crmdata.billing.office.Batches.RefundView;
import fr.crmdata.billing.office.Mandates.Happened;
import fr.crmdata.billing.office.Mandates.MandateView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the bank's desk shows to programs. Amounts are texts in euros, such as {@code 470.40}. */
final class BankViews {

    private BankViews() {}

    @Schema(name = "BankList")
    record Page<T>(List<T> items, @Nullable String next) {}

    static <T> Page<T> page(List<T> items, Optional<String> next) {
        return new Page<>(items, next.orElse(null));
    }

    private static @Nullable String plain(Optional<Money> money) {
        return money.map(Money::plain).orElse(null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static String masked(String iban) {
        return iban.length() < 8 ? iban : new Iban(iban).masked();
    }

    @Schema(name = "DirectDebitPlan")
    record PlanBody(LocalDate sent, String total, List<Planned> debits, List<Left> left) {

        static PlanBody of(DebitPlan plan, Language language) {
            return new PlanBody(
                    plan.sent(),
                    plan.total().plain(),
                    plan.debits().stream().map(Planned::of).toList(),
                    plan.left().stream().map(left -> Left.of(left, language)).toList());
        }
    }

    @Schema(name = "PlannedDirectDebit")
    record Planned(
            String id,
            String invoice,
            String contract,
            String client,
            String mandate,
            String amount,
            LocalDate date,
            String sequence) {

        static Planned of(PlannedDebit debit) {
            return new Planned(
                    debit.id(),
                    debit.invoice(),
                    debit.contract(),
                    debit.client(),
                    debit.mandate(),
                    debit.amount().plain(),
                    debit.date(),
                    debit.sequence());
        }
    }

    @Schema(name = "DirectDebitLeftOut")
    record Left(String id, String contract, String client, String amount, String code, String why) {

        static Left of(LeftOut left, Language language) {
            var why = Texts.of(BankViews.class, language)
                    .of(left.code(), left.arguments().toArray());
            return new Left(
                    left.id(), left.contract(), left.client(), left.amount().plain(), left.code(), why);
        }
    }

    @Schema(name = "BankBatch")
    record Batch(
            String id,
            String kind,
            String state,
            String message,
            long count,
            String total,
            LocalDate execution,
            Instant madeAt,
            String madeBy,
            @Nullable String sha256,
            long bytes,
            @Nullable Instant releasedAt,
            @Nullable String releasedBy,
            @Nullable Instant sentAt,
            @Nullable String receipt,
            @Nullable String answer,
            long tries,
            @Nullable String error,
            List<Group> groups) {

        static Batch of(BatchView batch, List<GroupView> groups) {
            return new Batch(
                    batch.id(),
                    batch.kind().name(),
                    batch.state().name(),
                    batch.profile(),
                    batch.count(),
                    batch.total().plain(),
                    batch.execution(),
                    batch.madeAt(),
                    batch.madeBy(),
                    orNull(batch.hash()),
                    batch.bytes(),
                    batch.releasedAt().orElse(null),
                    orNull(batch.releasedBy()),
                    batch.sentAt().orElse(null),
                    orNull(batch.receipt()),
                    orNull(batch.answer()),
                    batch.tries(),
                    orNull(batch.error()),
                    groups.stream().map(Group::of).toList());
        }
    }

    @Schema(name = "BankBatchGroup")
    record Group(
            String id,
            LocalDate date,
            String scheme,
            String sequence,
            long count,
            String total,
            String expected,
            String state,
            @Nullable LocalDate creditedOn) {

        static Group of(GroupView group) {
            return new Group(
                    group.id(),
                    group.date(),
                    group.scheme(),
                    group.sequence(),
                    group.count(),
                    group.total().plain(),
                    group.expected().plain(),
                    group.state(),
                    group.creditedOn().orElse(null));
        }
    }

    @Schema(name = "DirectDebit")
    record Debit(
            String id,
            String invoice,
            long presentation,
            String contract,
            String client,
            String mandate,
            String amount,
            LocalDate wanted,
            String stage,
            @Nullable String batch,
            @Nullable LocalDate date,
            @Nullable String reason,
            @Nullable LocalDate movedOn) {

        static Debit of(DebitView debit) {
            return new Debit(
                    debit.id(),
                    debit.invoice(),
                    debit.presentation(),
                    debit.contract(),
                    debit.client(),
                    debit.mandate(),
                    debit.amount().plain(),
                    debit.wanted(),
                    debit.stage().name(),
                    debit.batch().orElse(null),
                    debit.date().orElse(null),
                    orNull(debit.reason()),
                    debit.movedOn().orElse(null));
        }
    }

    @Schema(name = "BankRefund")
    record Refund(
            String id,
            String contract,
            String document,
            String client,
            String iban,
            String amount,
            String stage,
            @Nullable String batch) {

        static Refund of(RefundView refund) {
            return new Refund(
                    refund.id(),
                    refund.contract(),
                    refund.document(),
                    refund.client(),
                    masked(refund.iban()),
                    refund.amount().plain(),
                    refund.stage().name(),
                    refund.batch().orElse(null));
        }
    }

    @Schema(name = "DebitMandate")
    record Mandate(
            String reference,
            String contract,
            String state,
            String scheme,
            String holder,
            @Schema(description = "Masked in lists") String iban,
            LocalDate signedOn,
            LocalDate usableUntil,
            String waiting,
            List<Fact> history) {

        static Mandate listed(MandateView mandate) {
            return of(mandate, masked(mandate.iban()), List.of());
        }

        static Mandate whole(MandateView mandate, List<Happened> history) {
            return of(mandate, mandate.iban(), history);
        }

        private static Mandate of(MandateView mandate, String iban, List<Happened> history) {
            return new Mandate(
                    mandate.reference(),
                    mandate.contract(),
                    mandate.state().name(),
                    mandate.scheme(),
                    mandate.holder(),
                    iban,
                    mandate.signedOn(),
                    mandate.usableUntil(),
                    mandate.waiting().plain(),
                    history.stream()
                            .map(happened -> new Fact(
                                    happened.fact().getClass().getSimpleName(),
                                    happened.fact().on(),
                                    happened.by(),
                                    happened.at()))
                            .toList());
        }
    }

    @Schema(name = "DebitMandateFact")
    record Fact(String kind, LocalDate on, String by, Instant at) {}

    @Schema(name = "BankFile")
    record File(
            String id,
            String name,
            @Nullable String sha256,
            long bytes,
            @Nullable String format,
            String state,
            String way,
            Instant receivedAt,
            String receivedBy,
            @Nullable Instant readAt,
            long entries,
            long done,
            long booked,
            long toMatch,
            long aside,
            long problems,
            @Nullable String firstOf,
            @Nullable String why) {

        static File of(FileView file, Language language) {
            var why = file.why().key().isEmpty()
                    ? null
                    : Texts.of(BankViews.class, language)
                            .of(file.why().key(), file.why().arguments().toArray());
            return new File(
                    file.id(),
                    file.name(),
                    orNull(file.hash()),
                    file.bytes(),
                    orNull(file.format()),
                    file.state().name(),
                    file.way().name(),
                    file.receivedAt(),
                    file.receivedBy(),
                    file.readAt().orElse(null),
                    file.entries(),
                    file.done(),
                    file.booked(),
                    file.toMatch(),
                    file.aside(),
                    file.problems(),
                    file.firstOf().orElse(null),
                    why);
        }
    }

    @Schema(name = "BankFileProblem")
    record Trouble(String code, String spoils, long line, long column, String path, String message) {

        static Trouble of(Problem problem, Language language) {
            return new Trouble(
                    problem.trouble().code(),
                    problem.trouble().extent().name(),
                    problem.place().line(),
                    problem.place().column(),
                    problem.place().path(),
                    problem.message(language));
        }
    }

    @Schema(name = "BankEntry")
    record Entry(
            String id,
            String file,
            String state,
            @Nullable String why,
            @Nullable LocalDate booked,
            @Nullable String amount,
            @Nullable String currency,
            String party,
            @Nullable String iban,
            @Nullable String endToEnd,
            @Nullable String reason,
            @Nullable String remittance,
            List<String> items,
            List<Fitting> proposals,
            @Nullable String decidedBy,
            @Nullable String note) {

        static Entry of(EntryView entry) {
            return of(entry, null, List.of());
        }

        static Entry of(Opened opened) {
            return of(
                    opened.view(),
                    opened.entry().remittance(),
                    opened.proposals().stream().map(Fitting::of).toList());
        }

        private static Entry of(EntryView entry, @Nullable String remittance, List<Fitting> proposals) {
            return new Entry(
                    entry.id(),
                    entry.file(),
                    entry.state().name(),
                    orNull(entry.why()),
                    entry.booked().orElse(null),
                    plain(entry.amount()),
                    entry.amount()
                            .map(money -> money.currency().getCurrencyCode())
                            .orElse(null),
                    entry.party(),
                    orNull(entry.iban()),
                    orNull(entry.endToEnd()),
                    orNull(entry.reason()),
                    remittance,
                    entry.items(),
                    proposals,
                    orNull(entry.decidedBy()),
                    orNull(entry.note()));
        }
    }

    @Schema(name = "BankEntryProposal")
    record Fitting(List<String> items, String total, int score, List<String> clues) {

        static Fitting of(Proposal proposal) {
            return new Fitting(
                    proposal.items().stream().map(OpenItem::id).toList(),
                    proposal.total().plain(),
                    proposal.score(),
                    proposal.clues().stream().map(Clue::key).toList());
        }
    }

    @Schema(name = "BankTask")
    record ToDo(
            String id,
            String step,
            String contract,
            String subject,
            String reason,
            String amount,
            boolean done,
            Instant madeAt,
            @Nullable String doneBy,
            @Nullable String note) {

        static ToDo of(Task task) {
            return new ToDo(
                    task.id(),
                    task.step().name(),
                    task.contract(),
                    task.subject(),
                    task.reason(),
                    task.amount().plain(),
                    task.isDone(),
                    task.madeAt(),
                    orNull(task.doneBy()),
                    orNull(task.note()));
        }
    }
}
