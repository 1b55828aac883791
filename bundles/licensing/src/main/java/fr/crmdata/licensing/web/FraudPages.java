package fr.crmdata.licensing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.office.MyContract;
import fr.crmdata.licensing.office.MyContract.FraudNotice;
import fr.crmdata.licensing.office.MyContract.FraudReport;
import fr.crmdata.licensing.office.OwnContractPermissions;
import fr.crmdata.licensing.web.templates.StaticTemplates;
import fr.crmdata.licensing.web.templates.Templates;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Somebody uses codes that are not theirs: saying so locks them before the answer comes. Terms 2-3. */
@Component(service = OwnPageSet.class)
public final class FraudPages implements OwnPageSet {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String EVERYBODY = "everybody";

    private final Templates templates = new StaticTemplates();
    private final MyContract mine;
    private final Directory directory;
    private final Wording wording;
    private final Access access;

    @Activate
    public FraudPages(
            @Reference MyContract mine,
            @Reference Directory directory,
            @Reference Wording wording,
            @Reference Access access) {
        this.mine = mine;
        this.directory = directory;
        this.wording = wording;
        this.access = access;
    }

    @Override
    public void define(Site site) {
        site.form("/fraud", this::show, this::report);
    }

    private Answer show(Visit visit, Form form) {
        access.require(OwnContractPermissions.REPORT_FRAUD);
        var ui = wording.of(visit);
        var members =
                directory.members().stream().filter(Directory.Member::active).toList();
        var reports = access.may(OwnContractPermissions.OWN) ? mine.fraudReports() : List.<FraudReport>of();
        return new Answer.Page(ui.t("licensing.web.fraud"), Markup.of(templates.ownFraud(ui, members, reports, form)));
    }

    private Answer report(Visit visit) {
        var ui = wording.of(visit);
        var whose = visit.form().getOrDefault("users", List.of());
        if (whose.isEmpty()) {
            throw new LicensingRefusal.Invalid("users", "licensing.web.fraud.whose");
        }
        var users = whose.contains(EVERYBODY) ? Set.<String>of() : Set.copyOf(new HashSet<>(whose));
        var report = mine.reportFraud(new FraudNotice(users, since(visit), Typed.text(visit, "what")));
        return new Answer.Redirect("/contract/fraud")
                .saying(Toast.of(
                        ui.count("licensing.web.fraud.locked", report.locked().size())));
    }

    private static Optional<java.time.Instant> since(Visit visit) {
        var text = visit.form("since");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(PARIS).toInstant());
        } catch (DateTimeParseException e) {
            throw new LicensingRefusal.Invalid("since", "licensing.web.unreadable", text);
        }
    }
}
