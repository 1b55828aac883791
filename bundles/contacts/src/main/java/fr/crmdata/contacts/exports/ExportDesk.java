package fr.crmdata.contacts.exports;

import fr.crmdata.api.Texts;
import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails.Kind;
import fr.crmdata.api.contacts.ExportFormat;
import fr.crmdata.api.contacts.ExportFormat.Column;
import fr.crmdata.api.contacts.ExportFormat.Exported;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.contacts.book.Belongings;
import fr.crmdata.contacts.book.ContactLists;
import fr.crmdata.contacts.book.ContactLists.Query;
import fr.crmdata.contacts.book.ContactLists.Selection;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.Exports;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.ExportColumns;
import fr.crmdata.contacts.model.PhoneNumbers;
import fr.crmdata.contacts.store.ContactStore;
import fr.crmdata.contacts.store.FieldStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes contacts into files of all formats that are installed. */
@Component(service = Exports.class)
public final class ExportDesk implements Exports {

    private static final int PIECE = 200;

    private final Access access;
    private final Transactions transactions;
    private final ContactLists lists;
    private final ContactStore store;
    private final FieldStore fields;
    private final Belongings belongings;
    private final Directory directory;
    private final PhoneNumbers numbers;
    private final Audit audit;
    private final Clock clock;
    private final InstalledFormats installed;

    @Activate
    public ExportDesk(
            @Reference Access access,
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference ContactLists lists,
            @Reference ContactStore store,
            @Reference FieldStore fields,
            @Reference Belongings belongings,
            @Reference Directory directory,
            @Reference PhoneNumbers numbers,
            @Reference Audit audit,
            @Reference(target = "(clock=business)") Clock clock,
            @Reference InstalledFormats installed) {
        this.access = access;
        this.transactions = transactions;
        this.lists = lists;
        this.store = store;
        this.fields = fields;
        this.belongings = belongings;
        this.directory = directory;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
        this.installed = installed;
    }

    @Override
    public List<ExportFormat> formats() {
        return installed.all();
    }

    @Override
    public ExportFormat format(String key) {
        return installed
                .find(key)
                .orElseThrow(() -> new ContactRefusal.Invalid("format", "contacts.exports.format", key));
    }

    @Override
    public long write(Selection selection, String format, OutputStream out) {
        return write(
                selection,
                ExportColumns.all(access.caller().language(), numbers, fields.all(), clock.getZone()),
                format,
                out);
    }

    @Override
    public long write(Query query, List<String> columns, String format, OutputStream out) {
        return write(
                new Selection.AllOf(query),
                ExportColumns.shown(columns, access.caller().language(), numbers, fields.all(), clock.getZone()),
                format,
                out);
    }

    private long write(Selection selection, List<Column> columns, String format, OutputStream out) {
        access.require(ContactPermissions.EXPORT);
        access.require(ContactPermissions.READ);
        var chosen = format(format);
        var caller = access.caller();
        var people = new People(directory);
        try (var pulled = new Pulled<Exported>(
                piece -> access.as(caller, () -> forEach(selection, found -> piece.accept(exported(found, people)))))) {
            var counted = new Counted(pulled);
            try {
                chosen.write(counted, columns, out);
            } finally {
                // What went out before a connection broke went out.
                audit.record("contacts.exported", "", facts(selection, format, counted.count));
            }
            return counted.count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forEach(Selection selection, Consumer<List<Contact>> piece) {
        if (selection instanceof Selection.AllOf all) {
            lists.forEach(all.query(), piece);
            return;
        }
        var ids = ((Selection.These) selection).ids();
        for (var start = 0; start < ids.size(); start += PIECE) {
            var some = ids.subList(start, Math.min(ids.size(), start + PIECE));
            piece.accept(transactions.inOne(() -> store.findAll(some)).stream()
                    .filter(contact -> !contact.isDeleted())
                    .toList());
        }
    }

    private List<Exported> exported(List<Contact> contacts, People people) {
        var persons = contacts.stream()
                .filter(contact -> contact.details().kind() == Kind.PERSON)
                .map(Contact::id)
                .toList();
        var employments = transactions.inOne(() -> belongings.employments(persons));
        var exported = new ArrayList<Exported>(contacts.size());
        for (var contact : contacts) {
            exported.add(new Exported(
                    contact,
                    employments.getOrDefault(contact.id(), List.of()),
                    contact.details().owner().map(people::email).orElse(""),
                    contact.details().team().map(people::team).orElse("")));
        }
        return exported;
    }

    private static Map<String, String> facts(Selection selection, String format, long count) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("format", format);
        facts.put("contacts", Long.toString(count));
        if (selection instanceof Selection.AllOf all) {
            facts.put("typed", all.query().typed());
            facts.put("filter", all.query().filter().print());
        }
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    @Override
    public String fileName(String format) {
        var name = Texts.of(ExportDesk.class, access.caller().language()).of("contacts.exports.file");
        return name + "-" + LocalDate.now(clock) + "." + format(format).extension();
    }

    /** Colleagues as exports name them, so that an import finds them again. */
    private static final class People {

        private final Map<String, String> emails = new HashMap<>();
        private final Map<String, String> teams = new HashMap<>();

        People(Directory directory) {
            directory.members().forEach(member -> emails.put(member.id(), member.email()));
            directory.teams().forEach(team -> teams.put(team.id(), team.name()));
        }

        String email(String id) {
            return emails.getOrDefault(id, "");
        }

        String team(String id) {
            return teams.getOrDefault(id, "");
        }
    }

    private static final class Counted implements Iterator<Exported> {

        private final Iterator<Exported> contacts;
        private long count;

        Counted(Iterator<Exported> contacts) {
            this.contacts = contacts;
        }

        @Override
        public boolean hasNext() {
            return contacts.hasNext();
        }

        @Override
        public Exported next() {
            count++;
            return contacts.next();
        }
    }
}
