package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.ElectronicInvoices;
import fr.crmdata.billing.office.Submission;
import java.util.Objects;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** What went through a platform for electronic invoices. */
@Service
@Command(
        scope = "billing",
        name = "e-invoices",
        description = "Documents on their way through a platform; with a number one of them and what was answered")
public final class ElectronicCommand extends OperatorCommand {

    private static final int LIMIT = 50;

    @Reference
    @Nullable
    ElectronicInvoices invoices;

    @Argument(name = "number", description = "of a document; the list when left out")
    @Nullable
    String number;

    @Option(name = "--state", description = "only those in it, such as stuck")
    @Nullable
    String state;

    @Option(name = "--again", description = "hand it over once more at once")
    boolean again;

    @Override
    protected void run(Output out) {
        var desk = Objects.requireNonNull(invoices);
        if (number != null) {
            one(out, desk, again ? desk.again(number) : desk.get(number));
        } else if (again) {
            throw Typed.missing("number");
        } else {
            list(out, desk);
        }
    }

    private void list(Output out, ElectronicInvoices desk) {
        var rows = out.table("number", "platform", "state", "sent", "told", "tries", "said");
        desk.list(wanted(), Optional.empty(), LIMIT)
                .items()
                .forEach(one -> rows.row(
                        one.number(),
                        one.platform(),
                        one.state(),
                        one.sent(),
                        one.told(),
                        one.tries(),
                        one.error().isEmpty() ? one.note() : one.error()));
        rows.print();
    }

    private Optional<Submission.State> wanted() {
        return Optional.ofNullable(state).map(typed -> Typed.constant(Submission.State.class, "state", typed));
    }

    private static void one(Output out, ElectronicInvoices desk, Submission one) {
        out.part("document")
                .facts()
                .fact("number", one.number())
                .fact("platform", one.platform())
                .fact("state", one.state())
                .fact("sent", one.sent())
                .fact("tries", one.tries())
                .fact("error", one.error())
                .print();
        var rows = out.part("answers").table("state", "said", "at");
        desk.answers(one.number()).forEach(answer -> rows.row(answer.state(), answer.note(), answer.at()));
        rows.print();
    }
}
