package fr.crmdata.licensing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.office.ContractFilter;
import fr.crmdata.licensing.office.ContractSummary;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.Slice;
import fr.crmdata.licensing.web.templates.StaticTemplates;
import fr.crmdata.licensing.web.templates.Templates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All contracts with their state, to be looked through and narrowed. */
@Component(service = PageSet.class)
public final class ContractListPages implements PageSet {

    private static final int ON_A_PAGE = 50;

    private final Templates templates = new StaticTemplates();
    private final Contracts contracts;
    private final Wording wording;
    private final Access access;

    @Activate
    public ContractListPages(@Reference Contracts contracts, @Reference Wording wording, @Reference Access access) {
        this.contracts = contracts;
        this.wording = wording;
        this.access = access;
    }

    /**
     * What the page shows.
     *
     * @param phase the state that it is narrowed to
     * @param total how many fit
     */
    public record View(
            ContractFilter filter,
            Optional<Phase> phase,
            Slice<ContractSummary> found,
            long total,
            boolean later,
            boolean manages) {

        public boolean isNarrowed() {
            return !filter.text().isEmpty() || phase.isPresent() || filter.owing();
        }

        /** The same search in another state. */
        public String href(Optional<Phase> other) {
            return address(filter.text(), other, filter.owing());
        }

        public String owingHref() {
            return address(filter.text(), phase, !filter.owing());
        }

        public String after(String cursor) {
            return href(phase) + "&cursor=" + encoded(cursor);
        }

        private static String address(String text, Optional<Phase> phase, boolean owing) {
            return "/licensing?q=" + encoded(text)
                    + phase.map(one -> "&phase=" + Ui.key(one)).orElse("") + (owing ? "&owing=yes" : "");
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
        var ui = wording.of(visit);
        var phase = visit.query("phase").flatMap(ContractListPages::phase);
        var filter = new ContractFilter(
                visit.query("q").orElse("").strip(),
                phase.map(Set::of).orElse(Set.of()),
                Optional.empty(),
                visit.query("owing").isPresent());
        var found = contracts.find(filter, visit.query("cursor"), ON_A_PAGE);
        var view = new View(
                filter,
                phase,
                found,
                contracts.count(filter),
                visit.query("cursor").isPresent(),
                access.may(LicensingPermissions.MANAGE));
        return new Answer.Page(ui.t("licensing.web.contracts"), Markup.of(templates.contractsList(ui, view)));
    }

    private static Optional<Phase> phase(String key) {
        return Arrays.stream(Phase.values())
                .filter(phase -> Ui.key(phase).equals(key))
                .findFirst();
    }
}
