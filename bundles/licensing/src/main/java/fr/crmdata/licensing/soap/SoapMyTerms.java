package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.office.Subscriptions;
import fr.crmdata.licensing.office.TermsVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** What the caller’s client is asked to accept, and what it has accepted. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "MyTerms",
        propOrder = {"toAccept", "accepted"})
public final class SoapMyTerms {

    /** Not there when nothing is to be accepted. */
    @Nullable
    SoapTerms toAccept;

    List<SoapAcceptedTerms> accepted = new ArrayList<>();

    static SoapMyTerms of(Optional<Subscriptions.Terms> toAccept, List<TermsVersions.Acceptance> accepted) {
        var answer = new SoapMyTerms();
        answer.toAccept = toAccept.map(SoapTerms::of).orElse(null);
        accepted.forEach(acceptance -> answer.accepted.add(SoapAcceptedTerms.of(acceptance)));
        return answer;
    }
}
