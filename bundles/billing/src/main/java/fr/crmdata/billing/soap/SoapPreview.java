package fr.crmdata.billing.soap;

import fr.crmdata.billing.office.BillingRuns.Upcoming;
import fr.crmdata.billing.office.Slice;
import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A piece of what waits and of what is foreseen. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "BillingPreview",
        propOrder = {"upcoming", "warning", "next"})
public final class SoapPreview {

    List<SoapUpcoming> upcoming = new ArrayList<>();

    /** What is to be known before a run. */
    List<String> warning = new ArrayList<>();

    /** Cursor of what follows; absent at the end. */
    @Nullable
    String next;

    static SoapPreview of(Slice<Upcoming> slice, List<String> warnings) {
        var answer = new SoapPreview();
        slice.items().forEach(one -> answer.upcoming.add(SoapUpcoming.of(one)));
        answer.warning.addAll(warnings);
        answer.next = slice.next().orElse(null);
        return answer;
    }
}
