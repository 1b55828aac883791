package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.office.MyContract;
import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A report that codes are in wrong hands. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "FraudReport",
        propOrder = {"id", "at", "by", "users", "since", "what", "locked"})
public final class SoapFraudReport {

    @XmlElement(required = true)
    String id = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    String at = "";

    @XmlElement(required = true)
    String by = "";

    /** Whose codes; everybody’s when nobody is named. */
    @XmlElement(name = "user")
    List<String> users = new ArrayList<>();

    @XmlSchemaType(name = "dateTime")
    @Nullable
    String since;

    @XmlElement(required = true)
    String what = "";

    /** Whose sessions and tokens have ended. */
    List<String> locked = new ArrayList<>();

    static SoapFraudReport of(MyContract.FraudReport report) {
        var answer = new SoapFraudReport();
        answer.id = report.id();
        answer.at = report.at().toString();
        answer.by = report.by();
        report.notice().users().stream().sorted().forEach(answer.users::add);
        answer.since = report.notice().since().map(Object::toString).orElse(null);
        answer.what = report.notice().what();
        answer.locked.addAll(report.locked());
        return answer;
    }
}
