package fr.crmdata.contacts.soap;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.contacts.book.AddressBook;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A piece of the changes. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Changes",
        propOrder = {"contacts", "cursor"})
public final class SoapChanges {

    @XmlElement(name = "contact")
    List<SoapContact> contacts = List.of();

    /** Where to go on: at the end it is where new changes will be. */
    @XmlElement(required = true)
    String cursor = "";

    static SoapChanges of(AddressBook.Slice<Contact> slice) {
        var answer = new SoapChanges();
        answer.contacts = slice.items().stream().map(SoapContact::of).toList();
        answer.cursor = slice.next().orElse("");
        return answer;
    }
}
