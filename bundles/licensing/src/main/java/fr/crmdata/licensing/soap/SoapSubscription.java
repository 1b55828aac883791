package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.office.Subscriptions;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** An order of a newcomer and what became of it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Subscription",
        propOrder = {"id", "state", "holder", "offer", "receivedAt", "client", "contract", "refusal", "trialUntil"})
public final class SoapSubscription {

    @XmlElement(required = true)
    String id = "";

    @XmlElement(required = true)
    String state = "";

    @XmlElement(required = true)
    String holder = "";

    @XmlElement(required = true)
    String offer = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    String receivedAt = "";

    /** Once it is approved. */
    @Nullable
    String client;

    /** Once it is opened. */
    @Nullable
    String contract;

    /** Why not, or what stands in the way. */
    @Nullable
    String refusal;

    @XmlSchemaType(name = "date")
    @Nullable
    String trialUntil;

    static SoapSubscription of(Subscriptions.Subscription order) {
        var answer = new SoapSubscription();
        answer.id = order.id();
        answer.state = order.state().name();
        answer.holder = order.order().holder().name();
        answer.offer = order.order().offer();
        answer.receivedAt = order.receivedAt().toString();
        answer.client = some(order.client());
        answer.contract = some(order.contract());
        answer.refusal = some(order.refusal());
        answer.trialUntil = order.trialUntil().map(Object::toString).orElse(null);
        return answer;
    }

    private static @Nullable String some(String text) {
        return text.isEmpty() ? null : text;
    }
}
