package fr.crmdata.licensing.console;

import fr.crmdata.api.identity.Directory;

/** People of a client as they are named at the console. */
final class People {

    private People() {}

    /** The id of whoever has that e-mail address; what is nobody's is taken for an id, and the use case says whether it is one. */
    static String id(Directory directory, String named) {
        return directory.members().stream()
                .filter(member -> member.email().equalsIgnoreCase(named))
                .map(Directory.Member::id)
                .findFirst()
                .orElse(named);
    }
}
