package fr.crmdata.billing.bank;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.api.contracts.ContractAccounts.Agreement;
import fr.crmdata.api.contracts.ContractAccounts.Frozen;
import fr.crmdata.api.contracts.ContractAccounts.Instalment;
import fr.crmdata.api.contracts.ContractAccounts.Method;
import fr.crmdata.api.contracts.ContractAccounts.Payer;
import fr.crmdata.api.data.Ids;
import fr.crmdata.api.documents.Company;
import fr.crmdata.api.events.Event;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.mail.Mail;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.operator.DemoClock;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.billing.BillingSettings;
import fr.crmdata.billing.documents.MandateFormDesk;
import fr.crmdata.billing.office.BankFees;
import fr.crmdata.billing.office.BankFiles;
import fr.crmdata.billing.office.BankFiles.Way;
import fr.crmdata.billing.office.Batches;
import fr.crmdata.billing.office.CreditNotes;
import fr.crmdata.billing.office.Invoices;
import fr.crmdata.billing.office.MadeUpInvoices;
import fr.crmdata.billing.office.MandateEvidence;
import fr.crmdata.billing.office.MandateForms;
import fr.crmdata.billing.office.Payments;
import fr.crmdata.billing.store.BalanceStore;
import fr.crmdata.billing.store.BankFileStore;
import fr.crmdata.billing.store.BatchStore;
import fr.crmdata.billing.store.BillingSchema;
import fr.crmdata.billing.store.CreditorStore;
import fr.crmdata.billing.store.DebitStore;
import fr.crmdata.billing.store.EntryStore;
import fr.crmdata.billing.store.EvidenceStore;
import fr.crmdata.billing.store.ItemStore;
import fr.crmdata.billing.store.MandateStore;
import fr.crmdata.billing.store.Numbers;
import fr.crmdata.billing.store.RefundStore;
import fr.crmdata.billing.store.TaskStore;
import fr.crmdata.platform.data.OperatorWork;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.documents.PdfPrinter;
import fr.crmdata.platform.files.DatabaseFiles;
import fr.crmdata.platform.identity.TestAccess;
import fr.crmdata.testing.MovingClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The bank's desk over a real database, with a company, contracts and payments that are as plain as can be. */
public final class BankOffice {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    public static final String OURS = "FR7630006000011234567890189";
    public static final String THEIRS = "FR1420041010050500013M02606";

    final TestDatabases data;
    public final TestAccess access;
    public final MovingClock clock;
    final OperatorDatabase operator;
    final MandateStore mandateStore;
    final DebitStore debitStore;
    final BatchStore batchStore;
    final EntryStore entryStore;
    final BankFileStore fileStore;
    final ItemStore itemStore;
    final PlainPayments payments;
    public final BankTerms terms;
    public final MandateDesk mandates;
    public final MandateEvidence evidence;
    public final MandateForms forms;
    public final CreditedDebits credited;
    public final BatchWriter writer;
    public final Batches batches;
    final DebitAnnouncements announcements;
    public final BankFiles files;
    public final BankFileReader reader;
    public final EntryDesk entries;
    public final TaskDesk tasks;
    public final Courier courier;
    public final BankLinks links;
    final Path folder;

    public final Map<String, Object> settings = new HashMap<>();
    final Map<String, Mail> mails = new ConcurrentHashMap<>();
    final List<Event> events = new CopyOnWriteArrayList<>();
    /** Refunds that went out, as the books heard of them. */
    final List<String> refunded = new CopyOnWriteArrayList<>();

    /** Until when nobody is late, as the contracts heard of it. */
    final List<LocalDate> announced;

    final List<String> audited = new CopyOnWriteArrayList<>();

    /** Fees of the bank by their keys. */
    public final Map<String, BankFees.BankFee> charged = new ConcurrentHashMap<>();

    public final BankFees fees;

    /** With plain payments and contracts whose holders agreed to debits. */
    public BankOffice(TestDatabases data, Path folder) {
        this(data, folder, new MovingClock(TODAY), new Neighbours());
    }

    /** What the bank's desk needs of others, where a test brings its own. */
    public static class Neighbours {

        /** Until when nobody is late, as the contracts heard of it. */
        final List<LocalDate> announced = new CopyOnWriteArrayList<>();

        /** By which code of the bank each announced debit had come back before, where it is held against the client. */
        final List<Optional<?>> incidents = new CopyOnWriteArrayList<>();

        /** What every contract has as credit. */
        private final Money credit = Money.of("100.00");

        /** Instalments of plans that are kept, by contract. */
        final Map<String, List<Instalment>> promised = new HashMap<>();

        /** What insolvent clients owe from before the judgment, by contract. */
        final Map<String, Frozen> frozen = new HashMap<>();

        ContractAccounts contracts() {
            return agreeing(this);
        }

        Payments payments(PlainPayments plain) {
            return plain;
        }

        /** @param charged what is charged, by key */
        BankFees fees(Map<String, BankFees.BankFee> charged) {
            return plainFees(charged);
        }

