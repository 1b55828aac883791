package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.Accounts;
import fr.crmdata.billing.office.Figures;
import java.time.YearMonth;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Shows the figures of the company. */
@Service
@Command(
        scope = "billing",
        name = "figures",
        description = "What subscriptions bring in, month by month; VAT of a month; whether the books are sound")
public final class FiguresCommand extends OperatorCommand {

    private static final int MONTHS = 12;

    @Reference
    @Nullable
    Figures figures;

    @Reference
    @Nullable
    Accounts accounts;

    @Argument(name = "month", required = true, description = "such as 2026-12")
    String month = "";

    @Override
    protected void run(Output out) {
        var wanted = YearMonth.from(Typed.day("month", month + "-01"));
        var rows = out.part("months").table("month", "net", "contracts", "lost");
        Objects.requireNonNull(figures)
                .recurring(wanted.atDay(1), MONTHS)
                .forEach(one -> rows.row(one.month(), one.net().plain(), one.contracts(), one.lost()));
        rows.print();
        var vat = Objects.requireNonNull(accounts).vat(wanted);
        var check = accounts.check(wanted.getYear());
        out.part("books")
                .facts()
                .fact("vat", vat.tax().plain())
                .fact("vat booked", vat.booked().plain())
                .fact("sound", check.isSound())
                .fact("gaps", String.join(", ", check.gaps()))
                .print();
    }
}
