package fr.crmdata.licensing.model.contract;

/** Who is bound by the contract. */
public enum Party {
    CLIENT,
    OPERATOR
}
