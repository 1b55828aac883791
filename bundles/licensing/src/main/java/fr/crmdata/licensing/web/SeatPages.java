package fr.crmdata.licensing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.office.OwnContractPermissions;
import fr.crmdata.licensing.office.Seats;
import fr.crmdata.licensing.web.templates.StaticTemplates;
import fr.crmdata.licensing.web.templates.Templates;
import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who has which seat: a client's administrator designates people, takes seats back, passes them on. */
@Component(service = OwnPageSet.class)
public final class SeatPages implements OwnPageSet {

    private static final int HISTORY = 200;
    private static final int SHARED_DAYS = 30;

    private final Templates templates = new StaticTemplates();
    private final Seats seats;
    private final Directory directory;
    private final Wording wording;
    private final Access access;

    @Activate
    public SeatPages(
            @Reference Seats seats,
            @Reference Directory directory,
            @Reference Wording wording,
            @Reference Access access) {
        this.seats = seats;
        this.directory = directory;
        this.wording = wording;
        this.access = access;
    }

    /**
     * What the page shows.
     *
     * @param changes whether the caller may give seats
     */
    public record View(
            List<Seats.ModuleSeats> modules,
            List<Directory.Member> people,
            List<Seats.SharedUse> shared,
            Seats.SessionPolicy policy,
            boolean changes) {

        /** Who could be given a seat of that module. */
        public List<Directory.Member> without(Seats.ModuleSeats module) {
            return people.stream()
                    .filter(person -> module.seats().stream()
                            .noneMatch(seat -> seat.userId().equals(person.id())))
                    .toList();
        }
    }

    @Override
    public void define(Site site) {
        site.form("/seats", this::show, this::designate)
                .get("/seats/history", this::history)
                .form("/seats/policy", this::show, this::changePolicy)
                .form("/seats/{seat}/pass", this::show, this::passOn)
                .post("/seats/{seat}/release", this::release);
    }

    private Answer show(Visit visit, Form form) {
        access.require(OwnContractPermissions.OWN);
        var ui = wording.of(visit);
        var view = new View(
                seats.modules(),
                directory.members().stream().filter(Directory.Member::active).toList(),
                seats.sharedUse(SHARED_DAYS),
                seats.sessionPolicy(),
                access.may(OwnContractPermissions.SEATS));
        return new Answer.Page(ui.t("licensing.web.seats.title"), Markup.of(templates.ownSeats(ui, view, form)));
    }

    private Answer designate(Visit visit) {
        var seat = seats.designate(Typed.text(visit, "module"), Typed.text(visit, "user"));
        return said(visit, "licensing.web.seat.designated", seat.userName());
    }

    private Answer release(Visit visit) {
        var id = visit.path("seat");
        var name = seats.modules().stream()
                .flatMap(module -> module.seats().stream())
                .filter(seat -> seat.id().equals(id))
                .map(Seats.Seat::userName)
                .findFirst()
                .orElse("");
        seats.release(id);
        return said(visit, "licensing.web.seat.released", name);
    }

    private Answer passOn(Visit visit) {
        var seat = seats.passOn(visit.path("seat"), Typed.text(visit, "user"), visit.form("reason"));
        return said(visit, "licensing.web.seat.passed", seat.userName());
    }

    private Answer said(Visit visit, String key, String name) {
        return new Answer.Redirect("/contract/seats")
                .saying(Toast.of(wording.of(visit).t(key, name)));
    }

    private Answer changePolicy(Visit visit) {
        var beyond = Arrays.stream(Seats.Beyond.values())
                .filter(one -> Ui.key(one).equals(visit.form("beyond")))
                .findFirst()
                .orElse(Seats.Beyond.END_OLDEST);
        seats.change(new Seats.SessionPolicy(Typed.number(visit, "most"), beyond));
        return said(visit, "licensing.web.policy.changed", "");
    }

    private Answer history(Visit visit) {
        var ui = wording.of(visit);
        return new Answer.Page(
                ui.t("licensing.web.seats.history"),
                Markup.of(templates.ownHistory(ui, seats.history(visit.query("module"), HISTORY))));
    }
}
