package fr.crmdata.licensing.letters;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.mail.Mail;
import fr.crmdata.api.mail.Mails;
import fr.crmdata.licensing.TestOffice;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.office.Holder;
import fr.crmdata.licensing.office.Letters.Filter;
import fr.crmdata.licensing.office.Letters.Kind;
import fr.crmdata.licensing.office.Letters.Letter;
import fr.crmdata.licensing.store.LetterStore;
import fr.crmdata.licensing.store.Numbers;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.platform.documents.PdfPrinter;
import fr.crmdata.platform.files.DatabaseFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The office of letters over a real database. */
final class LetterOffice {

    final TestOffice office;
    final LetterStore store;
    final Press press;
    final Couriers couriers;
    final LetterDesk letters;

    /** Mails by their keys, as the queue takes each key once. */
    final Map<String, Mail> mails = new ConcurrentHashMap<>();

    LetterOffice(TestDatabases data) {
        this(new TestOffice(data), Optional.empty());
    }

    /** @param queue takes the mails; kept in memory without one */
    LetterOffice(TestOffice office, Optional<Mails> queue) {
        this.office = office;
        var data = office.data;
        store = new LetterStore(office.operator);
        var pen = new LetterPen(
                office.store,
                office.facts,
                office.settings,
                store,
                new Numbers(office.operator),
                () -> Desk.OPERATOR,
                office.clock);
        var postmarks = new Postmarks(store, office.facts, office.book, office.clock);
        var files = new DatabaseFiles(data.clientWork(), data.scope(), office.clock);
        press = new Press(
                office.access,
                office.operator,
                store,
                postmarks,
                new PdfPrinter(),
                files,
                queue.orElse((key, mail) -> mails.putIfAbsent(key, mail) == null),
                () -> Desk.OPERATOR);
        couriers = new Couriers(office.access, office.operator, store, postmarks, press, office.clock);
        letters = new LetterDesk(
                office.access, office.operator, office.store, store, pen, postmarks, press, couriers, office.audit());
        office.doing.setLetters(letters);
    }

    static Holder holder(String name) {
        return new Holder(
                name,
                "",
                "1 rue de la Paix",
                "75002",
                "Paris",
                "FR",
                "",
                name.toLowerCase(java.util.Locale.ROOT) + "@example.test",
                Language.FR);
    }

    /** A contract whose service opens on a day. */
    String open(Optional<ClientId> client, String name, LocalDate start) {
        return office.data
                .scope()
                .as(TestOffice.staff(), () -> office.contracts.open(client, holder(name), TestOffice.facts(start)));
    }

    String open(LocalDate start) {
        return open(Optional.empty(), "Dupont", start);
    }

    void live(LocalDate day) {
        office.clock.set(day);
        office.runTask(day);
    }

    List<Letter> of(String contract) {
        return office.data
                .scope()
                .as(TestOffice.staff(), () -> letters.find(Filter.of(contract), Optional.empty(), 100))
                .items();
    }

    Letter of(String contract, Kind kind) {
        return of(contract).stream()
                .filter(letter -> letter.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + of(contract)));
    }

    <T extends Fact> List<T> facts(String contract, Class<T> kind) {
        return office
                .data
                .scope()
                .as(TestOffice.staff(), () -> office.contracts.get(contract).facts())
                .stream()
                .filter(fact -> fact.withdrawn().isEmpty())
                .map(fact -> fact.fact())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
