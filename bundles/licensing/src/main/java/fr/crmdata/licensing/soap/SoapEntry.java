package fr.crmdata.licensing.soap;

import fr.crmdata.api.Language;
import fr.crmdata.licensing.model.simulation.Timeline;
import java.math.BigDecimal;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** One line of a contract's course. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "TimelineEntry",
        propOrder = {"on", "kind", "key", "clause", "why", "net", "vat", "gross"})
public final class SoapEntry {

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String on = "";

    /** FACT, INVOICE, LETTER, TASK, STATE, DEADLINE. */
    @XmlElement(required = true)
    String kind = "";

    @XmlElement(required = true)
    String key = "";

    @XmlElement(required = true)
    String clause = "";

    /** The calculation. */
    @XmlElement(required = true)
    String why = "";

    @Nullable
    BigDecimal net;

    @Nullable
    BigDecimal vat;

    @Nullable
    BigDecimal gross;

    static SoapEntry of(Timeline.Entry entry, Language language) {
        var answer = new SoapEntry();
        answer.on = entry.on().toString();
        answer.kind = entry.kind().name();
        answer.key = entry.key();
        answer.clause = entry.clause().id();
        answer.why = entry.why().in(language);
        entry.amounts().ifPresent(amounts -> {
            answer.net = amounts.net().amount();
            answer.vat = amounts.vat().amount();
            answer.gross = amounts.gross().amount();
        });
        return answer;
    }
}
