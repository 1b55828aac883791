package fr.crmdata.billing.model.mandate;

import fr.crmdata.billing.model.account.SepaText;

/** What a mandate is called at the banks: unique reference (RUM), with one creditor identifier never given twice. */
public record MandateReference(String value) {

    public MandateReference {
        SepaText.reference(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
