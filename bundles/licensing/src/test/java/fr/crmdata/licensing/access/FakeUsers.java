package fr.crmdata.licensing.access;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Account;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Users;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** People of several clients, each client’s own only to be seen by itself. */
final class FakeUsers implements Users {

    private final Access access;
    private final List<Caller> people;
    private final List<String> locked = new ArrayList<>();

    FakeUsers(Access access, List<Caller> people) {
        this.access = access;
        this.people = people;
    }

    /** Ids, in the order in which they were locked. */
    List<String> locked() {
        return locked;
    }

    @Override
    public List<User> all() {
        var client = access.caller().client();
        return people.stream()
                .filter(person -> person.client().equals(client))
                .map(this::user)
                .toList();
    }

    private User user(Caller person) {
        return new User(
                person.id(),
                new Details(person.name(), person.id() + "@example", person.role(), Optional.empty(), Language.FR),
                !locked.contains(person.id()),
                false,
                Instant.EPOCH,
                Optional.empty(),
                1);
    }

    @Override
    public Optional<User> find(String id) {
        return all().stream().filter(user -> user.id().equals(id)).findFirst();
    }

    @Override
    public User setActive(String id, long version, boolean active) {
        locked.add(id);
        return find(id).orElseThrow();
    }

    @Override
    public Added add(Details details) {
        throw new UnsupportedOperationException();
    }

    @Override
    public User change(String id, long version, Details details) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String resetPassword(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Account.ApiToken> tokens(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void revokeToken(String id, String tokenId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Added addAdministrator(ClientId client, String name, String email, Language language) {
        throw new UnsupportedOperationException();
    }
}
