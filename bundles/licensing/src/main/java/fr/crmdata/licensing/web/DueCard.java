package fr.crmdata.licensing.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.web.HomeCard;
import fr.crmdata.api.web.Html;
import fr.crmdata.licensing.office.ContractFilter;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.Letters;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.Tasks;
import fr.crmdata.licensing.web.templates.StaticTemplates;
import fr.crmdata.licensing.web.templates.Templates;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What waits for the operator's people: letters to post, decisions, contracts that owe money. */
@Component(service = HomeCard.class)
public final class DueCard implements HomeCard {

    private static final int ORDER = 15;
    private static final int SHOWN = 4;

    private final Templates templates = new StaticTemplates();
    private final Tasks tasks;
    private final Letters letters;
    private final Contracts contracts;
    private final Wording wording;

    @Activate
    public DueCard(
            @Reference Tasks tasks,
            @Reference Letters letters,
            @Reference Contracts contracts,
            @Reference Wording wording) {
        this.tasks = tasks;
        this.letters = letters;
        this.contracts = contracts;
        this.wording = wording;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Permission needed() {
        return LicensingPermissions.READ;
    }

    @Override
    public String title(Language language) {
        return Texts.of(DueCard.class, language).of("licensing.web.home.due");
    }

    @Override
    public Optional<Html> draw(Language language) {
        var owing = contracts.count(new ContractFilter("", Set.of(), Optional.empty(), true));
        return Optional.of(Markup.of(templates.homeDue(wording.in(language), tasks.open(SHOWN), letters.due(), owing)));
    }
}
