package fr.crmdata.licensing.contracts;

import fr.crmdata.api.contracts.VatPlace;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.rules.VatPlaces;
import fr.crmdata.licensing.office.Holder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** From the address and the VAT number of a client to the fact by which its contract is taxed. */
final class Taxation {

    private Taxation() {}

    static VatPlace place(Holder holder) {
        return VatPlaces.of(holder.country(), holder.postalCode(), holder.vatNumber());
    }

    /** The first facts of a contract; for a client that is not in metropolitan France, with where it is. */
    static List<Fact> first(Holder holder, Collection<? extends Fact> facts) {
        var all = new ArrayList<Fact>(facts);
        if (place(holder) != VatPlace.FRANCE) {
            facts.stream()
                    .map(Fact::on)
                    .min(LocalDate::compareTo)
                    .ifPresent(day -> all.add(0, new Fact.TaxedAs(day, place(holder), day)));
        }
        return all;
    }

    /** The client is elsewhere for VAT than before. Holds from the next day: what was decided today stays as it was taxed. */
    static Optional<Fact> change(Holder holder, Contract contract, LocalDate today) {
        var before = contract.facts().stream()
                .filter(Fact.TaxedAs.class::isInstance)
                .map(Fact.TaxedAs.class::cast)
                .reduce((earlier, later) -> later)
                .map(Fact.TaxedAs::place)
                .orElse(VatPlace.FRANCE);
        return place(holder) == before
                ? Optional.empty()
                : Optional.of(new Fact.TaxedAs(today, place(holder), today.plusDays(1)));
    }
}
