package fr.crmdata.api.identity;

/** The ready-made roles of a client's users, and that of the operator's staff. */
public enum Role {
    /** Takes calls: sees the address book and writes down what was said. */
    AGENT,
    /** Sells: owns contacts, imports and exports. */
    SALES,
    /** Leads a team: all of the above, bulk work, merging, deleting. */
    MANAGER,
    /** The client's administrator: users, fields, rules, everything of this client. */
    ADMINISTRATOR,
    /** The operator's staff: clients, and a client's data only with a reason. */
    OPERATOR
}
