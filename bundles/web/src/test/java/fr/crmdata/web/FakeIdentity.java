package fr.crmdata.web;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.identity.Account;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.identity.Preferences;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.identity.Session;
import fr.crmdata.api.identity.Sessions;
import fr.crmdata.api.identity.Teams;
import fr.crmdata.api.identity.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** People, sessions and permissions in memory. */
final class FakeIdentity implements Sessions, Account, Access {

    static final ClientId BREMOND = new ClientId("bremond");
    static final ClientId LEFEVRE = new ClientId("lefevre");

    private static final Set<String> OPERATORS = Set.of("clients", "service", "users", "audit");
    private static final Set<String> ADMINISTRATORS_ONLY = Set.of("users:manage", "audit:read", "mails:read");

    private final Clock clock;
    private final ThreadLocal<Caller> current = new ThreadLocal<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Open> open = new ConcurrentHashMap<>();
    private final Map<String, String> teams = new LinkedHashMap<>();
    private final List<ApiToken> tokens = new ArrayList<>();

    FakeIdentity(Clock clock) {
        this.clock = clock;
        teams.put("t1", "Accueil");
        teams.put("t2", "Relances");
        add("leila", BREMOND, "Leïla Marchand", "leila@bremond.example", Role.ADMINISTRATOR, Language.FR);
        add("jules", BREMOND, "Jules Dumas", "jules@bremond.example", Role.AGENT, Language.FR);
        add("emma", LEFEVRE, "Emma Stone", "emma@lefevre.example", Role.ADMINISTRATOR, Language.EN);
        add("olga", ClientId.OPERATOR, "Olga Petit", "olga@operator.example", Role.OPERATOR, Language.FR);
        add("nina", BREMOND, "Nina Neuve", "nina@bremond.example", Role.AGENT, Language.FR);
        people.get("nina").mustChange = true;
    }

    private static final class Person {
        private final String id;
        private final ClientId client;
        private final Instant since;
        private Users.Details details;
        private String password = "correct horse";
        private Preferences preferences;
        private boolean active = true;
        private boolean mustChange;
        private long version = 1;

        private Person(String id, ClientId client, Instant since, Users.Details details) {
            this.id = id;
            this.client = client;
            this.since = since;
            this.details = details;
            this.preferences = Preferences.of(details.language());
        }
    }

    private record Open(String key, Person person, Optional<ClientId> entered, Optional<String> reason, Instant at) {}

    private void add(String id, ClientId client, String name, String email, Role role, Language language) {
        var team = role == Role.AGENT ? Optional.of("t1") : Optional.<String>empty();
        people.put(id, new Person(id, client, clock.instant(), new Users.Details(name, email, role, team, language)));
    }

    void rename(String id, String name) {
        var person = people.get(id);
        var old = person.details;
        person.details = new Users.Details(name, old.email(), old.role(), old.team(), old.language());
    }

    // Sessions

    @Override
    public SignedIn signIn(String email, String password, String address, String agent) {
        if (email.startsWith("locked")) {
            throw new AccessRefusal.LockedOut(Duration.ofMinutes(15));
        }
        if (email.startsWith("ruled-out")) {
            // Rules about who may sign in come from other areas.
            throw new WebRefusal.Away();
        }
        var person = people.values().stream()
                .filter(known -> known.details.email().equals(email) && known.password.equals(password) && known.active)
                .findFirst()
                .orElseThrow(AccessRefusal.WrongCredentials::new);
        var secret = "secret-" + person.id + "-" + open.size();
        open.put(secret, new Open("key-" + open.size(), person, Optional.empty(), Optional.empty(), clock.instant()));
        return new SignedIn(secret, peek(secret).orElseThrow());
    }

    @Override
    public Optional<Session> find(String secret) {
        return peek(secret);
    }

    @Override
    public Optional<Session> peek(String secret) {
        return Optional.ofNullable(open.get(secret)).map(this::session);
    }

    private Session session(Open known) {
        var person = known.person();
        var caller = known.entered()
                .map(client -> caller(person, Caller.Kind.STAFF, client, Role.ADMINISTRATOR))
                .orElseGet(() -> caller(person, Caller.Kind.USER, person.client, person.details.role()));
        var agent =
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";
        return new Session(
                known.key(),
                caller,
                person.details.email(),
                FakeClients.nameOf(caller.client()),
                person.preferences,
                person.mustChange,
                known.reason(),
                known.at(),
                clock.instant(),
                "192.0.2.17",
                agent);
    }

