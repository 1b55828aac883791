package fr.crmdata.billing.console;

import fr.crmdata.api.console.OperatorCommand;
import fr.crmdata.api.console.Output;
import fr.crmdata.billing.office.Invoices;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Shows a document. */
@Service
@Command(scope = "billing", name = "show", description = "One document: lines, why, what settled it")
public final class ShowCommand extends OperatorCommand {

    @Reference
    @Nullable
    Invoices invoices;

    @Argument(name = "number", index = 0, required = true, description = "such as F2026-000123")
    String number = "";

    @Override
    protected void run(Output out) {
        var desk = Objects.requireNonNull(invoices);
        var found = desk.find(number);
        var totals = found.invoice().totals();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("number", found.number());
        facts.put("contract", found.contract());
        facts.put("kind", found.kind());
        facts.put("buyer", found.invoice().buyer().name());
        facts.put("issued", found.invoice().issued());
        facts.put("due", found.invoice().due());
        found.invoice().credits().ifPresent(about -> facts.put("credits", about.number()));
        facts.put("net", totals.lines().plain());
        facts.put("vat", totals.vat().plain());
        facts.put("gross", totals.gross().plain());
        facts.put("open", found.open().plain());
        facts.put("why", String.join(" | ", found.why()));
        out.part("invoice").facts(facts);
        var lines = out.part("lines").table("text", "quantity", "price", "vat", "net");
        found.invoice()
                .lines()
                .forEach(line -> lines.row(
                        line.text(),
                        line.quantity().toPlainString(),
                        line.price(),
                        line.vat().printed(),
                        line.net().plain()));
        lines.print();
        var settled = out.part("settled").table("settled by", "source", "on", "amount");
        desk.allocations(number)
                .forEach(one -> settled.row(
                        one.kind(), one.source(), one.on(), one.amount().plain()));
        settled.print();
    }
}
