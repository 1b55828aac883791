package fr.crmdata.licensing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.office.ContractView;
import fr.crmdata.licensing.office.MyContract;
import fr.crmdata.licensing.office.OwnContractPermissions;
import fr.crmdata.licensing.web.templates.StaticTemplates;
import fr.crmdata.licensing.web.templates.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a client declares: notice of termination, objection to a price rise, that it wants its data. Each shows first what follows. */
@Component(service = OwnPageSet.class)
public final class DeclarationPages implements OwnPageSet {

    private static final Permission EXPORT = Permission.of("contacts:export");

    private final Templates templates = new StaticTemplates();
    private final MyContract mine;
    private final Wording wording;
    private final Access access;

    @Activate
    public DeclarationPages(@Reference MyContract mine, @Reference Wording wording, @Reference Access access) {
        this.mine = mine;
        this.wording = wording;
        this.access = access;
    }

    @Override
    public void define(Site site) {
        site.form("/notice", this::notice, this::giveNotice)
                .form("/objection", this::objection, this::object)
                .form("/data", this::data, this::requestData)
                .form("/data/hold", this::data, this::hold);
    }

    private ContractView view() {
        access.require(OwnContractPermissions.DECLARE);
        return mine.view().orElseThrow(LicensingRefusal.NoContract::new);
    }

    private Answer notice(Visit visit, Form form) {
        var ui = wording.of(visit);
        var view = view();
        var choices = mine.choices();
        var effect = choices.mayGiveNotice()
                ? java.util.Optional.of(mine.noticeEffect(ui.today()))
                : java.util.Optional.<MyContract.NoticeEffect>empty();
        return new Answer.Page(ui.t("licensing.web.notice"), Markup.of(templates.ownNotice(ui, view, effect, form)));
    }

    private Answer giveNotice(Visit visit) {
        var ui = wording.of(visit);
        confirmed(visit);
        var view = mine.giveNotice();
        return said(
                ui,
                "licensing.web.notice.given",
                view.state().end().map(end -> ui.date(end.last())).orElse("—"));
    }

    private static void confirmed(Visit visit) {
        if (!visit.form("sure").equals("yes")) {
            throw new LicensingRefusal.Invalid("sure", "licensing.web.not-sure");
        }
    }

    private static Answer said(Ui ui, String key, String day) {
        return new Answer.Redirect("/contract").saying(Toast.of(ui.t(key, day)));
    }

    private Answer objection(Visit visit, Form form) {
        var ui = wording.of(visit);
        return new Answer.Page(
                ui.t("licensing.web.objection"), Markup.of(templates.ownObjection(ui, view(), mine.choices(), form)));
    }

    private Answer object(Visit visit) {
        var ui = wording.of(visit);
        confirmed(visit);
        var view = mine.object();
        return said(
                ui,
                "licensing.web.objection.made",
                view.state().end().map(end -> ui.date(end.last())).orElse("—"));
    }

    private Answer data(Visit visit, Form form) {
        var ui = wording.of(visit);
        return new Answer.Page(
                ui.t("licensing.web.data"),
                Markup.of(templates.ownData(ui, view(), mine.choices(), form, access.may(EXPORT))));
    }

    private Answer requestData(Visit visit) {
        var ui = wording.of(visit);
        mine.requestData(visit.form("switching").equals("yes"));
        return new Answer.Redirect("/contract/data").saying(Toast.of(ui.t("licensing.web.data.requested")));
    }

    private Answer hold(Visit visit) {
        var ui = wording.of(visit);
        var until = Typed.day(visit, "until");
        mine.hold(until);
        return new Answer.Redirect("/contract/data").saying(Toast.of(ui.t("licensing.web.data.held", ui.date(until))));
    }
}
