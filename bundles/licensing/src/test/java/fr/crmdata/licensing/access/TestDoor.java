package fr.crmdata.licensing.access;

import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.identity.Role;
import fr.crmdata.licensing.LicensingSettings;
import fr.crmdata.licensing.TestOffice;
import fr.crmdata.licensing.office.Seats;
import fr.crmdata.licensing.store.OrderStore;
import fr.crmdata.licensing.store.SeatStore;
import fr.crmdata.licensing.store.SignInStore;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Supplier;

/** What contracts open, over an office with a real database. */
final class TestDoor {

    static final Permission CONTACTS = Permission.of("contacts:read");
    static final Permission CALLS = Permission.of("telephony:call");

    final TestOffice office;
    final SeatStore seatStore;
    final SignInStore signIns;
    final Standings standings;
    final ContractRule rule;
    final SessionPolicies policies;
    final Seats seats;

    /** Of the licence of this server, when it needs one. */
    Optional<Map<String, Integer>> licensed = Optional.empty();

    /** Ids of people who have left. */
    final Set<String> gone = new CopyOnWriteArraySet<>();

    TestDoor(TestOffice office) {
        this.office = office;
        seatStore = new SeatStore(office.operator, office.clock);
        signIns = new SignInStore(office.operator, office.clock);
        var trials = new Trials(new OrderStore(office.data.operatorWork()), () -> licensed);
        standings = new Standings(
                office.access,
                office.operator,
                office.store,
                office.facts,
                office.settings,
                seatStore,
                () -> licensed,
                trials,
                office.changes,
                office.clock);
        var catalogue = new ModuleCatalogue(settings());
        rule = new ContractRule(standings, catalogue);
        policies = new SessionPolicies(office.access, office.operator, standings, signIns, settings());
        seats = new SeatDesk(
                office.access,
                office.operator,
                seatStore,
                signIns,
                new SeatBooks(
                        office.store,
                        office.facts,
                        seatStore,
                        office.settings,
                        catalogue,
                        () -> licensed,
                        trials,
                        office.clock),
                policies,
                directory(),
                office.changes,
                office.audit(),
                office.clock,
                settings());
    }

    static Caller person(ClientId client, String id, Role role) {
        return new Caller(Caller.Kind.USER, id, id, client, role, Language.FR);
    }

    <T> T as(Caller caller, Supplier<T> work) {
        return office.data.scope().as(caller, work);
    }

    Optional<String> objection(Caller caller, Permission permission) {
        return as(caller, () -> rule.objection(caller, permission)).map(Refusal::code);
    }

    private Directory directory() {
        return new Directory() {
            @Override
            public List<Member> members() {
                return List.of();
            }

            @Override
            public Optional<Member> member(String id) {
                return id.startsWith(office.access.caller().client().value())
                        ? Optional.of(new Member(id, id, id + "@example", Optional.empty(), !gone.contains(id)))
                        : Optional.empty();
            }

            @Override
            public List<Team> teams() {
                return List.of();
            }
        };
    }

    static LicensingSettings settings() {
        return new LicensingSettings() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return LicensingSettings.class;
            }

            @Override
            public String modules() {
                return "crm=contacts;call=telephony,calls";
            }

            @Override
            public int seat_days() {
                return 30;
            }

            @Override
            public int sessions_most() {
                return 2;
            }

            @Override
            public String sessions_beyond() {
                return "END_OLDEST";
            }

            @Override
            public String post_folder() {
                return "";
            }

            @Override
            public boolean on_premise() {
                return false;
            }

            @Override
            public String licence_folder() {
                return "";
            }

            @Override
            public String licence_operator() {
                return "";
            }
        };
    }
}
