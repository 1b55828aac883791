package fr.crmdata.billing.soap;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.office.BankEntries.EntryView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** An entry of a file of the bank. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "BankEntry",
        propOrder = {"id", "state", "booked", "amount", "party", "endToEnd", "reason", "item"})
public final class SoapEntry {

    @XmlElement(required = true)
    String id = "";

    /** TO_MATCH, BOOKED or ASIDE. */
    @XmlElement(required = true)
    String state = "";

    @XmlSchemaType(name = "date")
    @Nullable
    String booked;

    /** What came in is positive. */
    @Nullable
    BigDecimal amount;

    @XmlElement(required = true)
    String party = "";

    @XmlElement(required = true)
    String endToEnd = "";

    /** The bank's code when it undoes what we ordered. */
    @Nullable
    String reason;

    /** What it was booked on. */
    List<String> item = new ArrayList<>();

    static SoapEntry of(EntryView entry) {
        var answer = new SoapEntry();
        answer.id = entry.id();
        answer.state = entry.state().name();
        answer.booked = entry.booked().map(Object::toString).orElse(null);
        answer.amount = entry.amount().map(Money::amount).orElse(null);
        answer.party = entry.party();
        answer.endToEnd = entry.endToEnd();
        answer.reason = entry.reason().isEmpty() ? null : entry.reason();
        answer.item.addAll(entry.items());
        return answer;
    }
}
