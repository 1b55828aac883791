package fr.crmdata.licensing.subscription;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.OrderRefusal;
import fr.crmdata.licensing.model.calendar.Paris;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.PriceLists;
import fr.crmdata.licensing.store.PriceStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Price lists and offers as the operator publishes them. */
@Component(service = PriceLists.class)
public final class PublishedPrices implements PriceLists {

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,19}");
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern MODULE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,29}");
    private static final BigDecimal MOST = new BigDecimal("1000000");
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final int MOST_LINES = 50;

    private final PriceStore store;
    private final Contracts contracts;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public PublishedPrices(
            @Reference PriceStore store,
            @Reference Contracts contracts,
            @Reference Access access,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock) {
        this.store = store;
        this.contracts = contracts;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    private LocalDate today() {
        return Paris.day(clock.instant());
    }

    @Override
    public List<PriceList> all() {
        access.require(LicensingPermissions.READ);
        return store.all();
    }

    @Override
    public PriceList on(LocalDate day) {
        access.require(LicensingPermissions.READ);
        return store.on(day).orElseThrow(() -> new OrderRefusal.NoPriceList(day));
    }

    @Override
    public PriceList publish(
            String version, LocalDate from, List<Line> lines, Money reinstatementFee, Money dataReturnFee) {
        access.require(LicensingPermissions.PRICES);
        var problems = new ArrayList<FieldProblem>();
        if (!VERSION.matcher(version).matches()) {
            problems.add(FieldProblem.of("version", "licensing.price.bad-version"));
        }
        if (from.isBefore(today())) {
            problems.add(FieldProblem.of("from", "licensing.price.in-the-past", today().toString()));
        }
        fee("reinstatementFee", reinstatementFee, problems);
        fee("dataReturnFee", dataReturnFee, problems);
        lines(lines, problems);
        refuse(problems);
        var list = new PriceList(
                version,
                from,
                lines,
                reinstatementFee,
                dataReturnFee,
                access.caller().name(),
                clock.instant());
        store.insert(list);
        audit.record("licensing.prices-published", version, Map.of("from", from.toString()));
        return list;
    }

    private static void fee(String field, Money fee, List<FieldProblem> problems) {
        if (fee.isNegative() || fee.amount().compareTo(MOST) > 0) {
            problems.add(FieldProblem.of(field, "licensing.price.out-of-range", MOST.toPlainString()));
        }
    }

    private static void lines(List<Line> lines, List<FieldProblem> problems) {
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            problems.add(FieldProblem.of("lines", "licensing.price.lines", MOST_LINES));
        }
        var modules = new HashSet<String>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!MODULE.matcher(line.module()).matches()) {
                problems.add(FieldProblem.of("lines[" + i + "].module", "licensing.price.bad-module"));
            } else if (!modules.add(line.module())) {
                problems.add(FieldProblem.of("lines[" + i + "].module", "licensing.price.twice", line.module()));
            }
            price("lines[" + i + "].unit", line.unit(), problems);
            price("lines[" + i + "].yearUnit", line.yearUnit(), problems);
        }
    }

    private static void price(String field, Price price, List<FieldProblem> problems) {
        if (price.euros().signum() < 0 || price.euros().compareTo(MOST) > 0) {
            problems.add(FieldProblem.of(field, "licensing.price.out-of-range", MOST.toPlainString()));
        } else if (price.euros().stripTrailingZeros().scale() > 10) {
            problems.add(FieldProblem.of(field, "licensing.price.too-fine"));
        }
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new OrderRefusal.Invalid(problems);
        }
    }

    @Override
    public List<Offer> offers() {
        access.require(LicensingPermissions.READ);
        return store.offers();
    }

    @Override
    public Offer save(Offer offer) {
        access.require(LicensingPermissions.PRICES);
        var problems = new ArrayList<FieldProblem>();
        if (!CODE.matcher(offer.code()).matches()) {
            problems.add(FieldProblem.of("code", "licensing.offer.bad-code"));
        }
        if (offer.name().isBlank() || offer.name().length() > 100) {
            problems.add(FieldProblem.of("name", "licensing.offer.bad-name"));
        }
        if (offer.until().filter(until -> until.isBefore(offer.from())).isPresent()) {
            problems.add(FieldProblem.of("until", "licensing.field.before", "until"));
        }
        if (offer.modules().isEmpty()
                || offer.modules().size() > MOST_LINES
                || !offer.modules().stream()
                        .allMatch(module -> MODULE.matcher(module).matches())) {
            problems.add(FieldProblem.of("modules", "licensing.offer.bad-modules"));
        }
        if (offer.discount().signum() < 0
                || offer.discount().compareTo(HUNDRED) > 0
                || offer.discount().stripTrailingZeros().scale() > 2) {
            problems.add(FieldProblem.of("discount", "licensing.offer.bad-discount"));
        }
        range("commitmentMonths", offer.commitmentMonths(), 60, problems);
        range("trialDays", offer.trialDays(), 90, problems);
        refuse(problems);
        store.save(offer);
        audit.record(
                "licensing.offer-saved",
                offer.code(),
                Map.of("discount", offer.discount().toPlainString(), "public", String.valueOf(offer.isPublic())));
        return offer;
    }

    private static void range(String field, int number, int most, List<FieldProblem> problems) {
        if (number < 0 || number > most) {
            problems.add(FieldProblem.of(field, "licensing.field.out-of-range", field, 0, most));
        }
    }

    @Override
    public void agree(String contract, LocalDate from, String module, Price unit) {
        access.require(LicensingPermissions.PRICES);
        var problems = new ArrayList<FieldProblem>();
        price("unit", unit, problems);
        refuse(problems);
        contracts.record(contract, new Fact.PriceAgreed(from, module, unit));
    }
}
