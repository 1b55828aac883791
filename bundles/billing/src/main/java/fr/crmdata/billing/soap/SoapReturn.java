package fr.crmdata.billing.soap;

import fr.crmdata.billing.office.BankTasks.Task;
import java.math.BigDecimal;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** What a person has to do about a debit that came back. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "BankReturn",
        propOrder = {"id", "step", "contract", "debit", "reason", "amount", "done"})
public final class SoapReturn {

    @XmlElement(required = true)
    String id = "";

    @XmlElement(required = true)
    String step = "";

    @XmlElement(required = true)
    String contract = "";

    /** The debit that came back, or the batch. */
    @XmlElement(required = true)
    String debit = "";

    /** The bank's code. */
    @XmlElement(required = true)
    String reason = "";

    @XmlElement(required = true)
    BigDecimal amount = BigDecimal.ZERO;

    @XmlElement(required = true)
    boolean done;

    static SoapReturn of(Task task) {
        var answer = new SoapReturn();
        answer.id = task.id();
        answer.step = task.step().name();
        answer.contract = task.contract();
        answer.debit = task.subject();
        answer.reason = task.reason();
        answer.amount = task.amount().amount();
        answer.done = task.isDone();
        return answer;
    }
}
