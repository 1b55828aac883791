package fr.crmdata.billing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.accounts.JournalEntry;
import fr.crmdata.billing.office.Accounts;
import fr.crmdata.billing.office.Accounts.AccountBalance;
import fr.crmdata.billing.office.Accounts.ServicesAbroad;
import fr.crmdata.billing.office.Accounts.Soundness;
import fr.crmdata.billing.office.Accounts.VatReport;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.office.Figures;
import fr.crmdata.billing.office.Figures.Received;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.web.templates.StaticTemplates;
import fr.crmdata.billing.web.templates.Templates;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What goes to the accountant and the tax office: VAT of a month, payments by day, the journal and the FEC of a year. */
@Component(service = PageSet.class)
public final class AccountPages implements PageSet {

    private static final int ON_A_PAGE = 50;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9999;

    private final Templates templates = new StaticTemplates();
    private final Accounts accounts;
    private final Figures figures;
    private final Words words;
    private final Access access;

    @Activate
    public AccountPages(
            @Reference Accounts accounts,
            @Reference Figures figures,
            @Reference Words words,
            @Reference Access access) {
        this.accounts = accounts;
        this.figures = figures;
        this.words = words;
        this.access = access;
    }

    /** What the page shows. */
    public record View(
            YearMonth month,
            VatReport vat,
            ServicesAbroad abroad,
            List<Received> received,
            List<AccountBalance> balances,
            Soundness soundness,
            String fecName) {}

    @Override
    public void define(Site site) {
        site.get("/accounts", this::show)
                .get("/accounts/payments", this::payments)
                .get("/accounts/services", this::services)
                .get("/accounts/journal", this::journal)
                .get("/accounts/bank", this::bank)
                .get("/accounts/fec/{year}", this::fec);
    }

    private Answer show(Visit visit) {
        access.require(BillingPermissions.ACCOUNTS);
        var ui = words.of(visit);
        var month = month(visit, YearMonth.from(ui.today()));
        var view = new View(
                month,
                accounts.vat(month),
                accounts.servicesAbroad(month),
                figures.received(month.atDay(1), month.atEndOfMonth()),
                accounts.balances(month.getYear()),
                accounts.check(month.getYear()),
                accounts.fecName(month.getYear()));
        return new Answer.Page(ui.t("billing.web.accounts"), Markup.of(templates.accountsPage(ui, view)));
    }

    private static YearMonth month(Visit visit, YearMonth otherwise) {
        try {
            return visit.query("month").map(YearMonth::parse).orElse(otherwise);
        } catch (DateTimeException unreadable) {
            return otherwise;
        }
    }

    /** Date, rate, base and tax of what was received: what e-reporting of payments will ask for. */
    private Answer payments(Visit visit) {
        access.require(BillingPermissions.ACCOUNTS);
        var month = month(visit, YearMonth.from(words.of(visit).today()));
        var lines = figures.received(month.atDay(1), month.atEndOfMonth()).stream()
                .map(one -> one.on() + ";" + one.percent().stripTrailingZeros().toPlainString() + ";"
                        + one.base().plain() + ";" + one.tax().plain() + "\r\n")
                .collect(Collectors.joining());
        var bytes = ("date;taux;base;taxe\r\n" + lines).getBytes(StandardCharsets.UTF_8);
        return new Answer.Download("encaissements-" + month + ".csv", "text/csv", out -> out.write(bytes));
    }

    /** VAT number and whole euros of each client: what the declaration of services asks for (CGI 289 B III). */
    private Answer services(Visit visit) {
        access.require(BillingPermissions.ACCOUNTS);
        var month = month(visit, YearMonth.from(words.of(visit).today()));
        var lines = accounts.servicesAbroad(month).memberStates().stream()
                .map(one -> one.vatNumber() + ";" + one.euros() + "\r\n")
                .collect(Collectors.joining());
        var bytes = ("tva;montant\r\n" + lines).getBytes(StandardCharsets.UTF_8);
        return new Answer.Download("des-" + month + ".csv", "text/csv", out -> out.write(bytes));
    }

    private Answer journal(Visit visit) {
        access.require(BillingPermissions.ACCOUNTS);
        var ui = words.of(visit);
        var year = year(visit.query("year").orElse(""), ui.today().getYear());
        Slice<JournalEntry> entries = accounts.journal(year, visit.query("cursor"), ON_A_PAGE);
        return new Answer.Page(
                ui.t("billing.web.journal"),
                Markup.of(templates.accountsJournal(
                        ui, year, entries, visit.query("cursor").isPresent())));
    }

    private Answer bank(Visit visit) {
        access.require(BillingPermissions.ACCOUNTS);
        var ui = words.of(visit);
        var until = Typed.dayOfAddress(visit, "until").orElse(ui.today());
        return new Answer.Page(
                ui.t("billing.web.reconciliation"),
                Markup.of(templates.accountsBank(ui, until, accounts.reconciliation(until))));
    }

    private Answer fec(Visit visit) {
        access.require(BillingPermissions.ACCOUNTS);
        var year = year(visit.path("year"), 0);
        if (year == 0 || !accounts.check(year).isSound()) {
            throw new BillingRefusal.Invalid("year", "billing.web.accounts.unsound", visit.path("year"));
        }
        return new Answer.Download(accounts.fecName(year), "text/plain", out -> accounts.fec(year, out));
    }

    private static int year(String text, int otherwise) {
        return Optional.of(text)
                .filter(digits -> digits.matches("\\d{4}"))
                .map(Integer::valueOf)
                .filter(year -> year >= FIRST_YEAR && year <= LAST_YEAR)
                .orElse(otherwise);
    }
}
