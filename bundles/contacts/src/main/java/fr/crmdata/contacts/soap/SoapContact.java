package fr.crmdata.contacts.soap;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.contacts.model.Drafts;
import java.time.Instant;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A contact of the address book. Its data, sent back with its version, changes nothing. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Contact",
        propOrder = {"id", "version", "displayName", "data", "createdAt", "updatedAt", "deletedAt", "mergedInto"})
public final class SoapContact {

    @XmlElement(required = true)
    String id = "";

    @XmlElement(required = true)
    long version;

    /** As it stands on a card. */
    @XmlElement(required = true)
    String displayName = "";

    @XmlElement(required = true)
    SoapContactData data = new SoapContactData();

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    String createdAt = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    String updatedAt = "";

    @XmlSchemaType(name = "dateTime")
    @Nullable
    String deletedAt;

    /** Id of the contact this one was merged into. */
    @Nullable
    String mergedInto;

    static SoapContact of(Contact contact) {
        var answer = new SoapContact();
        answer.id = contact.id();
        answer.version = contact.version();
        answer.displayName = contact.details().name().display();
        answer.data = SoapContactData.of(Drafts.of(contact.details()));
        answer.createdAt = contact.createdAt().toString();
        answer.updatedAt = contact.updatedAt().toString();
        answer.deletedAt = contact.deletedAt().map(Instant::toString).orElse(null);
        answer.mergedInto = contact.mergedInto().orElse(null);
        return answer;
    }
}
