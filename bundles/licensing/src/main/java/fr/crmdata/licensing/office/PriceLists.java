package fr.crmdata.licensing.office;

import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the service costs: published versions, offers. Reading needs {@code licensing:read}, changing {@code licensing:prices}. */
public interface PriceLists {

    /**
     * A version of the price list.
     *
     * @param version {@code 2026-2}
     * @param from first day on which it holds for new contracts
     * @param reinstatementFee before tax; terms 8
     * @param dataReturnFee before tax; terms 2-6
     */
    record PriceList(
            String version,
            LocalDate from,
            List<Line> lines,
            Money reinstatementFee,
            Money dataReturnFee,
            String by,
            Instant at) {
        public PriceList {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What a module costs.
     *
     * @param unit a month of one named user before tax, paid by the month
     * @param yearUnit the same when a whole year is paid at once
     */
    record Line(String module, Price unit, Price yearUnit) {
        /** @param months 1, or 12 when it is paid by the year */
        public Price unit(int months) {
            return months == 12 ? yearUnit : unit;
        }
    }

    /** The newest first. */
    List<PriceList> all();

    /** @throws fr.crmdata.licensing.model.LicensingRefusal before the first one */
    PriceList on(LocalDate day);

    /** @param from not before today */
    PriceList publish(String version, LocalDate from, List<Line> lines, Money reinstatementFee, Money dataReturnFee);

    /**
     * What is offered to newcomers.
     *
     * @param code short, in addresses
     * @param discount per cent off the list
     * @param commitmentMonths 0 for none
     * @param trialDays 0 for none
     * @param isPublic shown on the public page
     */
    record Offer(
            String code,
            String name,
            LocalDate from,
            Optional<LocalDate> until,
            List<String> modules,
            BigDecimal discount,
            int commitmentMonths,
            int trialDays,
            boolean isPublic) {
        public Offer {
            modules = List.copyOf(modules);
        }
    }

    List<Offer> offers();

    Offer save(Offer offer);

    /**
     * Agrees another price with one client, from a day on. Once the service is open, a higher one needs a price rise by letter.
     *
     * @throws fr.crmdata.licensing.model.LicensingRefusal.PriceGuaranteed when it is too early for that
     */
    void agree(String contract, LocalDate from, String module, Price unit);
}
