package fr.crmdata.billing.model.returns;

import static fr.crmdata.billing.model.returns.Step.ALERT_OPERATOR;
import static fr.crmdata.billing.model.returns.Step.ASK_FOR_ACCOUNT;
import static fr.crmdata.billing.model.returns.Step.ASK_FOR_NEW_MANDATE;
import static fr.crmdata.billing.model.returns.Step.ASK_FOR_TRANSFER;
import static fr.crmdata.billing.model.returns.Step.ASK_TO_AUTHORISE;
import static fr.crmdata.billing.model.returns.Step.BLOCK_MANDATE;
import static fr.crmdata.billing.model.returns.Step.CALL_CLIENT;
import static fr.crmdata.billing.model.returns.Step.CHECK_OWN_DUPLICATE;
import static fr.crmdata.billing.model.returns.Step.CORRECT_AND_RESEND;
import static fr.crmdata.billing.model.returns.Step.DECIDE_BY_HAND;
import static fr.crmdata.billing.model.returns.Step.FIND_PROOF_OF_MANDATE;
import static fr.crmdata.billing.model.returns.Step.MOVE_TO_CORE;
import static fr.crmdata.billing.model.returns.Step.NOTIFY_CLIENT;
import static fr.crmdata.billing.model.returns.Step.OPEN_DISPUTE;
import static fr.crmdata.billing.model.returns.Step.PRESENT_AGAIN;
import static fr.crmdata.billing.model.returns.Step.REOPEN_INVOICE;
import static fr.crmdata.billing.model.returns.Step.REVERSE_PAYMENT;
import static fr.crmdata.billing.model.returns.Step.START_DUNNING;
import static fr.crmdata.billing.model.returns.Step.STOP_MANDATE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The table of reason codes: what each means and what is done.
 *
 * <p>A debit is presented again by itself once at most, and only for lack of funds or when the bank does not say why.
 * Our own mistakes and disputes are never held against the client.
 */
public final class ReturnRules {

    private static final int MOST_PRESENTATIONS = 2;

