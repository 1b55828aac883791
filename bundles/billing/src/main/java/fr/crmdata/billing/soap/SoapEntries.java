package fr.crmdata.billing.soap;

import fr.crmdata.billing.office.BankEntries.EntryView;
import fr.crmdata.billing.office.Slice;
import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A piece of a list of entries. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "BankEntryList",
        propOrder = {"entry", "next"})
public final class SoapEntries {

    List<SoapEntry> entry = new ArrayList<>();

    /** Cursor of what follows; absent at the end. */
    @Nullable
    String next;

    static SoapEntries of(Slice<EntryView> slice) {
        var answer = new SoapEntries();
        slice.items().forEach(one -> answer.entry.add(SoapEntry.of(one)));
        answer.next = slice.next().orElse(null);
        return answer;
    }
}
