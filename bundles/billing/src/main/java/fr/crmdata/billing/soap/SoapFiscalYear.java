package fr.crmdata.billing.soap;

import fr.crmdata.billing.office.YearClosings.FiscalYear;
import java.time.Instant;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A year of the accounts. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "FiscalYear",
        propOrder = {"year", "state", "over", "askedBy", "closedBy", "closedAt", "file", "hash", "bytes"})
public final class SoapFiscalYear {

    int year;

    /** OPEN, ASKED (another person has to confirm), CLOSED. */
    @XmlElement(required = true)
    String state = "";

    /** Whether it can be closed by now. */
    boolean over;

    /** Who wants it to be closed; empty while it is open. */
    @XmlElement(required = true)
    String askedBy = "";

    @XmlElement(required = true)
    String closedBy = "";

    /** ISO 8601, UTC. */
    @Nullable
    String closedAt;

    /** Name of its file of entries. */
    @XmlElement(required = true)
    String file = "";

    /** SHA-256 of that file; empty until the year is closed. */
    @XmlElement(required = true)
    String hash = "";

    long bytes;

    static SoapFiscalYear of(FiscalYear year) {
        var answer = new SoapFiscalYear();
        answer.year = year.year();
        answer.state = year.state().name();
        answer.over = year.isOver();
        answer.askedBy = year.askedBy();
        answer.closedBy = year.closedBy();
        answer.closedAt = year.closedAt().map(Instant::toString).orElse(null);
        answer.file = year.file();
        answer.hash = year.hash();
        answer.bytes = year.bytes();
        return answer;
    }
}
