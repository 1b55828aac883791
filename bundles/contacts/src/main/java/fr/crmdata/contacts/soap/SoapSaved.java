package fr.crmdata.contacts.soap;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.contacts.book.AddressBook;
import fr.crmdata.contacts.model.Drafts;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A contact as it was saved, and what is to be said about that. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Saved",
        propOrder = {"contact", "resembling", "repairs"})
public final class SoapSaved {

    @XmlElement(required = true)
    SoapContact contact = new SoapContact();

    /** Contacts that are possibly the same. */
    List<Resembling> resembling = List.of();

    /** Values that were taken after mending them. */
    @XmlElement(name = "repair")
    List<Repair> repairs = List.of();

    static SoapSaved of(AddressBook.Saved saved, Language language) {
        var answer = new SoapSaved();
        answer.contact = SoapContact.of(saved.contact());
        answer.resembling = saved.resembling().stream()
                .map(other -> Resembling.of(other, language))
                .toList();
        answer.repairs = saved.repairs().stream()
                .map(repair -> Repair.of(repair, language))
                .toList();
        return answer;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "Resembling",
            propOrder = {"id", "displayName", "strength", "score", "reason"})
    public static final class Resembling {

        @XmlElement(required = true)
        String id = "";

        @XmlElement(required = true)
        String displayName = "";

        /** {@code sure}, {@code likely} or {@code possible}. */
        @XmlElement(required = true)
        String strength = "";

        /** 0 to 100. */
        int score;

        @XmlElement(required = true)
        String reason = "";

        private static Resembling of(AddressBook.Resembling other, Language language) {
            var answer = new Resembling();
            answer.id = other.contact().id();
            answer.displayName = other.contact().details().name().display();
            answer.strength = Drafts.key(other.match().strength());
            answer.score = other.match().score();
            answer.reason = other.match().sentence(language);
            return answer;
        }
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(
            name = "Repair",
            propOrder = {"path", "code", "message"})
    public static final class Repair {

        @XmlElement(required = true)
        String path = "";

        @XmlElement(required = true)
        String code = "";

        @XmlElement(required = true)
        String message = "";

        private static Repair of(FieldProblem repair, Language language) {
            var answer = new Repair();
            answer.path = repair.field();
            answer.code = repair.code();
            answer.message = Texts.of(SoapSaved.class, language)
                    .of(repair.code(), repair.arguments().toArray());
            return answer;
        }
    }
}
