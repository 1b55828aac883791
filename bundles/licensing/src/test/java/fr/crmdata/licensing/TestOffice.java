package fr.crmdata.licensing;

import fr.crmdata.api.Language;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.money.Price;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.contracts.ContractBook;
import fr.crmdata.licensing.contracts.ContractChanges;
import fr.crmdata.licensing.contracts.ContractDesk;
import fr.crmdata.licensing.contracts.ContractViews;
import fr.crmdata.licensing.contracts.DailyWorkDesk;
import fr.crmdata.licensing.contracts.Doing;
import fr.crmdata.licensing.contracts.LicensingTask;
import fr.crmdata.licensing.contracts.SimulationDesk;
import fr.crmdata.licensing.contracts.TaskDesk;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.PaymentMethod;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.DailyWork;
import fr.crmdata.licensing.office.Holder;
import fr.crmdata.licensing.office.Letters;
import fr.crmdata.licensing.office.Simulations;
import fr.crmdata.licensing.office.Tasks;
import fr.crmdata.licensing.store.ActStore;
import fr.crmdata.licensing.store.ContractStore;
import fr.crmdata.licensing.store.FactStore;
import fr.crmdata.licensing.store.LicensingSchema;
import fr.crmdata.licensing.store.Numbers;
import fr.crmdata.licensing.store.SettingsStore;
import fr.crmdata.platform.data.OperatorWork;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.identity.TestAccess;
import fr.crmdata.testing.MovingClock;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The use cases of contracts over a real database, put together as the product does it. */
public final class TestOffice {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    public final TestDatabases data;
    public final TestAccess access;
    public final MovingClock clock = new MovingClock(TODAY);
    public final OperatorDatabase operator;
    public final ContractStore store;
    public final FactStore facts;
    public final ActStore acts;
    public final SettingsStore settings;
    public final ContractChanges changes = new ContractChanges();
    public final Doing doing;
    public final ContractBook book;
    public final ContractViews views;
    public final Contracts contracts;
    public final DailyWorkDesk desk;
    public final DailyWork work;
    public final Tasks tasks;
    public final LicensingTask task;
    public final Simulations simulations;

    /** Clients that were erased. */
    public final List<ClientId> erased = new CopyOnWriteArrayList<>();

    /** What was told to other areas, rolled back transactions included. */
    public final List<Event> events = new CopyOnWriteArrayList<>();

    /** Actions that were audited, rolled back transactions included. */
    public final List<String> audited = new CopyOnWriteArrayList<>();

    public TestOffice(TestDatabases data) {
        this.data = data;
        access = new TestAccess(data.scope());
        data.offer(new LicensingSchema());
        operator = new OperatorWork(access, data.operatorWork());
        store = new ContractStore(operator);
        facts = new FactStore(operator, clock);
        acts = new ActStore(operator, clock);
        settings = new SettingsStore(operator, clock);
        doing = new Doing(access, facts, acts, events::add, erased::add, clock);
        doing.setLetters(nothingWritten());
        book = new ContractBook(
                operator, store, facts, settings, new Numbers(operator), doing, events::add, changes, clock);
        views = new ContractViews(facts, acts, settings);
        contracts = new ContractDesk(access, operator, store, book, views, settings, audit());
        desk = new DailyWorkDesk(access, operator, store, facts, acts, settings, book, doing);
        work = desk;
        tasks = new TaskDesk(access, operator, store, facts, acts, settings, book, audit());
        task = new LicensingTask(desk);
        simulations = new SimulationDesk(access, operator, store, book, settings, clock);
    }

    /** Asks for no letter, whatever is done. */
    private static Letters nothingWritten() {
        return (Letters) Proxy.newProxyInstance(
                Letters.class.getClassLoader(), new Class<?>[] {Letters.class}, (letters, method, arguments) -> {
                    if (method.getName().equals("write")) {
                        return Optional.empty();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    public Audit audit() {
        return (action, subject, details) -> audited.add(action);
    }

    /** Does something as a member of the operator's staff. */
    public void asStaff(Runnable work) {
        data.scope().as(staff(), () -> {
            work.run();
            return null;
        });
    }

    public static Caller staff() {
        return new Caller(Caller.Kind.USER, "s1", "Camille", ClientId.OPERATOR, Role.OPERATOR, Language.FR);
    }

    public static Caller daily() {
        return Caller.system(ClientId.OPERATOR, "licensing");
    }

    /** As the platform does every day. */
    public String runTask(LocalDate day) {
        return data.scope().as(daily(), () -> task.run(day));
    }

    public static Holder holder(String name) {
        return new Holder(name, "", "1 rue de la Paix", "75002", "Paris", "FR", "", "", Language.FR);
    }

    /** Eight users at 49.00 since a day, paid by transfer. */
    public static List<Fact> facts(LocalDate start) {
        return List.of(
                new Fact.Subscribed(start, "2026-01", 1, PaymentMethod.TRANSFER),
                new Fact.PriceAgreed(start, "crm", Price.of("49.00")),
                new Fact.SeatsAdded(start, "crm", 8),
                new Fact.Activated(start));
    }
}
