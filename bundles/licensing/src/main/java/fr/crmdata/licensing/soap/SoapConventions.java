package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import fr.crmdata.licensing.office.SettingsForm;
import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The conventions that complete the terms, from a day on. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Conventions",
        propOrder = {"from", "by", "values"})
public final class SoapConventions {

    /** Not there for the defaults, which hold before anybody decides. */
    @XmlSchemaType(name = "date")
    @Nullable
    String from;

    /** Who decided. */
    @Nullable
    String by;

    @XmlElement(name = "value")
    List<SoapValue> values = new ArrayList<>();

    static SoapConventions of(SettingsHistory.Change change) {
        var answer = of(change.settings());
        answer.from = change.from().toString();
        answer.by = change.author();
        return answer;
    }

    static SoapConventions of(Settings settings) {
        var answer = new SoapConventions();
        SettingsForm.of(settings).forEach((name, value) -> answer.values.add(SoapValue.of(name, value)));
        return answer;
    }
}
