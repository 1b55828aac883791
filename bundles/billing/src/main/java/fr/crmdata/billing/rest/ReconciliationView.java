package fr.crmdata.billing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.crmdata.billing.office.Accounts.EntrySum;
import fr.crmdata.billing.office.Accounts.Reconciliation;
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
        @Nullable BankEntriesView waiting,
        @Nullable BankEntriesView aside,
        @Schema(description = "What the bank took for its services; it is in the books") @Nullable
                BankEntriesView charged,
        @Nullable String unexplained) {

    @Schema(name = "BankStatementBalance")
    public record AccountView(String account, LocalDate day, String closing) {}

    @Schema(name = "BankEntrySum")
    public record BankEntriesView(long entries, String sum) {
        static BankEntriesView of(EntrySum found) {
            return new BankEntriesView(found.entries(), found.sum().plain());
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
                BankEntriesView.of(found.waiting()),
                BankEntriesView.of(found.aside()),
                BankEntriesView.of(found.charged()),
                found.unexplained().plain());
    }
}