    private static Caller caller(Person person, Caller.Kind kind, ClientId client, Role role) {
        return new Caller(kind, person.id, person.details.name(), client, role, person.preferences.language());
    }

    @Override
    public void signOut(String secret) {
        open.remove(secret);
    }

    @Override
    public void enter(String key, ClientId client, String reason) {
        open.replaceAll((secret, known) -> known.key().equals(key)
                ? new Open(key, known.person(), Optional.of(client), Optional.of(reason), known.at())
                : known);
    }

    @Override
    public void leave(String key) {
        open.replaceAll((secret, known) -> known.key().equals(key)
                ? new Open(key, known.person(), Optional.empty(), Optional.empty(), known.at())
                : known);
    }

    // Account

    private Person me() {
        return people.get(caller().id());
    }

    @Override
    public void change(String name, Preferences preferences) {
        if (name.isBlank()) {
            throw new Invalid("name", "Écrivez votre nom.");
        }
        rename(me().id, name);
        me().preferences = preferences;
    }

    @Override
    public List<String> passwordRules(Language language) {
        return List.of(
                "Au moins 12 caractères",
                "Ni votre nom ni votre adresse",
                "Pas un mot de passe courant ou déjà dévoilé");
    }

    @Override
    public void changePassword(String keep, String currentPassword, String newPassword) {
        if (!me().password.equals(currentPassword)) {
            throw new Invalid("currentPassword", "Ce n’est pas votre mot de passe actuel.");
        }
        if (newPassword.length() < 12) {
            throw new Invalid("newPassword", "Il faut au moins 12 caractères.");
        }
        me().password = newPassword;
        me().mustChange = false;
        endOtherSessions(keep);
    }

    @Override
    public List<Session> sessions() {
        var me = me();
        return open.values().stream()
                .filter(known -> known.person() == me)
                .map(this::session)
                .toList();
    }

    @Override
    public void endSession(String key) {
        var me = me();
        open.values().removeIf(known -> known.person() == me && known.key().equals(key));
    }

    @Override
    public void endOtherSessions(String keep) {
        var me = me();
        open.values().removeIf(known -> known.person() == me && !known.key().equals(keep));
    }

    @Override
    public List<ApiToken> tokens() {
        return List.copyOf(tokens);
    }

    @Override
    public IssuedToken issueToken(String name, Duration validity) {
        if (name.isBlank()) {
            throw new Invalid("name", "Donnez un nom au jeton.");
        }
        var now = clock.instant();
        var token = new ApiToken(
                "token-" + tokens.size(), name, now, now.plus(validity), Optional.empty(), Optional.empty());
        tokens.add(0, token);
        return new IssuedToken("crm_Zk3vQ8mT1xW6rB0nLs5yHd2cJf7uKa9e", token);
    }

    @Override
    public void revokeToken(String id) {
        tokens.replaceAll(token -> token.id().equals(id)
                ? new ApiToken(
                        id,
                        token.name(),
                        token.createdAt(),
                        token.expiresAt(),
                        token.lastUsedAt(),
                        Optional.of(clock.instant()))
                : token);
    }

    // Access

    @Override
    public Caller caller() {
        return callerIfAny().orElseThrow(AccessRefusal.Unauthenticated::new);
    }

    @Override
    public Optional<Caller> callerIfAny() {
        return Optional.ofNullable(current.get());
    }

    @Override
    public boolean may(Permission permission) {
        var role = caller().role();
        var operators = permission.area().equals("clients") || permission.area().equals("service");
        return switch (role) {
            case OPERATOR -> OPERATORS.contains(permission.area());
            case ADMINISTRATOR -> !operators;
            default -> !operators && !ADMINISTRATORS_ONLY.contains(permission.value());
        };
    }

