package fr.crmdata.billing.web;

import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.billing.office.InvoiceFilter;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.office.Invoices;
import fr.crmdata.billing.office.Slice;
import fr.crmdata.billing.web.templates.StaticTemplates;
import fr.crmdata.billing.web.templates.Templates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All invoices and credit notes with what is open, to be looked through and narrowed. */
@Component(service = PageSet.class)
public final class InvoiceListPages implements PageSet {

    private static final int ON_A_PAGE = 50;

    private final Templates templates = new StaticTemplates();
    private final Invoices invoices;
    private final Words words;

    @Activate
    public InvoiceListPages(@Reference Invoices invoices, @Reference Words words) {
        this.invoices = invoices;
        this.words = words;
    }

    /** What is open. */
    public enum State {
        OPEN,
        OVERDUE
    }

    /**
     * What the page shows.
     *
     * @param later whether newer ones lie before these
     */
    public record View(
            String text,
            Optional<InvoiceKind> kind,
            Optional<State> state,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Slice<InvoiceSummary> found,
            Invoices.Sums sums,
            boolean later) {

        public boolean isNarrowed() {
            return !text.isEmpty() || kind.isPresent() || state.isPresent() || from.isPresent() || until.isPresent();
        }

        /** The same search in another state. */
        public String in(Optional<State> other) {
            return address(kind, other);
        }

        /** The same search for another kind. */
        public String of(Optional<InvoiceKind> other) {
            return address(other, state);
        }

        public String after(String cursor) {
            return address(kind, state) + "&cursor=" + encoded(cursor);
        }

        private String address(Optional<InvoiceKind> aKind, Optional<State> aState) {
            return "/billing?q=" + encoded(text)
                    + aKind.map(one -> "&kind=" + Ui.key(one)).orElse("")
                    + aState.map(one -> "&state=" + Ui.key(one)).orElse("")
                    + from.map(day -> "&from=" + day).orElse("")
                    + until.map(day -> "&until=" + day).orElse("");
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    @Override
    public void define(Site site) {
        site.get("", this::list);
    }

    private Answer list(Visit visit) {
        var ui = words.of(visit);
        var text = visit.query("q").orElse("").strip();
        var kind = Typed.constantOfAddress(InvoiceKind.class, visit, "kind");
        var state = Typed.constantOfAddress(State.class, visit, "state");
        var from = Typed.dayOfAddress(visit, "from");
        var until = Typed.dayOfAddress(visit, "until");
        var filter = new InvoiceFilter(
                text,
                Optional.empty(),
                kind.map(Set::of).orElse(Set.of()),
                from,
                until,
                state.isPresent(),
                state.filter(State.OVERDUE::equals).map(any -> ui.today()));
        var view = new View(
                text,
                kind,
                state,
                from,
                until,
                invoices.list(filter, visit.query("cursor"), ON_A_PAGE),
                invoices.sums(filter),
                visit.query("cursor").isPresent());
        return new Answer.Page(ui.t("billing.web.invoices"), Markup.of(templates.invoicesList(ui, view)));
    }
}
