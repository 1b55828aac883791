package fr.crmdata.web.dispatch;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers those who are not signed in yet, or are about to leave. */
public interface Door {

    /** First segments of the addresses it answers. */
    Set<String> areas();

    /** @param form what was posted; empty for a GET */
    Reply answer(Visitor visitor, Map<String, List<String>> form);
}
