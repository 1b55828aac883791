package fr.crmdata.contacts.imports;

import fr.crmdata.api.Language;
import fr.crmdata.api.contacts.ImportFormat.Rows;
import fr.crmdata.api.files.Files;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Directory;
import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.DraftReader;
import fr.crmdata.contacts.model.DuplicateRules;
import fr.crmdata.contacts.model.FieldTexts;
import fr.crmdata.contacts.model.PhoneNumbers;
import fr.crmdata.contacts.model.RowPlanner;
import fr.crmdata.contacts.model.RowReader;
import fr.crmdata.contacts.store.FieldStore;
import fr.crmdata.contacts.store.ImportStore.Entry;
import fr.crmdata.contacts.store.RuleBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the rows of a file are read and planned with, for the caller's client. */
@Component(service = Workbench.class)
public final class Workbench {

    private final FileFormats formats;
    private final Files files;
    private final FieldStore fields;
    private final RuleBook rules;
    private final PhoneNumbers numbers;
    private final Directory directory;
    private final Access access;
    private final Clock clock;

    @Activate
    public Workbench(
            @Reference FileFormats formats,
            @Reference Files files,
            @Reference FieldStore fields,
            @Reference RuleBook rules,
            @Reference PhoneNumbers numbers,
            @Reference Directory directory,
            @Reference Access access,
            @Reference(target = "(clock=business)") Clock clock) {
        this.formats = formats;
        this.files = files;
        this.fields = fields;
        this.rules = rules;
        this.numbers = numbers;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    /** @throws fr.crmdata.api.Refusal when the file cannot be read at all */
    Rows open(Entry entry) {
        var format = formats.get(entry.file().format());
        try {
            return format.read(files.open(entry.file().id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The beginning of the file, as much as formats look at. */
    byte[] head(Entry entry) {
        try (InputStream content = files.open(entry.file().id())) {
            return content.readNBytes(FileFormats.HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not inside a transaction: colleagues lie in another database. */
    Preparation preparation(Entry entry) {
        var options = entry.how().options();
        var reader = new DraftReader(numbers, fields.all(), new Staff(directory), LocalDate.now(clock));
        return new Preparation(
                entry.how().mapping().map(mapping -> new RowReader(mapping, options)), options, reader, rules.rules());
    }

    RowPlanner planner(Entry entry) {
        var language = access.caller().language();
        return new RowPlanner(rules.rules(), entry.how().options(), fields.all(), texts(language), language);
    }

    DuplicateRules rules() {
        return rules.rules();
    }

    CustomFields customFields() {
        return fields.all();
    }

    /** Not inside a transaction: colleagues lie in another database. */
    Staff staff() {
        return new Staff(directory);
    }

    /** Names of fields; sentences about rows hold no values that name people. */
    FieldTexts texts(Language language) {
        return new FieldTexts(language, numbers, id -> id);
    }
}
