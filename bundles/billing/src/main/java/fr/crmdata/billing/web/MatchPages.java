package fr.crmdata.billing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.matching.OpenItem;
import fr.crmdata.billing.office.BankEntries;
import fr.crmdata.billing.office.BankEntries.EntryFilter;
import fr.crmdata.billing.office.BankEntries.EntryView;
import fr.crmdata.billing.office.BankEntries.Opened;
import fr.crmdata.billing.office.BankEntries.Part;
import fr.crmdata.billing.office.BankEntries.State;
import fr.crmdata.billing.office.BillingPermissions;
import fr.crmdata.billing.web.templates.StaticTemplates;
import fr.crmdata.billing.web.templates.Templates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Payments to match: what the bank said and nobody was sure about; the best proposal is one click away. */
@Component(service = PageSet.class)
public final class MatchPages implements PageSet {

    private static final int ON_A_PAGE = 25;
    private static final int FOUND = 20;

    private final Templates templates = new StaticTemplates();
    private final BankEntries entries;
    private final Words words;
    private final Access access;

    @Activate
    public MatchPages(@Reference BankEntries entries, @Reference Words words, @Reference Access access) {
        this.entries = entries;
        this.words = words;
        this.access = access;
    }

    /** @param decides whether the caller may book */
    public record View(List<Opened> opened, Optional<String> next, long waiting, boolean later, boolean decides) {}

    /** One entry with what may fit and what a person looked for. */
    public record Sheet(Opened opened, String text, List<OpenItem> found, boolean decides) {}

    @Override
    public void define(Site site) {
        site.get("/bank/match", this::list)
                .form("/bank/match/{id}", this::show, this::accept)
                .form("/bank/match/{id}/split", this::show, this::split)
                .form("/bank/match/{id}/credit", this::show, this::credit)
                .form("/bank/match/{id}/charge", this::show, this::charge)
                .form("/bank/match/{id}/aside", this::show, this::setAside)
                .post("/bank/match/{id}/again", this::takeUp);
    }

    private Answer list(Visit visit) {
        var ui = words.of(visit);
        var cursor = visit.query("cursor");
        var found = entries.find(new EntryFilter(Optional.of(State.TO_MATCH), Optional.empty()), cursor, ON_A_PAGE);
        var view = new View(
                found.items().stream().map(entry -> entries.get(entry.id())).toList(),
                found.next(),
                entries.waiting(),
                cursor.isPresent(),
                access.may(BillingPermissions.PAYMENTS));
        return new Answer.Page(ui.t("billing.web.bank.match"), Markup.of(templates.bankMatch(ui, view)));
    }

    private Answer show(Visit visit, Form form) {
        var ui = words.of(visit);
        var text = visit.query("q").orElse("");
        var sheet = new Sheet(
                entries.get(visit.path("id")),
                text,
                entries.search(text, FOUND),
                access.may(BillingPermissions.PAYMENTS));
        return new Answer.Page(ui.t("billing.web.bank.match"), Markup.of(templates.bankEntry(ui, sheet, form)));
    }

    private Answer accept(Visit visit) {
        var items = visit.form().getOrDefault("items", List.of()).stream()
                .flatMap(text -> Arrays.stream(text.split("[,\\s]+")))
                .filter(text -> !text.isEmpty())
                .toList();
        if (items.isEmpty()) {
            throw new BillingRefusal.Invalid("items", "billing.web.missing");
        }
        return done(visit, entries.accept(visit.path("id"), items));
    }

    private Answer done(Visit visit, EntryView entry) {
        return new Answer.Redirect("/billing/bank/match")
                .saying(Toast.of(words.of(visit).t("billing.web.bank.matched", String.join(", ", entry.items()))));
    }

    /** One part a line: {@code F2026-000123 100,00}. */
    private Answer split(Visit visit) {
        var parts = new ArrayList<Part>();
        for (var line : Typed.text(visit, "parts").split("\\R")) {
            var cells = line.strip().split("\\s+", 2);
            if (!line.isBlank()) {
                parts.add(part(cells, line));
            }
        }
        return done(visit, entries.split(visit.path("id"), parts));
    }

    private static Part part(String[] cells, String line) {
        try {
            return new Part(cells[0], Money.of(Typed.decimal(cells.length < 2 ? "" : cells[1])));
        } catch (NumberFormatException | ArithmeticException e) {
            throw new BillingRefusal.Invalid("parts", "billing.web.unreadable", line);
        }
    }

    private Answer credit(Visit visit) {
        return done(visit, entries.credit(visit.path("id"), Typed.text(visit, "contract")));
    }

    private Answer charge(Visit visit) {
        return done(visit, entries.charge(visit.path("id")));
    }

    private Answer setAside(Visit visit) {
        entries.setAside(visit.path("id"), Typed.text(visit, "reason"));
        return new Answer.Redirect("/billing/bank/match")
                .saying(Toast.undoable(
                        words.of(visit).t("billing.web.bank.set-aside"),
                        "/billing/bank/match/" + visit.path("id") + "/again"));
    }

    private Answer takeUp(Visit visit) {
        entries.takeUp(visit.path("id"));
        return new Answer.Redirect("/billing/bank/match/" + visit.path("id"));
    }
}