    @Override
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new AccessRefusal.Forbidden(permission);
        }
    }

    @Override
    public <T> T as(Caller caller, Supplier<T> work) {
        var before = current.get();
        current.set(caller);
        try {
            return work.get();
        } finally {
            if (before == null) {
                current.remove();
            } else {
                current.set(before);
            }
        }
    }

    Users users() {
        return new PeopleAsUsers();
    }

    PeopleInTeams teams() {
        return new PeopleInTeams();
    }

    private java.util.stream.Stream<Person> mine() {
        return people.values().stream()
                .filter(person -> person.client.equals(caller().client()))
                .sorted(Comparator.comparing(person -> person.details.name()));
    }

    private final class PeopleAsUsers implements Users {

        @Override
        public List<User> all() {
            return mine().map(this::user).toList();
        }

        private User user(Person person) {
            return new User(
                    person.id,
                    person.details,
                    person.active,
                    person.mustChange,
                    person.since,
                    person.mustChange
                            ? Optional.empty()
                            : Optional.of(clock.instant().minusSeconds(people.size() * 700L)),
                    person.version);
        }

        @Override
        public List<ApiToken> tokens(String id) {
            return find(id).isEmpty() ? List.of() : FakeIdentity.this.tokens();
        }

        @Override
        public void revokeToken(String id, String tokenId) {
            find(id).ifPresent(user -> FakeIdentity.this.revokeToken(tokenId));
        }

        @Override
        public Optional<User> find(String id) {
            return mine().filter(person -> person.id.equals(id)).map(this::user).findFirst();
        }

        @Override
        public Added add(Details details) {
            check(details);
            var id = "user-" + people.size();
            people.put(id, new Person(id, caller().client(), clock.instant(), details));
            people.get(id).mustChange = true;
            return new Added(user(people.get(id)), "ruche-menthe-87-tuile");
        }

        private void check(Details details) {
            if (details.name().isBlank()) {
                throw new Invalid("name", "Écrivez le nom.");
            }
            if (people.values().stream()
                    .anyMatch(person -> person.details.email().equals(details.email()))) {
                throw new Invalid("email", "Cette adresse appartient déjà à quelqu’un.");
            }
        }

        @Override
        public User change(String id, long version, Details details) {
            var person = people.get(id);
            if (person.version != version) {
                throw new Stale();
            }
            person.details = details;
            person.version++;
            return user(person);
        }

        @Override
        public User setActive(String id, long version, boolean active) {
            people.get(id).active = active;
            people.get(id).version++;
            return user(people.get(id));
        }

        @Override
        public String resetPassword(String id) {
            people.get(id).mustChange = true;
            return "sable-orange-31-velo";
        }

        @Override
        public Added addAdministrator(ClientId client, String name, String email, Language language) {
            return add(new Details(name, email, Role.ADMINISTRATOR, Optional.empty(), language));
        }
    }

    final class PeopleInTeams implements Directory, Teams {

        @Override
        public List<Member> members() {
            return mine().map(person -> new Member(
                            person.id,
                            person.details.name(),
                            person.details.email(),
                            person.details.team(),
                            person.active))
                    .toList();
        }

        @Override
        public Optional<Member> member(String id) {
            return members().stream().filter(member -> member.id().equals(id)).findFirst();
        }

        @Override
        public List<Team> teams() {
            return teams.entrySet().stream()
                    .map(team -> new Team(team.getKey(), team.getValue()))
                    .toList();
        }

        @Override
        public Team add(String name) {
            return rename("t" + (teams.size() + 1), name);
        }

        @Override
        public Team rename(String id, String name) {
            if (name.isBlank()) {
                throw new Invalid("name", "Donnez un nom à l’équipe.");
            }
            teams.put(id, name);
            return new Team(id, name);
        }

        @Override
        public void remove(String id) {
            teams.remove(id);
        }
    }

    /** A refusal whose sentence is its code. */
    static final class Invalid extends Refusal {
        private static final long serialVersionUID = 1L;
        private final transient List<FieldProblem> fields;

        Invalid(String field, String sentence) {
            super(Kind.INVALID, "fake.invalid");
            this.fields = List.of(FieldProblem.of(field, sentence));
        }

        @Override
        public List<FieldProblem> fields() {
            return fields;
        }
    }

    static final class Stale extends Refusal {
        private static final long serialVersionUID = 1L;

        Stale() {
            super(
                    Kind.STALE,
                    "Quelqu’un d’autre a changé cet utilisateur entre-temps. Vérifiez, puis enregistrez à nouveau.");
        }
    }
}
