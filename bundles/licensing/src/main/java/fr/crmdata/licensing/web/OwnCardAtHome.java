package fr.crmdata.licensing.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.web.HomeCard;
import fr.crmdata.api.web.Html;
import fr.crmdata.licensing.office.MyContract;
import fr.crmdata.licensing.office.OwnContractPermissions;
import fr.crmdata.licensing.web.templates.StaticTemplates;
import fr.crmdata.licensing.web.templates.Templates;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the client's own contract stands, on its administrator's start page. */
@Component(service = HomeCard.class)
public final class OwnCardAtHome implements HomeCard {

    private static final int ORDER = 40;

    private final Templates templates = new StaticTemplates();
    private final MyContract mine;
    private final Wording wording;

    @Activate
    public OwnCardAtHome(@Reference MyContract mine, @Reference Wording wording) {
        this.mine = mine;
        this.wording = wording;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Permission needed() {
        return OwnContractPermissions.OWN;
    }

    @Override
    public String title(Language language) {
        return Texts.of(OwnCardAtHome.class, language).of("licensing.web.home.own");
    }

    @Override
    public Optional<Html> draw(Language language) {
        var ui = wording.in(language);
        return mine.view().map(view -> Markup.of(templates.homeOwn(ui, view, new StateSentence(ui).of(view))));
    }
}
