package fr.crmdata.contacts.soap;

import fr.crmdata.contacts.book.ContactLists;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A hit of a search. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Hit",
        propOrder = {"contact", "matched"})
public final class SoapHit {

    @XmlElement(required = true)
    SoapContact contact = new SoapContact();

    /** What fits, such as a number or a town; left out when it is the name. */
    @Nullable
    String matched;

    static SoapHit of(ContactLists.Hit hit) {
        var answer = new SoapHit();
        answer.contact = SoapContact.of(hit.contact());
        answer.matched = SoapTexts.orNull(hit.matched());
        return answer;
    }
}
