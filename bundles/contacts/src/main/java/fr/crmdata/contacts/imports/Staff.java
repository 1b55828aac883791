package fr.crmdata.contacts.imports;

import fr.crmdata.api.identity.Directory;
import fr.crmdata.contacts.model.Colleagues;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The client's users and teams as they are at one moment, so that a million rows can ask for them. */
final class Staff implements Colleagues {

    private final Map<String, String> users = new HashMap<>();
    private final Map<String, String> teams = new HashMap<>();

    Staff(Directory directory) {
        for (var member : directory.members()) {
            if (member.active()) {
                users.put(member.email().toLowerCase(Locale.ROOT), member.id());
            }
            users.put(member.id(), member.id());
        }
        for (var team : directory.teams()) {
            teams.put(team.name().toLowerCase(Locale.FRANCE), team.id());
            teams.put(team.id(), team.id());
        }
    }

    @Override
    public Optional<String> user(String idOrEmail) {
        return Optional.ofNullable(users.get(idOrEmail.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<String> team(String idOrName) {
        return Optional.ofNullable(teams.get(idOrName.toLowerCase(Locale.FRANCE)));
    }
}
