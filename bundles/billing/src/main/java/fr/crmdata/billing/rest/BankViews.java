package fr.crmdata.billing.rest;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.office.BankFees.BankFee;
import fr.crmdata.billing.office.BankTasks.Task;
import fr.crmdata.billing.office.Batches;
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

    static @Nullable String plain(Optional<Money> money) {
        return money.map(Money::plain).orElse(null);
    }

    static @Nullable String orNull(String text) {
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

    @Schema(name = "DebitsPresentedAgain")
    record Again(
            long presented,
            @Schema(description = "Could not be: paid, without mandate, or under way already") long left) {

        static Again of(Batches.Again again) {
            return new Again(again.presented(), again.left());
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

    @Schema(name = "BankFee")
    record Fee(String debit, String contract, LocalDate on, String amount) {

        static Fee of(BankFee fee) {
            return new Fee(fee.debit(), fee.contract(), fee.on(), fee.amount().plain());
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
