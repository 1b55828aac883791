package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.model.LetterDates;
import fr.crmdata.licensing.office.Letters;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A letter with its three dates. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Letter",
        propOrder = {
            "number",
            "contract",
            "kind",
            "way",
            "state",
            "to",
            "subject",
            "writtenOn",
            "posted",
            "presented",
            "signed",
            "version"
        })
public final class SoapLetter {

    @XmlElement(required = true)
    String number = "";

    @XmlElement(required = true)
    String contract = "";

    @XmlElement(required = true)
    String kind = "";

    @XmlElement(required = true)
    String way = "";

    @XmlElement(required = true)
    String state = "";

    @XmlElement(required = true)
    String to = "";

    @XmlElement(required = true)
    String subject = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String writtenOn = "";

    @XmlSchemaType(name = "date")
    @Nullable
    String posted;

    @XmlSchemaType(name = "date")
    @Nullable
    String presented;

    @XmlSchemaType(name = "date")
    @Nullable
    String signed;

    /** Sent back with what changes the letter. */
    @XmlElement(required = true)
    long version;

    static SoapLetter of(Letters.Letter letter) {
        var answer = new SoapLetter();
        answer.number = letter.number();
        answer.contract = letter.contract();
        answer.kind = letter.kind().name();
        answer.way = letter.way().name();
        answer.state = letter.state().name();
        answer.to = letter.to().name();
        answer.subject = letter.subject();
        answer.writtenOn = letter.writtenOn().toString();
        answer.posted = letter.dates().map(dates -> dates.posted().toString()).orElse(null);
        answer.presented = letter.dates()
                .flatMap(LetterDates::presented)
                .map(Object::toString)
                .orElse(null);
        answer.signed = letter.dates()
                .flatMap(LetterDates::signed)
                .map(Object::toString)
                .orElse(null);
        answer.version = letter.version();
        return answer;
    }
}
