package fr.crmdata.billing.soap;

import fr.crmdata.billing.office.BankTasks.Task;
import fr.crmdata.billing.office.Slice;
import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A piece of a list of returns. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "BankReturnList",
        propOrder = {"task", "next"})
public final class SoapReturns {

    List<SoapReturn> task = new ArrayList<>();

    /** Cursor of what follows; absent at the end. */
    @Nullable
    String next;

    static SoapReturns of(Slice<Task> slice) {
        var answer = new SoapReturns();
        slice.items().forEach(one -> answer.task.add(SoapReturn.of(one)));
        answer.next = slice.next().orElse(null);
        return answer;
    }
}
