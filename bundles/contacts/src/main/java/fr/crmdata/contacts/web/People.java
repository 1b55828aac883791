package fr.crmdata.contacts.web;

import fr.crmdata.api.identity.Directory;
import java.util.List;
import java.util.Optional;

/** Users and teams by their ids, as they are when a page is drawn; asked for once, when the first name is needed. */
public final class People {

    private final Directory directory;
    private final Optional<String> me;
    private Optional<List<Directory.Member>> members = Optional.empty();
    private Optional<List<Directory.Team>> teams = Optional.empty();

    /** @param me id of the user who looks at the page */
    People(Directory directory, Optional<String> me) {
        this.directory = directory;
        this.me = me;
    }

    /** All who may be chosen: those who left are not. */
    public List<Directory.Member> active() {
        return members().stream().filter(Directory.Member::active).toList();
    }

    public List<Directory.Team> teams() {
        if (teams.isEmpty()) {
            teams = Optional.of(directory.teams());
        }
        return teams.get();
    }

    public Optional<Directory.Member> member(String id) {
        return members().stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /** Name of a user or a team; the id itself when there is none. */
    public String name(String id) {
        return member(id)
                .map(Directory.Member::name)
                .or(() -> teams().stream()
                        .filter(team -> team.id().equals(id))
                        .map(Directory.Team::name)
                        .findFirst())
                .orElse(id);
    }

    public boolean isMe(String id) {
        return me.filter(id::equals).isPresent();
    }

    private List<Directory.Member> members() {
        if (members.isEmpty()) {
            members = Optional.of(directory.members());
        }
        return members.get();
    }
}
