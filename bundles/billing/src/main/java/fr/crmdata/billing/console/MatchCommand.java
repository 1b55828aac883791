package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.BankEntries;
import fr.crmdata.billing.office.BankEntries.EntryFilter;
import fr.crmdata.billing.office.BankEntries.EntryView;
import fr.crmdata.billing.office.BankEntries.Part;
import fr.crmdata.billing.office.BankEntries.State;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Payments to match; with an entry and items books it, with --split in parts, with --credit as credit, --charge as a fee, --aside not at all. */
@Service
@Command(
        scope = "billing",
        name = "match",
        description =
                "Payments to match; with an entry and items books it, with --split in parts, with --credit as credit, with --charge as a fee of the bank, with --aside not at all")
public final class MatchCommand extends OperatorCommand {

    private static final int LIMIT = 50;

    @Reference
    @Nullable
    BankEntries entries;

    @Argument(name = "entry", description = "its id; the list when left out")
    @Nullable
    String entry;

    @Argument(
            index = 1,
            name = "items",
            multiValued = true,
            description = "what it belongs to, such as numbers of invoices")
    @Nullable
    List<String> items;

    @Option(name = "--aside", description = "why it is none of ours")
    @Nullable
    String aside;

    @Option(name = "--credit", description = "number of the contract whose credit it is")
    @Nullable
    String credit;

    @Option(name = "--charge", description = "it is what the bank takes for its services")
    boolean charge;

    @Option(
            name = "--split",
            multiValued = true,
            description = "an invoice and its part, such as F2026-000123=100.00; once for each")
    @Nullable
    List<String> split;

    @Override
    protected void run(Output out) {
        var desk = Objects.requireNonNull(entries);
        if (entry == null) {
            list(out, desk);
        } else {
            var done = decide(desk, entry);
            out.facts()
                    .fact("entry", done.id())
                    .fact("state", done.state())
                    .fact("items", String.join(",", done.items()))
                    .print();
        }
    }

    private EntryView decide(BankEntries desk, String id) {
        if (credit != null && split != null) {
            throw Typed.notTogether("--credit", "--split");
        }
        if (charge && (credit != null || split != null)) {
            throw Typed.notTogether("--charge", credit != null ? "--credit" : "--split");
        }
        if (charge) {
            return desk.charge(id);
        }
        if (aside != null) {
            return desk.setAside(id, aside);
        }
        if (credit != null) {
            return desk.credit(id, credit);
        }
        if (split != null) {
            return desk.split(id, split.stream().map(MatchCommand::part).toList());
        }
        return desk.accept(id, items == null ? List.of() : items);
    }

    private static Part part(String typed) {
        var equals = typed.indexOf('=');
        if (equals < 1) {
            throw Typed.unreadable("split", typed);
        }
        return new Part(typed.substring(0, equals), Typed.money("split", typed.substring(equals + 1)));
    }

    private static void list(Output out, BankEntries desk) {
        var rows = out.table("entry", "day", "amount", "from", "why", "best proposal", "score");
        var open = new EntryFilter(Optional.of(State.TO_MATCH), Optional.empty());
        for (var waiting : desk.find(open, Optional.empty(), LIMIT).items()) {
            var best = desk.get(waiting.id()).proposals().stream().findFirst();
            rows.row(
                    waiting.id(),
                    waiting.booked(),
                    waiting.amount(),
                    waiting.party(),
                    waiting.why(),
                    best.map(proposal -> String.join(
                            ",",
                            proposal.items().stream().map(item -> item.id()).toList())),
                    best.map(proposal -> proposal.score()));
        }
        rows.print();
    }
}
