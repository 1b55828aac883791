package fr.crmdata.wrong.store;

import javax.persistence.Entity;

/** Breaks the house rules on purpose; see RulesBiteTest. */
@Entity
public class JudgementRow {}
