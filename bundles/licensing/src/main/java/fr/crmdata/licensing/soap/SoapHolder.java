package fr.crmdata.licensing.soap;

import fr.crmdata.api.Language;
import fr.crmdata.licensing.model.rules.VatNumber;
import fr.crmdata.licensing.office.Given;
import fr.crmdata.licensing.office.Holder;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The company that a contract is made with. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Holder",
        propOrder = {
            "name",
            "person",
            "street",
            "postalCode",
            "city",
            "country",
            "siren",
            "vatNumber",
            "email",
            "language"
        })
public final class SoapHolder {

    @XmlElement(required = true)
    String name = "";

    /** Whom letters are addressed to. */
    @Nullable
    String person;

    @Nullable
    String street;

    @Nullable
    String postalCode;

    @Nullable
    String city;

    /** ISO 3166, two letters; FR when it is left out. */
    @Nullable
    String country;

    /** Nine digits. */
    @Nullable
    String siren;

    @Nullable
    String vatNumber;

    @Nullable
    String email;

    /** Of its letters: fr when it is left out. */
    @Nullable
    String language;

    static SoapHolder of(Holder holder) {
        var answer = new SoapHolder();
        answer.name = holder.name();
        answer.person = Given.some(holder.person()).orElse(null);
        answer.street = Given.some(holder.street()).orElse(null);
        answer.postalCode = Given.some(holder.postalCode()).orElse(null);
        answer.city = Given.some(holder.city()).orElse(null);
        answer.country = holder.country();
        answer.siren = Given.some(holder.siren()).orElse(null);
        answer.vatNumber = Given.some(holder.vatNumber()).orElse(null);
        answer.email = Given.some(holder.email()).orElse(null);
        answer.language = holder.language().tag();
        return answer;
    }

    Holder holder() {
        return new Holder(
                name.strip(),
                Given.text(person),
                Given.text(street),
                Given.text(postalCode),
                Given.text(city),
                country == null ? "FR" : country,
                Given.text(siren),
                VatNumber.plain(Given.text(vatNumber)),
                Given.text(email),
                Given.constantIfAny(Language.class, "language", language).orElse(Language.FR));
    }
}
