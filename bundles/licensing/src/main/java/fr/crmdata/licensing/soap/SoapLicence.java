package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.model.licence.Licence;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** What a licence file says. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Licence",
        propOrder = {
            "id",
            "holder",
            "contract",
            "installation",
            "modules",
            "from",
            "until",
            "graceDays",
            "key",
            "issuedAt"
        })
public final class SoapLicence {

    @XmlElement(required = true)
    String id = "";

    @XmlElement(required = true)
    String holder = "";

    @XmlElement(required = true)
    String contract = "";

    /** Server that it is bound to; any of the client’s when it is not there. */
    @Nullable
    String installation;

    @XmlElement(name = "module")
    List<SoapLicensedModule> modules = new ArrayList<>();

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String from = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String until = "";

    /** Days for which it opens after its last one. */
    @XmlElement(required = true)
    int graceDays;

    /** Id of the key that has signed it. */
    @XmlElement(required = true)
    String key = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    String issuedAt = "";

    static SoapLicence of(Licence licence) {
        var answer = new SoapLicence();
        answer.id = licence.id();
        answer.holder = licence.holder();
        answer.contract = licence.contract();
        answer.installation = licence.installation().orElse(null);
        new TreeMap<>(licence.seats())
                .forEach((module, seats) -> answer.modules.add(SoapLicensedModule.of(module, seats)));
        answer.from = licence.from().toString();
        answer.until = licence.until().toString();
        answer.graceDays = licence.graceDays();
        answer.key = licence.key();
        answer.issuedAt = licence.issuedAt().toString();
        return answer;
    }
}
