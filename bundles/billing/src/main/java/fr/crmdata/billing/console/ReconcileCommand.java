package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.Accounts;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Compares the books with the statements of the bank. */
@Service
@Command(
        scope = "billing",
        name = "reconcile",
        description = "The bank's account by the books and by its statements, as of the latest statement until a day")
public final class ReconcileCommand extends OperatorCommand {

    @Reference
    @Nullable
    Accounts accounts;

    @Argument(name = "until", required = true, description = "day, such as 2026-12-31")
    String until = "";

    @Override
    protected void run(Output out) {
        var found = Objects.requireNonNull(accounts).reconciliation(Typed.day("until", until));
        var facts = out.facts();
        facts.fact("statement", found.map(Accounts.Reconciliation::day));
        found.ifPresent(one -> facts.fact("book", one.book().plain())
                .fact("bank", one.bank().plain())
                .fact("difference", one.difference().plain())
                .fact("before", one.before().plain())
                .fact("waiting", one.waiting().sum().plain())
                .fact("aside", one.aside().sum().plain())
                .fact("charged", one.charged().sum().plain())
                .fact("unexplained", one.unexplained().plain()));
        facts.print();
    }
}
