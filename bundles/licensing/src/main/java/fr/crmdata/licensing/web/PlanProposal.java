package fr.crmdata.licensing.web;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.web.Form;
import fr.crmdata.licensing.model.contract.DocumentKind;
import fr.crmdata.licensing.office.ContractFigures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan of instalments to begin with: all that is late, in three months. */
final class PlanProposal {

    private static final int INSTALMENTS = 3;

    private PlanProposal() {}

    static Form of(ContractFigures figures, LocalDate today) {
        var late = figures.account().stream()
                .filter(entry -> entry.open().isPositive()
                        && entry.document()
                                .filter(kind -> kind != DocumentKind.PENALTY)
                                .isPresent()
                        && entry.due().filter(today::isAfter).isPresent())
                .toList();
        var sum = Money.sum(late.stream().map(ContractFigures.Entry::open).toList());
        if (!sum.isPositive()) {
            return Form.fresh();
        }
        var keys = late.stream().map(ContractFigures.Entry::key).collect(Collectors.joining("\n"));
        var lines = new ArrayList<String>();
        for (var amount : sum.split(INSTALMENTS)) {
            var due = today.plusMonths(lines.size() + 1L);
            lines.add(due + " " + amount.amount().toPlainString());
        }
        return new Form(Map.of("covers", List.of(keys), "instalments", List.of(String.join("\n", lines))), Map.of());
    }
}
