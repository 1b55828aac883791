package fr.crmdata.platform.page;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.identity.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Users, teams and what they may, without a platform. */
public final class FakeHouse implements Access, Directory {

    private final Set<Permission> refused = new HashSet<>();
    private final String mark;

    /** @param mark put behind every name */
    public FakeHouse(String mark) {
        this.mark = mark;
    }

    public void forbid(Permission permission) {
        refused.add(permission);
    }

    @Override
    public Caller caller() {
        return new Caller(
                Caller.Kind.USER, "leila", "Leïla Marchand", new ClientId("bremond"), Role.ADMINISTRATOR, Language.FR);
    }

    @Override
    public Optional<Caller> callerIfAny() {
        return Optional.of(caller());
    }

    @Override
    public boolean may(Permission permission) {
        return !refused.contains(permission);
    }

    @Override
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new AccessRefusal.Forbidden(permission);
        }
    }

    @Override
    public <T> T as(Caller caller, Supplier<T> work) {
        return work.get();
    }

    @Override
    public List<Member> members() {
        return List.of(
                new Member("leila", "Leïla Marchand" + mark, "leila@bremond.example", Optional.of("t1"), true),
                new Member("jules", "Jules Dumas" + mark, "jules@bremond.example", Optional.empty(), true));
    }

    @Override
    public Optional<Member> member(String id) {
        return members().stream().filter(member -> member.id().equals(id)).findFirst();
    }

    @Override
    public List<Team> teams() {
        return List.of(new Team("t1", "Accueil" + mark));
    }
}
