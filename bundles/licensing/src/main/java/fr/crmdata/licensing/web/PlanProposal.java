package fr.crmdata.licensing.web;

import fr.crmdata.api.web.Form;
import fr.crmdata.licensing.model.contract.ActKey;
import fr.crmdata.licensing.model.contract.PlanDebt;
import fr.crmdata.licensing.model.rules.Instalments.Instalment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is late, to begin with: in a plan of instalments over three months, or its oldest invoice. */
final class PlanProposal {

    private static final int INSTALMENTS = 3;

    private PlanProposal() {}

    /** The invoice that is late for the longest, for what is about one of them. */
    static Form oldest(PlanDebt debt) {
        return debt.keys().stream()
                .findFirst()
                .map(key -> new Form(Map.of("invoice", List.of(key.value())), Map.of()))
                .orElseGet(Form::fresh);
    }

    static Form of(PlanDebt debt, LocalDate today) {
        if (!debt.sum().isPositive()) {
            return Form.fresh();
        }
        var keys = debt.keys().stream().map(ActKey::value).collect(Collectors.joining("\n"));
        var lines = new ArrayList<String>();
        for (var amount : debt.sum().split(INSTALMENTS)) {
            if (amount.isPositive()) {
                lines.add(new Instalment(today.plusMonths(lines.size() + 1L), amount).toString());
            }
        }
        return new Form(Map.of("covers", List.of(keys), "instalments", List.of(String.join("\n", lines))), Map.of());
    }
}
