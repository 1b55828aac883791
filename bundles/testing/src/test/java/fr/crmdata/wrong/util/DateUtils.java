package fr.crmdata.wrong.util;

/** Breaks the house rules on purpose; see RulesBiteTest. */
public final class DateUtils {

    private DateUtils() {}
}
