package fr.crmdata.billing.books;

import fr.crmdata.api.Language;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.events.Events;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.jobs.Jobs;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.documents.Papers;
import fr.crmdata.billing.office.InvoiceSummary;
import fr.crmdata.billing.office.Payments.NewPayment;
import fr.crmdata.billing.office.Payments.Way;
import fr.crmdata.billing.store.AccountStore;
import fr.crmdata.billing.store.BalanceStore;
import fr.crmdata.billing.store.BillingSchema;
import fr.crmdata.billing.store.ClosingStore;
import fr.crmdata.billing.store.CommonTexts;
import fr.crmdata.billing.store.InvoiceReader;
import fr.crmdata.billing.store.InvoiceStore;
import fr.crmdata.billing.store.InvoiceWriter;
import fr.crmdata.billing.store.JournalStore;
import fr.crmdata.billing.store.LossStore;
import fr.crmdata.billing.store.MixedRateStore;
import fr.crmdata.billing.store.Numbers;
import fr.crmdata.billing.store.PaymentStore;
import fr.crmdata.billing.store.RefundedStore;
import fr.crmdata.billing.store.RunStore;
import fr.crmdata.licensing.contracts.AccountsForAreas;
import fr.crmdata.licensing.contracts.ContractBook;
import fr.crmdata.licensing.contracts.ContractChanges;
import fr.crmdata.licensing.contracts.DailyWorkDesk;
import fr.crmdata.licensing.contracts.Doing;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.PaymentMethod;
import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.licensing.office.Holder;
import fr.crmdata.licensing.office.Letters;
import fr.crmdata.licensing.store.ActStore;
import fr.crmdata.licensing.store.ContractStore;
import fr.crmdata.licensing.store.FactStore;
import fr.crmdata.licensing.store.LicensingSchema;
import fr.crmdata.licensing.store.OrderStore;
import fr.crmdata.licensing.store.SettingsStore;
import fr.crmdata.platform.data.OperatorWork;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.identity.TestAccess;
import fr.crmdata.testing.MovingClock;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The books over a real database, with real contracts beside them, put together as the product does it. */
public final class TestBooks {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    public final TestDatabases data;
    public final TestAccess access;
    public final MovingClock clock = new MovingClock(TODAY);

    // Contracts
    public final OperatorDatabase contractsOperator;
    public final ContractStore contractStore;
    public final FactStore facts;
    public final ActStore acts;
    public final ContractBook contracts;
    public final DailyWorkDesk work;
    public final ContractAccounts accounts;

    // Billing
    public final OperatorDatabase operator;
    public final Conventions conventions;
    public final Seller seller = new Seller(() -> Papers.COMPANY);
    public final Numbers numbers;
    public final InvoiceStore invoices;
    public final InvoiceWriter writer;
    public final PaymentStore paymentStore;
    public final JournalStore entries;
    public final RunStore runs;
    public final Journal journal;
    public final Settlement settlement;
    public final Issuing issuing;
    public final IssueRun run;
    public final Telling telling;
    public final PaymentDesk payments;
    public final InvoiceDesk desk;
    public final MyInvoiceDesk mine;
    public final CreditDesk credits;
    public final AccountDesk books;

    /** What was told to other areas, rolled back transactions included. */
    public final List<Event> events = Collections.synchronizedList(new ArrayList<>());

    /** Actions that were audited, rolled back transactions included. */
    public final List<String> audited = new CopyOnWriteArrayList<>();

    public TestBooks(TestDatabases data) {
        this(data, 250, Optional.empty());
    }

    /**
     * @param piece documents made in one transaction
     * @param outbox where events go instead of being remembered here
     */
    public TestBooks(TestDatabases data, int piece, Optional<Events> outbox) {
        this.data = data;
        conventions = new Conventions("F", "A", false, piece);
        Events told = outbox.orElse(events::add);
        access = new TestAccess(data.scope());
        data.offer(new LicensingSchema());
        data.offer(new BillingSchema());
        contractsOperator = new OperatorWork(access, data.operatorWork());
        contractStore = new ContractStore(contractsOperator);
        facts = new FactStore(contractsOperator, clock);
        acts = new ActStore(contractsOperator, clock);
        var settings = new SettingsStore(contractsOperator, clock);
        var doing = new Doing(access, facts, acts, events::add, erased -> {}, clock);
        doing.setLetters(nothingWritten());
        contracts = new ContractBook(
                contractsOperator,
                contractStore,
                facts,
                settings,
                new fr.crmdata.licensing.store.Numbers(contractsOperator),
                doing,
                events::add,
                new ContractChanges(),
                clock);
        work = new DailyWorkDesk(access, contractsOperator, contractStore, facts, acts, settings, contracts, doing);
        accounts = new AccountsForAreas(
                access,
                contractsOperator,
                contractStore,
                facts,
                new OrderStore(data.operatorWork()),
                acts,
                settings,
                contracts,
                doing);
        operator = new OperatorWork(access, data.operatorWork());
        var texts = new CommonTexts(operator);
        numbers = new Numbers(operator);
        invoices = new InvoiceStore(operator, new InvoiceReader(operator, texts));
        writer = new InvoiceWriter(operator, texts);
        paymentStore = new PaymentStore(operator);
        entries = new JournalStore(operator);
        runs = new RunStore(operator);
        journal = new Journal(numbers, entries, new ClosingStore(operator), clock);
        telling = new Telling(accounts, clock);
        var targets = new Targets(invoices, telling);
        settlement = new Settlement(invoices, paymentStore, targets, journal, conventions);
        issuing = new Issuing(conventions, numbers, writer, invoices, journal, settlement, told, clock);
        run = new IssueRun(operator, accounts, seller, conventions, invoices, runs, issuing, clock);
        payments = new PaymentDesk(
                access,
                operator,
                paymentStore,
                new RefundedStore(operator, clock),
                new Receiving(
                        operator,
                        targets,
                        paymentStore,
                        settlement,
                        journal,
                        conventions,
                        telling,
                        told,
                        audit(),
                        clock),
                journal,
                telling,
                new Returns(invoices, paymentStore, entries, settlement, journal, conventions, telling));
        desk = new InvoiceDesk(access, operator, invoices, paymentStore);
        mine = new MyInvoiceDesk(access, operator, accounts, invoices, paymentStore, clock);
        credits = new CreditDesk(
                access,
                operator,
                numbers,
                conventions,
                invoices,
                paymentStore,
                issuing,
                new Losses(
                        invoices, paymentStore, new LossStore(operator, clock), journal, conventions, telling, clock),
                refunds(conventions),
                telling,
                audit());
        books = accountDesk(conventions);
    }