        CreditNotes creditNotes(List<String> refunded) {
            return (CreditNotes) Proxy.newProxyInstance(
                    CreditNotes.class.getClassLoader(), new Class<?>[] {CreditNotes.class}, (proxy, method, given) -> {
                        if (method.getName().equals("refunded")) {
                            refunded.add(given[0] + " " + given[3]);
                            return null;
                        }
                        if (method.getName().equals("credit")) {
                            return credit;
                        }
                        throw new UnsupportedOperationException(method.getName());
                    });
        }

        Invoices invoices() {
            return new PlainInvoices();
        }

        DemoClock demo() {
            return new Unset();
        }
    }

    BankOffice(TestDatabases data, Path folder, MovingClock clock, Neighbours neighbours) {
        this.data = data;
        this.folder = folder;
        this.clock = clock;
        announced = neighbours.announced;
        fees = neighbours.fees(charged);
        data.offer(new BillingSchema());
        access = new TestAccess(data.scope());
        operator = new OperatorWork(access, data.operatorWork());
        mandateStore = new MandateStore(operator);
        debitStore = new DebitStore(operator);
        batchStore = new BatchStore(operator);
        entryStore = new EntryStore(operator);
        fileStore = new BankFileStore(operator);
        itemStore = new ItemStore(operator);
        payments = new PlainPayments(operator, clock);
        var contracts = neighbours.contracts();
        var booking = neighbours.payments(payments);
        var refunds = new RefundStore(operator);
        var taskStore = new TaskStore(operator);
        var kept = new DatabaseFiles(data.clientWork(), data.scope(), clock);
        terms = new BankTerms(settings(), company(), this::folder, neighbours.demo());
        mandates = new MandateDesk(
                access, operator, mandateStore, new Numbers(operator), contracts, terms, audit(), clock);
        evidence = new EvidenceDesk(access, operator, mandateStore, new EvidenceStore(operator), kept, audit(), clock);
        forms = new MandateFormDesk(
                access, operator, mandateStore, contracts, new MadeUpInvoices().mine(), terms, new PdfPrinter(), clock);
        credited = new CreditedDebits(operator, batchStore, debitStore, taskStore, booking, clock);
        var mail = new ReturnMail(neighbours.invoices(), (key, sent) -> mails.putIfAbsent(key, sent) == null);
        announcements = new DebitAnnouncements(access, contracts, neighbours.invoices(), clock);
        var returns = new Returns(
                debitStore,
                batchStore,
                taskStore,
                mandates,
                credited,
                booking,
                mail,
                announcements,
                terms,
                events::add,
                clock);
        var booker = new Booker(
                booking,
                neighbours.creditNotes(refunded),
                fees,
                debitStore,
                refunds,
                mandateStore,
                credited,
                returns,
                taskStore,
                clock);
        var creditors = new CreditorChanges(operator, new CreditorStore(operator), mandateStore, terms, clock);
        writer =
                new BatchWriter(operator, batchStore, debitStore, refunds, creditors, terms, kept, this::folder, clock);
        var planned = new PlannedInvoices(access, contracts, itemStore);
        var checks = new BatchChecks(debitStore, planned, creditors, terms, clock);
        batches = new BatchDesk(
                access,
                operator,
                batchStore,
                debitStore,
                refunds,
                new DebitPlanner(debitStore, mandateStore, itemStore, planned, creditors, terms),
                writer,
                new Refunding(
                        access,
                        operator,
                        refunds,
                        batchStore,
                        mandateStore,
                        contracts,
                        neighbours.creditNotes(refunded),
                        audit(),
                        clock),
                new Resending(
                        access,
                        operator,
                        batchStore,
                        debitStore,
                        itemStore,
                        mandateStore,
                        taskStore,
                        announcements,
                        mail,
                        terms,
                        audit(),
                        clock),
                new BatchesLeaving(
                        access,
                        operator,
                        batchStore,
                        debitStore,
                        refunds,
                        new PresentedMandates(operator, debitStore, mandateStore, clock),
                        checks,
                        terms,
                        audit(),
                        clock),
                announcements,
                creditors,
                terms,
                kept,
                audit(),
                clock);
        var intake = new EntryIntake(operator, fileStore, entryStore, itemStore, batchStore, booker);
        reader = new BankFileReader(operator, fileStore, new BalanceStore(operator), intake, kept, clock);
        files = new BankFileDesk(access, operator, fileStore, reader, credited, kept, terms, audit(), clock);
        entries = new EntryDesk(access, operator, entryStore, fileStore, batchStore, itemStore, booker, audit(), clock);
        tasks = new TaskDesk(access, operator, taskStore, debitStore, announcements, audit(), clock);
        courier = new Courier(operator, batchStore, debitStore, refunds, checks, terms, kept, audit(), clock);
        links = new BankLinks(operator, batchStore, files, terms);
    }

    private static BankFees plainFees(Map<String, BankFees.BankFee> charged) {
        return new BankFees() {
            @Override
            public void charged(String key, BankFee fee) {
                charged.putIfAbsent(key, fee);
            }

            @Override
            public List<BankFee> latest(int limit) {
                return List.copyOf(charged.values());
            }
        };
    }

