package fr.crmdata.contacts.model;

import fr.crmdata.api.FieldProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Addresses to which something is sent by mail. */
public final class Recipients {

    private Recipients() {}

    /**
     * The addresses, each once; what cannot be taken is added to the problems.
     *
     * @param most how many there may be; one there must be
     */
    public static List<String> read(List<String> typed, int most, List<FieldProblem> problems) {
        var found = new LinkedHashMap<String, String>();
        for (var i = 0; i < typed.size(); i++) {
            var address = Clean.line(typed.get(i));
            if (address.isEmpty()) {
                continue;
            }
            if (address.length() <= Limits.EMAIL && EmailAddress.isWellFormed(address)) {
                found.putIfAbsent(address.toLowerCase(Locale.ROOT), address);
            } else {
                problems.add(FieldProblem.of(
                        "recipients[" + i + "]", EmailAddress.problemOf(address), Findings.shown(address)));
            }
        }
        if (found.isEmpty() && problems.isEmpty()) {
            problems.add(FieldProblem.of("recipients", "contacts.text.missing"));
        }
        if (found.size() > most) {
            problems.add(FieldProblem.of("recipients", "contacts.list.too-long", found.size(), most));
        }
        return List.copyOf(found.values());
    }
}
