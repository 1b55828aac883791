package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.office.Licences;
import java.util.Optional;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** What this server runs on, and how long. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "InstalledLicence",
        propOrder = {"installation", "needed", "licence", "validity", "daysLeft"})
public final class SoapInstalledLicence {

    /** Id of this server, for who issues a licence to it. */
    @XmlElement(required = true)
    String installation = "";

    /** Whether this server needs a licence at all. */
    @XmlElement(required = true)
    boolean needed;

    @Nullable
    SoapLicence licence;

    /** NOT_YET, VALID, ENDS_SOON, GRACE, ENDED, CLOCK_SET_BACK. */
    @Nullable
    String validity;

    @Nullable
    Long daysLeft;

    static SoapInstalledLicence of(String installation, boolean needed, Optional<Licences.Status> status) {
        var answer = new SoapInstalledLicence();
        answer.installation = installation;
        answer.needed = needed;
        answer.licence = status.map(found -> SoapLicence.of(found.licence())).orElse(null);
        answer.validity = status.map(found -> found.validity().name()).orElse(null);
        answer.daysLeft = status.map(found -> found.standing().daysLeft()).orElse(null);
        return answer;
    }
}
