package fr.crmdata.web.admin;

import fr.crmdata.api.identity.Directory;
import java.util.List;
import java.util.Optional;

/** How a team is written where somebody belongs to it. */
public final class TeamNames {

    private TeamNames() {}

    /** The name, or a dash for no team and for one that is gone. */
    public static String of(Optional<String> id, List<Directory.Team> teams) {
        return id.flatMap(wanted ->
                        teams.stream().filter(team -> team.id().equals(wanted)).findFirst())
                .map(Directory.Team::name)
                .orElse("—");
    }
}
