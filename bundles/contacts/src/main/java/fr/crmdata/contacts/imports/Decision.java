package fr.crmdata.contacts.imports;

import fr.crmdata.api.data.Ids;
import java.util.Optional;

/** What a person decided about a row that was set aside: {@code create}, {@code skip}, {@code update:<contact>}. */
final class Decision {

    static final String CREATE = "create";
    static final String SKIP = "skip";
    private static final String UPDATE = "update:";

    private Decision() {}

    static boolean isOne(String text) {
        return text.equals(CREATE) || text.equals(SKIP) || contactOf(text).isPresent();
    }

    /** The contact that the row is to update. */
    static Optional<String> contactOf(String decision) {
        return decision.startsWith(UPDATE)
                ? Optional.of(decision.substring(UPDATE.length())).filter(Ids::isShaped)
                : Optional.empty();
    }
}
