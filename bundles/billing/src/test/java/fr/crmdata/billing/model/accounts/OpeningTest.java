package fr.crmdata.billing.model.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.accounts.Opening.Carried;
import fr.crmdata.billing.model.accounts.Opening.Results;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;

public class OpeningTest {

    private static final Carried OWED = new Carried("411000", "CLIENTS", "C1", "Boulangerie", Money.of("120.00"));
    private static final Carried VAT = new Carried("445740", "TVA EN ATTENTE", "", "", Money.of("-20.00"));
    private static final Results PROFIT = new Results(Money.of("70.00"), Money.of("30.00"));

    @Test
    public void a_year_begins_with_the_balances_of_the_one_before_and_with_its_result() {
        var opening = Opening.of(2027, List.of(OWED, VAT), PROFIT).orElseThrow();
        assertThat(opening.id()).isEqualTo("AN000001");
        assertThat(opening.date()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(opening.lines())
                .containsExactly(
                        JournalLine.debit("411000", "CLIENTS", Money.of("120.00"))
                                .of("C1", "Boulangerie"),
                        JournalLine.credit("445740", "TVA EN ATTENTE", Money.of("20.00")),
                        JournalLine.credit("110000", "REPORT A NOUVEAU CREDITEUR", Money.of("30.00")),
                        JournalLine.credit("120000", "RESULTAT DE L'EXERCICE (BENEFICE)", Money.of("70.00")));
    }

    @Test
    public void a_loss_stands_on_the_other_side() {
        var opening = Opening.of(
                        2027,
                        List.of(new Carried("512000", "BANQUE", "", "", Money.of("-5.00"))),
                        new Results(Money.of("-15.00"), Money.of("10.00")))
                .orElseThrow();
        assertThat(opening.lines()).extracting(JournalLine::account).containsExactly("512000", "110000", "129000");
    }

    @Test
    public void the_first_year_begins_with_nothing() {
        assertThat(Opening.of(2026, List.of(), new Results(Money.ZERO, Money.ZERO)))
                .isEmpty();
    }

    @Test
    public void balances_that_do_not_make_the_result_are_refused() {
        assertThatThrownBy(() -> Opening.of(2027, List.of(OWED), PROFIT)).isInstanceOf(BillingRefusal.Unbalanced.class);
    }
}
