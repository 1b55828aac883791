package fr.crmdata.licensing.model.settings;

/** From which of a registered letter's three dates a delay runs, where the clause does not say. */
public enum NoticeStart {
    /** Prudent when the terms are read against their author: C. civ. 1190. */
    POSTING,
    FIRST_PRESENTATION,
    SIGNATURE
}
