package fr.crmdata.licensing.soap;

import fr.crmdata.api.Language;
import fr.crmdata.licensing.office.DailyWork;
import java.math.BigDecimal;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** Something that was done, or asked of somebody. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "DoneAct",
        propOrder = {"id", "contract", "holder", "kind", "key", "clause", "on", "at", "why", "gross", "letter"})
public final class SoapDone {

    @XmlElement(required = true)
    String id = "";

    @XmlElement(required = true)
    String contract = "";

    @XmlElement(required = true)
    String holder = "";

    @XmlElement(required = true)
    String kind = "";

    @XmlElement(required = true)
    String key = "";

    @XmlElement(required = true)
    String clause = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String on = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    String at = "";

    /** The calculation. */
    @XmlElement(required = true)
    String why = "";

    /** Of an invoice, with tax. */
    @Nullable
    BigDecimal gross;

    /** Number of the letter that was written for it. */
    @Nullable
    String letter;

    static SoapDone of(DailyWork.Done done, Language language) {
        var answer = new SoapDone();
        answer.id = done.id();
        answer.contract = done.contract();
        answer.holder = done.holder();
        answer.kind = done.kind().name();
        answer.key = done.key();
        answer.clause = done.clause().id();
        answer.on = done.on().toString();
        answer.at = done.at().toString();
        answer.why = done.why().in(language);
        answer.gross = done.amounts().map(amounts -> amounts.gross().amount()).orElse(null);
        answer.letter = done.letter().isEmpty() ? null : done.letter();
        return answer;
    }
}
