package fr.crmdata.billing.model.returns;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;

public class ReturnRulesTest {

    private static Reaction returned(String code) {
        return ReturnRules.reactTo(ReturnedDebit.first(code, Stage.RETURN));
    }

    private static Reaction returned(String code, int presentations, boolean reminded) {
        return ReturnRules.reactTo(new ReturnedDebit(code, Stage.RETURN, presentations, reminded));
    }

    @Test
    public void lack_of_funds_is_presented_again_once_then_dunned() {
        assertThat(returned("AM04").steps())
                .containsExactly(Step.REVERSE_PAYMENT, Step.REOPEN_INVOICE, Step.NOTIFY_CLIENT, Step.PRESENT_AGAIN);
        assertThat(returned("AM04", 2, false).steps())
                .contains(Step.START_DUNNING, Step.ASK_FOR_TRANSFER)
                .doesNotContain(Step.PRESENT_AGAIN);
    }

    @Test
    public void a_bank_that_does_not_say_why_is_taken_as_lack_of_funds() {
        assertThat(returned("MS03").does(Step.PRESENT_AGAIN)).isTrue();
        assertThat(returned("MS03", 2, false).does(Step.PRESENT_AGAIN)).isFalse();
    }

    @Test
    public void nothing_but_lack_of_funds_and_silence_is_presented_again_by_itself() {
        assertThat(ReturnRules.codes().stream().filter(code -> returned(code).does(Step.PRESENT_AGAIN)))
                .containsExactlyInAnyOrder("AM04", "MS03");
    }

    @Test
    public void a_wrong_or_closed_account_blocks_the_mandate() {
        assertThat(List.of("AC01", "AC04", "AC06"))
                .allSatisfy(code ->
                        assertThat(returned(code).does(Step.BLOCK_MANDATE)).isTrue());
        assertThat(returned("AC01").does(Step.ASK_FOR_ACCOUNT)).isTrue();
        assertThat(returned("AC04").does(Step.ASK_FOR_NEW_MANDATE)).isTrue();
    }

    @Test
    public void a_missing_mandate_stops_everything_and_is_a_dispute_not_lateness() {
        var reaction = returned("MD01");
        assertThat(reaction.steps())
                .contains(Step.STOP_MANDATE, Step.FIND_PROOF_OF_MANDATE, Step.OPEN_DISPUTE)
                .doesNotContain(Step.START_DUNNING, Step.PRESENT_AGAIN);
        assertThat(reaction.incident()).isFalse();
    }

    @Test
    public void a_refund_reopens_the_invoice_and_a_talk() {
        assertThat(returned("MD06").steps())
                .containsExactly(Step.REVERSE_PAYMENT, Step.REOPEN_INVOICE, Step.OPEN_DISPUTE, Step.CALL_CLIENT);
    }

    @Test
    public void our_own_errors_are_corrected_and_not_held_against_the_client() {
        assertThat(Set.of("BE05", "MD02", "FF01", "FF05", "RC01", "RR01", "RR02", "RR03", "RR04"))
                .allSatisfy(code -> {
                    assertThat(returned(code).cause()).isEqualTo(Cause.OWN_ERROR);
                    assertThat(returned(code).does(Step.CORRECT_AND_RESEND)).isTrue();
                    assertThat(returned(code).does(Step.NOTIFY_CLIENT)).isFalse();
                    assertThat(returned(code).incident()).isFalse();
                });
    }

    @Test
    public void a_duplicate_is_first_looked_for_at_home() {
        assertThat(List.of("AM05", "DUPL")).allSatisfy(code -> {
            var reaction = ReturnRules.reactTo(ReturnedDebit.first(code, Stage.REJECT));
            assertThat(reaction.steps().get(0)).isEqualTo(Step.CHECK_OWN_DUPLICATE);
            assertThat(reaction.does(Step.REOPEN_INVOICE)).isFalse();
        });
    }

    @Test
    public void only_these_count_as_payment_incidents() {
        assertThat(incidents(false)).containsExactly("AM04", "MD06", "MS02", "MS03");
        assertThat(incidents(true)).containsExactly("AC04", "AM04", "MD06", "MS02", "MS03");
    }

    private static Set<String> incidents(boolean reminded) {
        return ReturnRules.codes().stream()
                .filter(code -> returned(code, 1, reminded).incident())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    public void what_was_settled_is_reversed_and_what_was_rejected_never_was() {
        assertThat(ReturnRules.codes())
                .allSatisfy(code -> assertThat(returned(code).steps().get(0)).isEqualTo(Step.REVERSE_PAYMENT))
                .allSatisfy(code -> assertThat(ReturnRules.reactTo(ReturnedDebit.first(code, Stage.REJECT))
                                .does(Step.REVERSE_PAYMENT))
                        .isFalse());
    }

    @Test
    public void a_code_that_nobody_knows_is_decided_by_hand() {
        var reaction = returned("XT99");
        assertThat(reaction.known()).isFalse();
        assertThat(reaction.does(Step.DECIDE_BY_HAND)).isTrue();
        assertThat(reaction.incident()).isFalse();
    }

    @Test
    public void every_code_has_a_sentence() {
        for (var language : Language.values()) {
            var texts = Texts.of(ReturnRules.class, language);
            assertThat(ReturnRules.codes())
                    .allMatch(code -> texts.has(returned(code).reasonKey()));
            assertThat(texts.has(returned("XT99").reasonKey())).isTrue();
        }
    }
}
