package fr.crmdata.contacts;

import fr.crmdata.api.identity.Directory;
import java.util.List;
import java.util.Optional;

/** Two people and a team. */
public final class TestDirectory implements Directory {

    @Override
    public List<Member> members() {
        return List.of(
                new Member("user-1", "Marie Lefèvre", "marie@lefevre.fr", Optional.of("team-1"), true),
                new Member("user-2", "Jules Dumas", "jules@lefevre.fr", Optional.empty(), true));
    }

    @Override
    public Optional<Member> member(String id) {
        return members().stream().filter(member -> member.id().equals(id)).findFirst();
    }

    @Override
    public List<Team> teams() {
        return List.of(new Team("team-1", "Ouest"));
    }
}
