package fr.crmdata.licensing.soap;

import fr.crmdata.api.Language;
import fr.crmdata.licensing.office.ContractView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** A contract as it stands on a day. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        name = "Contract",
        propOrder = {
            "number",
            "client",
            "name",
            "day",
            "phase",
            "termsVersion",
            "modules",
            "periodFirst",
            "periodLast",
            "guaranteeUntil",
            "last",
            "balanceDue",
            "overdue",
            "facts",
            "holder",
            "version"
        })
public final class SoapContract {

    @XmlElement(required = true)
    String number = "";

    /** Whose database it opens. */
    @Nullable
    String client;

    /** Of the company. */
    @XmlElement(required = true)
    String name = "";

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    String day = "";

    /** NONE, SUBSCRIBED, ACTIVE, SUSPENDED, FORCE_MAJEURE, ENDED, ERASED. */
    @XmlElement(required = true)
    String phase = "";

    @Nullable
    String termsVersion;

    @XmlElement(name = "module")
    List<SoapModuleState> modules = new ArrayList<>();

    @XmlSchemaType(name = "date")
    @Nullable
    String periodFirst;

    @XmlSchemaType(name = "date")
    @Nullable
    String periodLast;

    @XmlSchemaType(name = "date")
    @Nullable
    String guaranteeUntil;

    /** Last day of the contract, once its end is certain. */
    @XmlSchemaType(name = "date")
    @Nullable
    String last;

    @XmlElement(required = true)
    BigDecimal balanceDue = BigDecimal.ZERO;

    @XmlElement(required = true)
    BigDecimal overdue = BigDecimal.ZERO;

    @XmlElement(name = "fact")
    List<SoapFact> facts = new ArrayList<>();

    @XmlElement(required = true)
    SoapHolder holder = new SoapHolder();

    /** Sent back with what changes the holder. */
    @XmlElement(required = true)
    long version;

    static SoapContract of(ContractView contract, Language language) {
        var state = contract.state();
        var answer = new SoapContract();
        answer.number = contract.number();
        answer.client = contract.client().map(Object::toString).orElse(null);
        answer.name = contract.holder().name();
        answer.day = state.day().toString();
        answer.phase = state.phase().name();
        answer.termsVersion = state.termsVersion().orElse(null);
        new TreeMap<>(state.seats())
                .forEach((module, seats) -> answer.modules.add(SoapModuleState.of(
                        module,
                        seats,
                        state.prices().containsKey(module)
                                ? state.prices().get(module).euros()
                                : BigDecimal.ZERO)));
        state.period().ifPresent(period -> {
            answer.periodFirst = period.first().toString();
            answer.periodLast = period.last().toString();
        });
        answer.guaranteeUntil = state.guaranteeUntil().map(Object::toString).orElse(null);
        answer.last = state.end().map(end -> end.last().toString()).orElse(null);
        answer.balanceDue = state.balanceDue().amount();
        answer.overdue = contract.figures().overdue().amount();
        contract.facts().forEach(fact -> answer.facts.add(SoapFact.of(fact, language)));
        answer.holder = SoapHolder.of(contract.holder());
        answer.version = contract.version();
        return answer;
    }
}
