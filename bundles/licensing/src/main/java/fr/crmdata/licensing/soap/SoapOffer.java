package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.PriceLists;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** What is offered to newcomers. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Offer",
        propOrder = {"code", "name", "from", "until", "modules", "discount", "commitmentMonths", "trialDays", "isPublic"
        })
public final class SoapOffer {

    /** Short, in addresses. */
    @XmlElement(required = true)
    String code = "";

    @XmlElement(required = true)
    String name = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String from = "";

    /** Its last day; for ever when it is left out. */
    @XmlSchemaType(name = "date")
    @Nullable
    String until;

    @XmlElement(name = "module")
    List<String> modules = new ArrayList<>();

    /** Per cent off the list; nothing when it is left out. */
    @Nullable
    BigDecimal discount;

    /** None when it is left out. */
    @Nullable
    Integer commitmentMonths;

    /** None when it is left out. */
    @Nullable
    Integer trialDays;

    /** Whether everybody sees it on the public page. */
    @XmlElement(name = "public", required = true)
    boolean isPublic;

    static SoapOffer of(PriceLists.Offer offer) {
        var answer = new SoapOffer();
        answer.code = offer.code();
        answer.name = offer.name();
        answer.from = offer.from().toString();
        answer.until = offer.until().map(Object::toString).orElse(null);
        answer.modules.addAll(offer.modules());
        answer.discount = offer.discount();
        answer.commitmentMonths = offer.commitmentMonths();
        answer.trialDays = offer.trialDays();
        answer.isPublic = offer.isPublic();
        return answer;
    }

    PriceLists.Offer offer() {
        return new PriceLists.Offer(
                code,
                name,
                Given.requiredDay("from", from),
                Given.day("until", until),
                modules,
                discount == null ? BigDecimal.ZERO : Given.decimal("discount", discount.toString()),
                commitmentMonths == null ? 0 : commitmentMonths,
                trialDays == null ? 0 : trialDays,
                isPublic);
    }
}
