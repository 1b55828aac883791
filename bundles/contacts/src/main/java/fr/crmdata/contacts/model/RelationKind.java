package fr.crmdata.contacts.model;

import java.util.Optional;

/** What one contact is to another. Each kind has a counterpart: whose parent company one is, is its subsidiary. */
public enum RelationKind {
    PARENT_COMPANY,
    SUBSIDIARY,
    SUPPLIER,
    BUYER,
    PARTNER,
    ACCOUNTANT,
    ACCOUNTANT_OF,
    LEGAL_GUARDIAN,
    WARD,
    MANAGER,
    REPORT,
    ASSISTANT,
    ASSISTED,
    SPOUSE,
    PARENT,
    CHILD,
    SIBLING,
    RECOMMENDED_BY,
    RECOMMENDED,
    OTHER;

    /** The same link as seen from the other side. */
    public RelationKind counterpart() {
        return switch (this) {
            case PARENT_COMPANY -> SUBSIDIARY;
            case SUBSIDIARY -> PARENT_COMPANY;
            case SUPPLIER -> BUYER;
            case BUYER -> SUPPLIER;
            case ACCOUNTANT -> ACCOUNTANT_OF;
            case ACCOUNTANT_OF -> ACCOUNTANT;
            case LEGAL_GUARDIAN -> WARD;
            case WARD -> LEGAL_GUARDIAN;
            case MANAGER -> REPORT;
            case REPORT -> MANAGER;
            case ASSISTANT -> ASSISTED;
            case ASSISTED -> ASSISTANT;
            case PARENT -> CHILD;
            case CHILD -> PARENT;
            case RECOMMENDED_BY -> RECOMMENDED;
            case RECOMMENDED -> RECOMMENDED_BY;
            case PARTNER, SPOUSE, SIBLING, OTHER -> this;
        };
    }

    /** As programs write it: {@code parent-company}. */
    public String key() {
        return Drafts.key(this);
    }

    public static Optional<RelationKind> find(String key) {
        return Plain.constantIfAny(RelationKind.class, key);
    }
}