    private static final List<Row> TABLE = List.of(
            row("AM04", Cause.FUNDS, REOPEN_INVOICE, NOTIFY_CLIENT, PRESENT_AGAIN),
            row("MS03", Cause.UNSAID, REOPEN_INVOICE, NOTIFY_CLIENT, PRESENT_AGAIN),
            row("AC01", Cause.ACCOUNT, REOPEN_INVOICE, BLOCK_MANDATE, ASK_FOR_ACCOUNT, ASK_FOR_TRANSFER),
            row("AC04", Cause.ACCOUNT, REOPEN_INVOICE, BLOCK_MANDATE, ASK_FOR_NEW_MANDATE, ASK_FOR_TRANSFER),
            row("AC06", Cause.ACCOUNT, REOPEN_INVOICE, BLOCK_MANDATE, CALL_CLIENT),
            row("AC13", Cause.PERMISSION, REOPEN_INVOICE, BLOCK_MANDATE, MOVE_TO_CORE, ASK_FOR_TRANSFER),
            row("AG01", Cause.PERMISSION, REOPEN_INVOICE, BLOCK_MANDATE, MOVE_TO_CORE, ASK_FOR_TRANSFER),
            row("AG02", Cause.PERMISSION, REOPEN_INVOICE, BLOCK_MANDATE, MOVE_TO_CORE, ASK_FOR_TRANSFER),
            row("SL01", Cause.PERMISSION, REOPEN_INVOICE, NOTIFY_CLIENT, ASK_TO_AUTHORISE),
            row("AM05", Cause.DUPLICATE, CHECK_OWN_DUPLICATE, ALERT_OPERATOR, DECIDE_BY_HAND),
            row("DUPL", Cause.DUPLICATE, CHECK_OWN_DUPLICATE, ALERT_OPERATOR, DECIDE_BY_HAND),
            row("BE05", Cause.OWN_ERROR, REOPEN_INVOICE, ALERT_OPERATOR, CORRECT_AND_RESEND),
            row("MD01", Cause.MANDATE, REOPEN_INVOICE, STOP_MANDATE, FIND_PROOF_OF_MANDATE, OPEN_DISPUTE),
            row("MD02", Cause.OWN_ERROR, REOPEN_INVOICE, ALERT_OPERATOR, CORRECT_AND_RESEND),
            row("FF01", Cause.OWN_ERROR, REOPEN_INVOICE, ALERT_OPERATOR, CORRECT_AND_RESEND),
            row("FF05", Cause.OWN_ERROR, REOPEN_INVOICE, ALERT_OPERATOR, CORRECT_AND_RESEND),
            row("RC01", Cause.OWN_ERROR, REOPEN_INVOICE, ALERT_OPERATOR, CORRECT_AND_RESEND),
            row("RR01", Cause.OWN_ERROR, REOPEN_INVOICE, ALERT_OPERATOR, CORRECT_AND_RESEND),
            row("RR02", Cause.OWN_ERROR, REOPEN_INVOICE, ALERT_OPERATOR, CORRECT_AND_RESEND),
            row("RR03", Cause.OWN_ERROR, REOPEN_INVOICE, ALERT_OPERATOR, CORRECT_AND_RESEND),
            row("RR04", Cause.OWN_ERROR, REOPEN_INVOICE, ALERT_OPERATOR, CORRECT_AND_RESEND),
            row("MD06", Cause.REFUSED, REOPEN_INVOICE, OPEN_DISPUTE, CALL_CLIENT),
            row("MD07", Cause.DEATH, REOPEN_INVOICE, STOP_MANDATE, DECIDE_BY_HAND),
            row("MS02", Cause.REFUSED, REOPEN_INVOICE, CALL_CLIENT, ASK_FOR_TRANSFER));

    private static final Map<String, Row> BY_CODE =
            TABLE.stream().collect(Collectors.toUnmodifiableMap(Row::code, Function.identity()));

    private ReturnRules() {}

    private record Row(String code, Cause cause, List<Step> steps) {}

    private static Row row(String code, Cause cause, Step... steps) {
        return new Row(code, cause, Arrays.asList(steps));
    }

    /** All codes that the table knows. */
    public static Set<String> codes() {
        return BY_CODE.keySet();
    }

    public static Reaction reactTo(ReturnedDebit debit) {
        var row = BY_CODE.get(debit.code());
        if (row == null) {
            var byHand = new Row(debit.code(), Cause.UNSAID, List.of(REOPEN_INVOICE, ALERT_OPERATOR, DECIDE_BY_HAND));
            return new Reaction(debit.code(), Cause.UNSAID, steps(byHand, debit), false, false);
        }
        return new Reaction(row.code(), row.cause(), steps(row, debit), incident(row, debit), true);
    }

    /** Once presented again in vain, the ordinary way of a late invoice begins. */
    private static List<Step> steps(Row row, ReturnedDebit debit) {
        var steps = new ArrayList<Step>();
        if (debit.stage() == Stage.RETURN) {
            steps.add(REVERSE_PAYMENT);
        }
        steps.addAll(row.steps());
        if (steps.contains(PRESENT_AGAIN) && debit.presentations() >= MOST_PRESENTATIONS) {
            steps.set(steps.indexOf(PRESENT_AGAIN), START_DUNNING);
            steps.add(ASK_FOR_TRANSFER);
        }
        if (row.cause() == Cause.ACCOUNT && debit.reminded()) {
            steps.add(START_DUNNING);
        }
        return steps;
    }

    /** A closed account is an incident only once the client has been reminded of it and did nothing. */
    private static boolean incident(Row row, ReturnedDebit debit) {
        return row.cause().isIncident() || (row.code().equals("AC04") && debit.reminded());
    }
}
