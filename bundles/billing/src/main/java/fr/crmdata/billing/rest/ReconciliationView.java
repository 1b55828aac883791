package fr.crmdata.billing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.crmdata.billing.office.Accounts.Reconciliation;
import fr.crmdata.billing.office.Accounts.Unbooked;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bank's account by the books and by its statements. */
@Schema(name = "BankReconciliation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReconciliationView(
        @Schema(description = "Day of the latest statement; nothing when there is none") @Nullable LocalDate day,
        @Nullable String book,
        @Nullable String bank,
        List<AccountView> accounts,
        @Nullable String difference,
        @Schema(description = "On the accounts before the first statement, not in the books") @Nullable String before,
        @Nullable UnbookedView waiting,
        @Nullable UnbookedView aside,
        @Schema(description = "What the bank took for its services; it is in the books") @Nullable UnbookedView charged,
        @Nullable String unexplained) {

    @Schema(name = "BankStatementBalance")
    public record AccountView(String account, LocalDate day, String closing) {}

    @Schema(name = "BankEntriesNotBooked")
    public record UnbookedView(long entries, String sum) {
        static UnbookedView of(Unbooked unbooked) {
            return new UnbookedView(unbooked.entries(), unbooked.sum().plain());
        }
    }

    static ReconciliationView of(Optional<Reconciliation> found) {
        return found.map(ReconciliationView::of)
                .orElseGet(
                        () -> new ReconciliationView(null, null, null, List.of(), null, null, null, null, null, null));
    }

    private static ReconciliationView of(Reconciliation found) {
        return new ReconciliationView(
                found.day(),
                found.book().plain(),
                found.bank().plain(),
                found.accounts().stream()
                        .map(one -> new AccountView(
                                one.account(), one.day(), one.closing().plain()))
                        .toList(),
                found.difference().plain(),
                found.before().plain(),
                UnbookedView.of(found.waiting()),
                UnbookedView.of(found.aside()),
                UnbookedView.of(found.charged()),
                found.unexplained().plain());
    }
}
