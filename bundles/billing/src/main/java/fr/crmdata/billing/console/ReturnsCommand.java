package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.BankTasks;
import fr.crmdata.billing.office.Batches;
import java.util.Objects;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** What is to be done about debits that came back; with --done ticks it off, with --again presents a debit, or a batch, once more. */
@Service
@Command(
        scope = "billing",
        name = "returns",
        description =
                "What is to be done about debits that came back; with --done ticks it off, with --again presents a debit or batch again")
public final class ReturnsCommand extends OperatorCommand {

    @Reference
    @Nullable
    BankTasks tasks;

    @Reference
    @Nullable
    Batches batches;

    @Argument(name = "contract", description = "number; all when left out")
    @Nullable
    String contract;

    @Option(name = "--all", description = "those that are done too")
    boolean all;

    @Option(name = "--done", description = "id of a task that somebody did")
    @Nullable
    String done;

    @Option(name = "--note", description = "with --done: what was done")
    String note = "";

    @Option(name = "--again", description = "id of a debit that came back, or of a batch whose debits were rejected")
    @Nullable
    String again;

    @Option(name = "--on", description = "with --again: day on which it is to fall due, such as 2026-12-14")
    @Nullable
    String on;

    @Option(name = "--limit", description = "50 when left out")
    @Nullable
    String limit;

    @Override
    protected void run(Output out) {
        if (done != null && again != null) {
            throw Typed.notTogether("--done", "--again");
        }
        if (done != null) {
            var task = Objects.requireNonNull(tasks).done(done, note);
            out.facts().fact("task", task.id()).fact("step", task.step()).print();
        } else if (again != null) {
            again(out, Objects.requireNonNull(batches), again);
        } else {
            list(out);
        }
    }

    private void again(Output out, Batches desk, String wanted) {
        if (on == null) {
            throw Typed.missing("on");
        }
        var day = Typed.day("on", on);
        if (isBatch(wanted)) {
            var done = desk.presentBatchAgain(wanted, day);
            out.facts()
                    .fact("presented", done.presented())
                    .fact("left", done.left())
                    .print();
        } else {
            var debit = desk.presentAgain(wanted, day);
            out.facts()
                    .fact("debit", debit.id())
                    .fact("amount", debit.amount().plain())
                    .fact("wanted", debit.wanted())
                    .print();
        }
    }

    /** Batches of debits are called {@code B2026-00012}, debits by their invoice. */
    private static boolean isBatch(String id) {
        return id.matches("B\\d{4}-\\d+");
    }

    private void list(Output out) {
        var rows = out.table("task", "step", "contract", "debit", "reason", "amount", "done");
        Objects.requireNonNull(tasks)
                .find(!all, Optional.ofNullable(contract), Optional.empty(), Typed.limit(limit))
                .items()
                .forEach(task -> rows.row(
                        task.id(),
                        task.step(),
                        task.contract(),
                        task.subject(),
                        task.reason(),
                        task.amount().plain(),
                        task.isDone()));
        rows.print();
    }
}
