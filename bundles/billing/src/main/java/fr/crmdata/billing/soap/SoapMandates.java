package fr.crmdata.billing.soap;

import fr.crmdata.billing.office.Mandates.MandateView;
import fr.crmdata.billing.office.Slice;
import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A piece of a list of mandates. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "MandateList",
        propOrder = {"mandate", "next"})
public final class SoapMandates {

    List<SoapMandate> mandate = new ArrayList<>();

    /** Cursor of what follows; absent at the end. */
    @Nullable
    String next;

    static SoapMandates of(Slice<MandateView> slice) {
        var answer = new SoapMandates();
        slice.items().forEach(one -> answer.mandate.add(SoapMandate.of(one)));
        answer.next = slice.next().orElse(null);
        return answer;
    }
}
