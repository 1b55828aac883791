package fr.crmdata.licensing.soap;

import fr.crmdata.licensing.office.ContractSummary;
import fr.crmdata.licensing.office.Slice;
import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** Contracts that have not accepted a version of the terms. It can be a short list and another one follow all the same. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "ContractsWithoutTerms",
        propOrder = {"contracts", "next"})
public final class SoapContractsWithoutTerms {

    @XmlElement(name = "contract")
    List<SoapSummary> contracts = new ArrayList<>();

    /** Cursor for the next ones; not there at the end. */
    @Nullable
    String next;

    static SoapContractsWithoutTerms of(Slice<ContractSummary> slice) {
        var answer = new SoapContractsWithoutTerms();
        slice.items().forEach(contract -> answer.contracts.add(SoapSummary.of(contract)));
        answer.next = slice.next().orElse(null);
        return answer;
    }
}