    private fr.crmdata.api.audit.Audit audit() {
        return (action, subject, details) -> audited.add(action);
    }

    Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The defaults, but for what a test has set. */
    private BillingSettings settings() {
        return (BillingSettings) Proxy.newProxyInstance(
                BillingSettings.class.getClassLoader(),
                new Class<?>[] {BillingSettings.class},
                (proxy, method, arguments) -> settings.getOrDefault(
                        method.getName(),
                        method.getName().equals("creditor_identifier") ? "FR72ZZZ123456" : method.getDefaultValue()));
    }

    private static Company company() {
        return () -> new Company.Card(
                "CRM & DATA", "SARL", "1 rue de l’Église", "92000", "Nanterre", "", "", "", "", "", OURS, "", "", "");
    }

    /** A clock as in real service. */
    private static final class Unset implements DemoClock {
        @Override
        public boolean isSettable() {
            return false;
        }

        @Override
        public ZonedDateTime now() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setTo(ZonedDateTime time) {
            throw new UnsupportedOperationException();
        }
    }

    /** Each contract's holder agreed to a debit, but for those whose number begins with T. */
    private static ContractAccounts agreeing(Neighbours neighbours) {
        return (ContractAccounts) Proxy.newProxyInstance(
                ContractAccounts.class.getClassLoader(),
                new Class<?>[] {ContractAccounts.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "payer" -> payer((String) arguments[0]);
                    case "payers" -> {
                        var payers = new HashMap<String, Payer>();
                        ((Iterable<?>) arguments[0]).forEach(one -> payers.put(one.toString(), payer(one.toString())));
                        yield payers;
                    }
                    case "due" -> Optional.empty();
                    case "debitAnnounced" -> {
                        neighbours.announced.add((LocalDate) arguments[3]);
                        neighbours.incidents.add((Optional<?>) arguments[4]);
                        yield null;
                    }
                    case "instalments" -> neighbours.promised;
                    case "frozen" -> neighbours.frozen;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Payer payer(String contract) {
        var debits = !contract.startsWith("T");
        return new Payer(
                contract,
                Optional.empty(),
                "Boulangerie " + contract,
                "",
                "12 quai Saint-Vincent",
                "69001",
                "Lyon",
                "FR",
                contract.startsWith("SARL") ? "732829320" : "",
                "",
                "",
                Language.FR,
                debits ? Method.DIRECT_DEBIT : Method.TRANSFER,
                debits
                        ? Optional.of(new Agreement(
                                THEIRS, TODAY.minusDays(20).atStartOfDay().toInstant(ZoneOffset.UTC), "192.0.2.7"))
                        : Optional.empty());
    }

    public static Caller staff(String id) {
        return new Caller(Caller.Kind.USER, id, id, ClientId.OPERATOR, Role.OPERATOR, Language.FR);
    }

    public <T> T asStaff(Supplier<T> work) {
        return data.scope().as(staff("Camille"), work);
    }

    public void asStaff(Runnable work) {
        asStaff(() -> {
            work.run();
            return null;
        });
    }

    /** An invoice to be paid. */
    public void invoice(String number, String contract, String amount, LocalDate due) {
        operator.inOne(() -> operator.sql()
                .update(
                        "INSERT INTO billing_invoice (number, id, contract, due_key, kind, clause, issued, due, buyer, buyer_card,"
                                + " seller, notes, net, vat, gross, open_amount, email, language, why, search_name)"
                                + " VALUES (?, ?, ?, ?, 'PERIOD', '', ?, ?, ?, '', '', '', 0, 0, ?, ?, '', 'FR', '', '')",
                        number,
                        Ids.next(),
                        contract,
                        number,
                        due.minusDays(14),
                        due,
                        "Boulangerie " + contract,
                        Money.of(amount).amount(),
                        Money.of(amount).amount()));
    }

    /** An invoice that is collected, and its mandate. */
    public void debited(String number, String contract, String amount, LocalDate due) {
        invoice(number, contract, amount, due);
        operator.inOne(() -> {
            var mandate = mandates.usable(List.of(contract), due).get(contract);
            debitStore.insert(new DebitStore.NewDebit(
                    number,
                    number,
                    1,
                    contract,
                    "Boulangerie " + contract,
                    java.util.Objects.requireNonNull(mandate).mandate().value(),
                    Money.of(amount),
                    due));
        });
    }

    public Money open(String invoice) {
        return operator.inOne(() -> payments.open(invoice));
    }

    /** A file of the bank comes in and is read. */
    public BankFiles.FileView bankSends(String name, String content) {
        return asStaff(() -> {
            var file =
                    files.receive(name, Way.UPLOAD, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
            files.readWaiting();
            return files.get(file.id());
        });
    }

    /** Makes the batch, releases it and takes it to the bank. */
    public String send() {
        return asStaff(() -> {
            var id = batches.make().id();
            batches.release(id);
            courier.sweep(courier.folder());
            return id;
        });
    }
}