    Refunds refunds(Conventions conventions) {
        return new Refunds(
                invoices,
                paymentStore,
                new RefundedStore(operator, clock),
                entries,
                settlement,
                journal,
                conventions,
                telling);
    }

    AccountDesk accountDesk(Conventions conventions) {
        return new AccountDesk(
                access,
                operator,
                entries,
                new AccountStore(operator),
                new MixedRateStore(operator, invoices),
                new BankBalance(new AccountStore(operator), new BalanceStore(operator)),
                yearFile(),
                conventions);
    }

    private YearFile yearFile() {
        return new YearFile(operator, entries, new ClosingStore(operator), seller);
    }

    /** @param fourEyes whether another person closes a year than the one who asks for it */
    public YearDesk years(boolean fourEyes) {
        return new YearDesk(
                access,
                operator,
                new ClosingStore(operator),
                numbers,
                books,
                yearFile(),
                new Conventions("F", "A", false, 250, fourEyes),
                audit(),
                clock);
    }

    public RunDesk runDesk() {
        return runDesk(accounts);
    }

    /** A job that it starts waits for ever. */
    RunDesk runDesk(ContractAccounts accounts) {
        var jobs = (Jobs) Proxy.newProxyInstance(
                Jobs.class.getClassLoader(), new Class<?>[] {Jobs.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("start")) {
                        return new Job(
                                "J-1",
                                (String) arguments[0],
                                (String) arguments[1],
                                Job.State.WAITING,
                                0,
                                0,
                                "Camille",
                                clock.instant(),
                                Optional.empty(),
                                Optional.empty(),
                                Map.of(),
                                Map.of());
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
        return new RunDesk(access, operator, accounts, run, invoices, runs, jobs, audit(), clock);
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

    public static Holder holder(String name) {
        return new Holder(
                name, "", "1 rue de la Paix", "75002", "Paris", "FR", "", "compta@client.example", Language.FR);
    }

    /** Eight users at 49.00 a month since a day: 392.00 and VAT, 470.40. */
    public static List<Fact> facts(LocalDate start, PaymentMethod method) {
        return List.of(
                new Fact.Subscribed(start, "2026-01", 1, method),
                new Fact.PriceAgreed(start, "crm", Price.of("49.00")),
                new Fact.SeatsAdded(start, "crm", 8),
                new Fact.Activated(start));
    }

    /** Opens a contract that begins on a day and is paid by transfer; its first invoice is asked for at once. */
    public String open(String name, LocalDate start, Fact... more) {
        var all = new ArrayList<>(facts(start, PaymentMethod.TRANSFER));
        all.addAll(List.of(more));
        return contracts.open(Optional.empty(), holder(name), all, start);
    }

    /** Money that comes in today and says nothing of what it is for. */
    void transfer(String key, String contract, Money amount) {
        payments.receive(
                new NewPayment(key, contract, LocalDate.now(clock), amount, Way.TRANSFER, List.of(), "virement"));
    }

    /** What is open of each invoice, by its number. */
    Map<String, Money> openInvoices(String contract) {
        var open = new TreeMap<String, Money>();
        desk.open(contract).forEach(invoice -> open.put(invoice.number(), invoice.open()));
        return open;
    }

    /** The same as the contract counts it. */
    Map<String, Money> openInContract(String contract) {
        var open = new TreeMap<String, Money>();
        var reading =
                operator.inOne(() -> contracts.contract(contract)).read(LocalDate.now(clock), Settings.defaults());
        for (var item : reading.ledger().items()) {
            operator.inOne(() -> invoices.byKey(contract, item.invoice().key().value()))
                    .filter(any -> item.open().isPositive())
                    .map(InvoiceSummary::number)
                    .ifPresent(number -> open.put(number, item.open()));
        }
        return open;
    }

    /** What the platform does on a day: contracts first, then the billing run. */
    public void day(LocalDate day) {
        clock.set(day);
        work.run(day);
        run.all(IssueRun.LONG_OVERLAP, done -> {});
    }

    /** Each day until one. */
    public void days(LocalDate from, LocalDate until) {
        for (var day = from; !day.isAfter(until); day = day.plusDays(1)) {
            day(day);
        }
    }
}
