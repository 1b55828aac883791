package fr.crmdata.contacts.search;

import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.Name;
import fr.crmdata.api.contacts.ContactDetails.Status;
import fr.crmdata.contacts.model.Drafts;
import fr.crmdata.contacts.model.PostalCodes;
import fr.crmdata.contacts.model.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.util.BytesRef;

/** Makes of a contact what lies in the index: nothing can be read back but the id. */
final class Documents {

    private final Document document = new Document();
    private final Set<String> facts = new HashSet<>();
    private final Entry entry;
    private final ContactDetails details;

    private Documents(Entry entry) {
        this.entry = entry;
        this.details = entry.contact().details();
    }

    static Document of(Entry entry) {
        var documents = new Documents(entry);
        documents.addIdentity();
        documents.addOrder();
        documents.addWords();
        documents.addFacts();
        documents.addCustomFacts();
        documents.facts.forEach(fact -> documents.term(InIndex.IS, fact));
        return documents.document;
    }

    private void addIdentity() {
        var id = entry.contact().id();
        var uuid = UUID.fromString(id);
        document.add(new Field(InIndex.ID, Terms.id(id), InIndex.TERM));
        document.add(new NumericDocValuesField(InIndex.ID_HIGH, uuid.getMostSignificantBits()));
        document.add(new NumericDocValuesField(InIndex.ID_LOW, uuid.getLeastSignificantBits()));
    }

    private void addOrder() {
        sorted(InIndex.BY_NAME, Words.sortKey(details.name()));
        details.addresses().stream()
                .map(address -> Terms.town(address.town()))
                .filter(town -> !town.isEmpty())
                .findFirst()
                .ifPresent(town -> sorted(InIndex.BY_TOWN, town));
        number(InIndex.BY_STATUS, rank(details.status()));
        number(InIndex.CREATED, entry.contact().createdAt().toEpochMilli());
        number(InIndex.UPDATED, entry.contact().updatedAt().toEpochMilli());
    }

    /** From stranger to customer to former customer. */
    private static int rank(Status status) {
        return switch (status) {
            case NONE -> 0;
            case PROSPECT -> 1;
            case CUSTOMER -> 2;
            case FORMER_CUSTOMER -> 3;
        };
    }

    private void sorted(String field, String text) {
        var bytes = new BytesRef(text);
        document.add(new SortedDocValuesField(field, bytes));
        // Indexed as well, so that a page of a long list need not look at all of it.
        document.add(new Field(field, bytes, InIndex.TERM));
    }

    private void number(String field, long value) {
        document.add(new NumericDocValuesField(field, value));
        document.add(new LongPoint(field, value));
    }

    private void addWords() {
        var names = new HashSet<String>();
        if (details.name() instanceof Name.Person person) {
            names.addAll(Terms.words(person.firstName(), true));
            names.addAll(Terms.words(person.lastName(), true));
        } else {
            names.addAll(Terms.words(details.name().display(), false));
        }
        words(InIndex.NAME, names);
        var key = Words.sortKey(details.name());
        term(InIndex.LEAD, Terms.cut(key.indexOf(' ') < 0 ? key : key.substring(0, key.indexOf(' '))));

        var others = new HashSet<String>();
        entry.employers().forEach(employer -> others.addAll(Terms.words(employer, false)));
        details.jobTitle().ifPresent(title -> others.addAll(Words.of(title)));
        details.addresses().forEach(address -> {
            others.addAll(Terms.words(address.town(), false));
            others.addAll(Words.of(address.postalCode()));
        });
        details.tags().forEach(tag -> others.addAll(Words.of(tag)));
        details.emails().forEach(email -> others.addAll(Words.of(email.address())));
        details.reference().ifPresent(reference -> others.addAll(Words.of(reference)));
        others.removeAll(names);
        words(InIndex.OTHER, others);
        addNumbers();
    }

    private void addNumbers() {
        var ids = details.businessIds();
        var codes = new HashSet<String>();
        ids.siren().ifPresent(codes::add);
        ids.siret().ifPresent(codes::add);
        ids.vat().ifPresent(vat -> codes.add(Terms.code(vat)));
        details.reference().ifPresent(reference -> codes.add(Terms.code(reference)));
        codes.forEach(code -> term(InIndex.CODE, code));
        details.emails().stream()
                .map(email -> email.address().toLowerCase(Locale.ROOT))
                .distinct()
                .forEach(address -> term(InIndex.MAIL, address));
        var numbers = new HashSet<String>();
        var ends = new HashSet<String>();
        details.phones().forEach(phone -> {
            numbers.add(Telephone.international(phone.number()));
            numbers.add(Telephone.atHome(phone.number()));
            ends.add(Telephone.backwards(Telephone.atHome(phone.number())));
        });
        numbers.forEach(digits -> term(InIndex.TEL, digits));
        ends.forEach(digits -> term(InIndex.TEL_END, digits));
    }

    private void words(String field, Set<String> words) {
        var starts = new HashSet<String>();
        for (var word : words) {
            var cut = Terms.cut(word);
            term(field, cut);
            for (var length = 1; length <= Math.min(InIndex.STARTS, cut.length()); length++) {
                starts.add(cut.substring(0, length));
            }
        }
        starts.forEach(start -> term(field + InIndex.START, start));
    }

    private void addFacts() {
        fact("kind", Drafts.key(details.kind()));
        fact("status", Drafts.key(details.status()));
        for (var address : details.addresses()) {
            shown("town", InIndex.TOWN_SHOWN, Terms.town(address.town()), address.town());
            fact("postalCode", address.postalCode());
            fact("country", address.country());
            PostalCodes.department(address.postalCode(), address.country()).ifPresent(code -> fact("department", code));
        }
        details.tags().forEach(tag -> shown("tag", InIndex.TAG_SHOWN, Terms.whole(tag), tag));
        details.owner().ifPresent(owner -> fact("owner", owner));
        details.team().ifPresent(team -> fact("team", team));
        details.birthday().ifPresent(day -> {
            document.add(new LongPoint(InIndex.BIRTHDAY, day.toEpochDay()));
            has("birthday");
        });
        fact("import", entry.importId());
        flag("hasPhone", !details.phones().isEmpty());
        flag("hasEmail", !details.emails().isEmpty());
        flag("deleted", entry.contact().isDeleted());
    }

    private void addCustomFacts() {
        details.custom().forEach((name, value) -> {
            var key = "custom." + name;
            if (value instanceof BigDecimal number) {
                document.add(new DoublePoint(key, number.doubleValue()));
                fact(key, Terms.decimal(number));
            } else if (value instanceof LocalDate day) {
                document.add(new LongPoint(key, day.toEpochDay()));
                has(key);
            } else if (value instanceof Boolean yes) {
                flag(key, yes);
            } else {
                var text = value.toString();
                fact(key, Terms.whole(text));
                fact(key, Terms.cut(text));
            }
        });
    }

    private void shown(String key, String field, String compared, String text) {
        if (!compared.isEmpty()) {
            fact(key, compared);
            if (!entry.contact().isDeleted()) {
                term(field, compared + InIndex.SHOWN + text);
            }
        }
    }

    private void flag(String key, boolean yes) {
        fact(key, yes ? "yes" : "no");
    }

    private void fact(String key, String value) {
        if (!value.isEmpty()) {
            facts.add(Terms.fact(key, value));
            has(key);
        }
    }

    private void has(String key) {
        facts.add(Terms.fact("has", key));
    }

    private void term(String field, String text) {
        if (!text.isEmpty()) {
            document.add(new Field(field, text, InIndex.TERM));
        }
    }
}
