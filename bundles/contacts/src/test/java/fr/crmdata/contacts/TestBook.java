package fr.crmdata.contacts;

import fr.crmdata.api.data.Entities;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.events.Event;
import fr.crmdata.contacts.book.AddressBook;
import fr.crmdata.contacts.cards.ContactCards;
import fr.crmdata.contacts.cards.DraftReaders;
import fr.crmdata.contacts.cards.Likenesses;
import fr.crmdata.contacts.store.ChangeLog;
import fr.crmdata.contacts.store.ContactChanges;
import fr.crmdata.contacts.store.ContactHistory;
import fr.crmdata.contacts.store.ContactSchema;
import fr.crmdata.contacts.store.ContactStore;
import fr.crmdata.contacts.store.FieldStore;
import fr.crmdata.contacts.store.RuleBook;
import fr.crmdata.contacts.store.Settings;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.identity.TestAccess;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An address book over real databases, put together as the product does it. */
public final class TestBook {

    public static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Europe/Paris"));

    public final TestAccess access;
    public final Transactions transactions;
    public final Entities entities;
    public final Settings settings;
    public final FieldStore fields;
    public final RuleBook rules;
    public final ContactHistory history;
    public final ContactChanges changes;
    public final ChangeLog changeLog;
    public final ContactStore store;

    public final DraftReaders readers;
    public final TestAudit audit;
    public final TestBelongings belongings = new TestBelongings();
    public final TestDuplicateWatch duplicates = new TestDuplicateWatch();
    public final AddressBook cards;

    /** What was told to other areas, rolled back transactions included. */
    public final List<Event> events = new CopyOnWriteArrayList<>();

    public TestBook(TestDatabases data) {
        access = new TestAccess(data.scope());
        transactions = data.clientWork();
        entities = data.offer(new ContactSchema());
        settings = new Settings(transactions, entities);
        fields = new FieldStore(transactions, entities, access);
        rules = new RuleBook(settings, transactions, access);
        history = new ContactHistory(transactions, access, fields);
        changes = new ContactChanges(transactions, access);
        changeLog = new ChangeLog(transactions);
        store = new ContactStore(transactions, access, CLOCK, rules, history, changes, events::add);
        readers = new DraftReaders(Samples.NUMBERS, fields, new TestDirectory(), CLOCK);
        audit = new TestAudit();
        cards = new ContactCards(
                access,
                transactions,
                store,
                history,
                changeLog,
                fields,
                readers,
                new Likenesses(store, rules),
                belongings,
                duplicates,
                audit);
    }
}
