package fr.crmdata.licensing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.model.LetterDates;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.Letters;
import fr.crmdata.licensing.office.Letters.Letter;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.Slice;
import fr.crmdata.licensing.web.templates.StaticTemplates;
import fr.crmdata.licensing.web.templates.Templates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Letters: those somebody has to post, each with its three dates, and price rises written by hand. */
@Component(service = PageSet.class)
public final class LetterPages implements PageSet {

    private static final int ON_A_PAGE = 50;

    /** Those that no act writes. */
    private static final List<Letters.Kind> BY_HAND = List.of(
            Letters.Kind.PRICE_RISE,
            Letters.Kind.FORMAL_NOTICE,
            Letters.Kind.SECOND_NOTICE,
            Letters.Kind.FORCE_MAJEURE);

    private final Templates templates = new StaticTemplates();
    private final Letters letters;
    private final Contracts contracts;
    private final Wording wording;
    private final Access access;

    @Activate
    public LetterPages(
            @Reference Letters letters,
            @Reference Contracts contracts,
            @Reference Wording wording,
            @Reference Access access) {
        this.letters = letters;
        this.contracts = contracts;
        this.wording = wording;
        this.access = access;
    }

    /** @param posts whether the caller may enter dates and send */
    public record View(Slice<Letter> found, boolean dueOnly, long due, boolean posts, boolean later) {}

    @Override
    public void define(Site site) {
        site.get("/letters", this::list)
                .get("/letters/{letter}/pdf", this::pdf)
                .form("/letters/{letter}", this::show, this::enterDates)
                .post("/letters/{letter}/send", this::send)
                .post("/letters/{letter}/cancel", this::cancel)
                .get("/contracts/{number}/letters", this::ofContract)
                .form("/contracts/{number}/letters/new", this::byHand, this::write);
    }

    private Answer list(Visit visit) {
        var ui = wording.of(visit);
        var dueOnly = visit.query("all").isEmpty();
        var filter = dueOnly ? Letters.Filter.due() : new Letters.Filter(Optional.empty(), Optional.empty(), false);
        var view = new View(
                letters.find(filter, visit.query("cursor"), ON_A_PAGE),
                dueOnly,
                letters.due(),
                access.may(LicensingPermissions.POST),
                visit.query("cursor").isPresent());
        return new Answer.Page(ui.t("licensing.web.letters"), Markup.of(templates.lettersList(ui, view)));
    }

    private Answer ofContract(Visit visit) {
        var ui = wording.of(visit);
        var view = contracts.get(visit.path("number"));
        var card = new ContractCard(
                view, "", access.may(LicensingPermissions.MANAGE), ContractPages.address(view.number()));
        var found = letters.find(Letters.Filter.of(view.number()), visit.query("cursor"), ON_A_PAGE);
        return new Answer.Page(
                ui.t("licensing.web.contract.of", view.number()),
                Markup.of(templates.lettersOfContract(ui, card, found, access.may(LicensingPermissions.POST))));
    }

    private Answer show(Visit visit, Form form) {
        var ui = wording.of(visit);
        var letter = letters.get(visit.path("letter"));
        return new Answer.Page(
                letter.number(),
                Markup.of(templates.lettersLetter(
                        ui, letter, form, letters.providers(), access.may(LicensingPermissions.POST))));
    }

    private Answer pdf(Visit visit) {
        var number = visit.path("letter");
        var bytes = letters.pdf(number);
        return new Answer.Download(number + ".pdf", "application/pdf", out -> out.write(bytes));
    }

    private Answer enterDates(Visit visit) {
        var ui = wording.of(visit);
        var dates = new LetterDates(
                Typed.day(visit, "posted"), Typed.optionalDay(visit, "presented"), Typed.optionalDay(visit, "signed"));
        var letter = letters.enterDates(visit.path("letter"), Typed.version(visit), dates, visit.form("tracking"));
        return new Answer.Redirect("/licensing/letters/" + letter.number())
                .saying(Toast.of(ui.t("licensing.web.letter.dates.kept", letter.number())));
    }

    private Answer send(Visit visit) {
        var letter = letters.send(visit.path("letter"), Typed.version(visit), Typed.text(visit, "provider"));
        return back(visit, letter, "licensing.web.letter.sent");
    }

    private Answer cancel(Visit visit) {
        var letter = letters.cancel(visit.path("letter"), Typed.version(visit), Typed.text(visit, "reason"));
        return back(visit, letter, "licensing.web.letter.cancelled");
    }

    private Answer back(Visit visit, Letter letter, String said) {
        return new Answer.Redirect("/licensing/letters/" + letter.number())
                .saying(Toast.of(wording.of(visit).t(said, letter.number())));
    }

    private static Letters.Kind kind(Visit visit) {
        return visit.query("kind")
                .flatMap(key -> BY_HAND.stream()
                        .filter(kind -> Ui.key(kind).equals(key))
                        .findFirst())
                .orElse(Letters.Kind.PRICE_RISE);
    }

    private Answer byHand(Visit visit, Form form) {
        access.require(LicensingPermissions.POST);
        var ui = wording.of(visit);
        var view = contracts.get(visit.path("number"));
        var card = new ContractCard(
                view, "", access.may(LicensingPermissions.MANAGE), ContractPages.address(view.number()));
        var kind = kind(visit);
        var fields = letters.fields(view.number(), kind, ui.today());
        return new Answer.Page(
                ui.t("licensing.web.letter.write"),
                Markup.of(templates.lettersByHand(ui, card, form, kind, BY_HAND, fields)));
    }

    private Answer write(Visit visit) {
        var number = visit.path("number");
        var kind = kind(visit);
        var today = wording.of(visit).today();
        var figures = new LinkedHashMap<String, String>();
        for (var field : letters.fields(number, kind, today)) {
            var text = visit.form(field.name());
            if (!text.isEmpty()) {
                figures.put(field.name(), Typed.isDecimal(field.type()) ? Typed.decimal(text) : text);
            }
        }
        return back(visit, letters.write(number, kind, today, figures), "licensing.web.letter.written.said");
    }
}
