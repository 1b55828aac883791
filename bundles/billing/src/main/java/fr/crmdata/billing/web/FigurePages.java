package fr.crmdata.billing.web;

import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.billing.office.Figures;
import fr.crmdata.billing.office.Figures.Debtor;
import fr.crmdata.billing.office.Figures.Overdue;
import fr.crmdata.billing.web.plot.Plot;
import fr.crmdata.billing.web.templates.StaticTemplates;
import fr.crmdata.billing.web.templates.Templates;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What invoices come to: recurring revenue, lost contracts, what is overdue and whose, how well debits go. */
@Component(service = PageSet.class)
public final class FigurePages implements PageSet {

    private static final int MONTHS = 13;
    private static final int MOST_DEBTORS = 200;

    private final Templates templates = new StaticTemplates();
    private final Figures figures;
    private final Words words;

    @Activate
    public FigurePages(@Reference Figures figures, @Reference Words words) {
        this.figures = figures;
        this.words = words;
    }

    /** Who owes and how much, by how late it is. */
    public record Ageing(LocalDate on, List<Overdue> ages, List<Debtor> debtors) {}

    @Override
    public void define(Site site) {
        site.get("/figures", this::figures).get("/ageing", this::ageing);
    }

    private Answer figures(Visit visit) {
        var ui = words.of(visit);
        var drawing = new FigurePlots(ui);
        var recurring = figures.recurring(ui.today(), MONTHS);
        var plots = List.<Plot>of(
                drawing.revenue(recurring),
                drawing.churn(recurring),
                drawing.overdue(figures.overdue(ui.today())),
                drawing.collection(figures.collected(ui.today(), MONTHS)));
        return new Answer.Page(ui.t("billing.web.figures"), Markup.of(templates.figuresPage(ui, plots)));
    }

    private Answer ageing(Visit visit) {
        var ui = words.of(visit);
        var on = Typed.dayOfAddress(visit, "on").orElse(ui.today());
        var view = new Ageing(on, figures.overdue(on), figures.debtors(on, MOST_DEBTORS));
        return new Answer.Page(ui.t("billing.web.ageing"), Markup.of(templates.figuresAgeing(ui, view)));
    }
}
