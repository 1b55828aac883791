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

/** A piece of a list of contracts. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Contracts",
        propOrder = {"contracts", "next"})
public final class SoapContracts {

    @XmlElement(name = "contract")
    List<SoapSummary> contracts = new ArrayList<>();

    /** Cursor of what follows; left out at the end. */
    @Nullable
    String next;

    static SoapContracts of(Slice<ContractSummary> slice) {
        var answer = new SoapContracts();
        slice.items().forEach(contract -> answer.contracts.add(SoapSummary.of(contract)));
        answer.next = slice.next().orElse(null);
        return answer;
    }
}
