package fr.crmdata.licensing.model.acts;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.contract.ActKey;
import fr.crmdata.licensing.model.contract.DocumentKind;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Reading;
import fr.crmdata.licensing.model.rules.Amounts;
import fr.crmdata.licensing.model.rules.RecoveryCosts;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What recovering an invoice has cost beyond the indemnity is asked for as soon as it is proven, once for each invoice and proof. Terms 8;
 * C. com. L441-10 II.
 */
final class Recovery {

    private final Plan plan;
    private final Reading reading;

    private Recovery(Plan plan) {
        this.plan = plan;
        this.reading = plan.reading();
    }

    static void plan(Plan plan) {
        new Recovery(plan).plan();
    }

    private void plan() {
        var proofs = new TreeMap<ActKey, List<Fact.RecoveryCostsProven>>();
        for (var proof : reading.facts(Fact.RecoveryCostsProven.class)) {
            proofs.computeIfAbsent(proof.invoice(), any -> new ArrayList<>()).add(proof);
        }
        proofs.forEach(this::complement);
    }

    private void complement(ActKey invoice, List<Fact.RecoveryCostsProven> proofs) {
        var issued = issued(invoice);
        var proven =
                Money.sum(proofs.stream().map(Fact.RecoveryCostsProven::amount).toList());
        var costs = RecoveryCosts.of(1, proven, reading.settings().lateness().indemnity());
        var asked = Money.sum(
                issued.stream().map(document -> document.amounts().gross()).toList());
        var open = costs.complement().minus(asked);
        if (open.isPositive() && !isFrozen(invoice)) {
            var last = proofs.get(proofs.size() - 1);
            plan.invoice(
                    ActKind.ISSUE_RECOVERY_COSTS,
                    invoice + ":" + issued.size(),
                    last.on(),
                    Reason.of(
                            "licensing.why.recovery-costs",
                            invoice.which(),
                            last.evidence(),
                            proven.plain(),
                            costs.indemnity().plain(),
                            asked.plain(),
                            open.plain()),
                    DocumentKind.PENALTY,
                    Amounts.untaxed(open));
        }
    }

    private List<Fact.InvoiceIssued> issued(ActKey invoice) {
        var start =
                ActKey.of(ActKind.ISSUE_RECOVERY_COSTS.word(), invoice + ":").value();
        return reading.facts(Fact.InvoiceIssued.class).stream()
                .filter(document -> document.key().value().startsWith(start))
                .toList();
    }

    /** What an insolvent client owed before the judgment is declared, with what it has cost. */
    private boolean isFrozen(ActKey invoice) {
        return reading.ledger().items().stream()
                .anyMatch(item ->
                        item.invoice().key().equals(invoice) && reading.ledger().isFrozen(item));
    }
}
