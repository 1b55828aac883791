package fr.crmdata.licensing.model.settings;

/** Which rate is claimed from who pays late. */
public enum LateRate {
    /** What the terms say: legal rate and 2 points. */
    CONTRACT,
    /** Below which no agreed rate may be: three times the legal rate, C. com. L441-10 II. */
    FLOOR,
    /** What holds when nothing is agreed: rate of the ECB and 10 points, C. com. L441-10 II. */
    ECB
}
