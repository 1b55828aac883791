package fr.crmdata.contacts.imports;

import static fr.crmdata.platform.data.TestDatabases.ACME;
import static fr.crmdata.platform.data.TestDatabases.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.rest.RequestRefusal;
import fr.crmdata.contacts.TestBelongings;
import fr.crmdata.contacts.book.AddressBook.Cause;
import fr.crmdata.contacts.book.ContactPermissions;
import fr.crmdata.contacts.book.Imports.Import;
import fr.crmdata.contacts.book.Imports.RowResult;
import fr.crmdata.contacts.book.Imports.State;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.ImportOptions;
import fr.crmdata.contacts.model.ImportOptions.OnBadValue;
import fr.crmdata.contacts.model.ImportOptions.OnLikely;
import fr.crmdata.contacts.model.ImportOptions.OnMatch;
import fr.crmdata.contacts.model.Mapping;
import fr.crmdata.contacts.model.Target;
import fr.crmdata.contacts.store.ContactStore;
import fr.crmdata.contacts.store.Occasion;
import fr.crmdata.platform.data.DatabaseTest;
import fr.crmdata.platform.data.TestDatabases;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.Before;
import org.junit.Test;

public class ImportsTest extends DatabaseTest {

    private static final String CLIENTS =
            """
            Référence;Société;Courriel;Téléphone;Ville
            C1;Boulangerie Roy;contact@roy.fr;02 31 80 45 46;Caen
            C2;Garage du Port;garage@port.fr;02 31 80 20 09;Ouistreham
            C3;Fleurs d'Ivoire;fleurs@ivoire.fr;09 62 66 27 35 09;Bayeux
            C4;Boulangerie Roy;contact@roy.fr;02 31 80 45 46;Caen
            """;

    private final TestBelongings belongings = new TestBelongings();
    private TestImports imports;

    public ImportsTest(TestDatabases.Kind kind) {
        super(kind);
    }

    @Before
    public void open() {
        imports = new TestImports(data, belongings);
    }

    private static List<String> outcomes(List<RowResult> rows) {
        return rows.stream().map(RowResult::outcome).toList();
    }

    private List<String> names() {
        return imports.contacts().stream()
                .map(contact -> contact.details().name().display())
                .toList();
    }

    private Import choose(Import file, OnMatch onMatch) {
        var options = new ImportOptions(
                onMatch,
                OnLikely.SET_ASIDE,
                OnBadValue.REFUSE,
                Optional.empty(),
                ContactDetails.Status.NONE,
                "",
                List.of("salon"));
        return imports.inAcme(() -> imports.desk.change(file.id(), file.mapping(), options));
    }

    private Contact edit(Contact contact, UnaryOperator<ContactDetails> change) {
        return imports.inAcme(() -> imports.book.transactions.inOne(() -> {
            var now = imports.book.store.find(contact.id()).orElseThrow();
            return imports.book.store.update(now, change.apply(now.details()), Occasion.of(Cause.EDITED));
        }));
    }

    // From the file to its contacts

    @Test
    public void a_file_is_kept_and_its_columns_are_proposed() {
        var file = imports.upload("C:\\Users\\zoe\\clients.csv", CLIENTS);
        assertThat(file.state()).isEqualTo(State.READY);
        assertThat(file.fileName()).isEqualTo("clients.csv");
        assertThat(file.format()).isEqualTo("csv");
        assertThat(file.preview().table().orElseThrow().samples()).hasSize(4);
        assertThat(file.mapping().orElseThrow().targets())
                .extracting(Target::key)
                .containsExactly("reference", "organisation", "email", "phone", "town");
        assertThat(file.remembered()).isFalse();
        assertThat(imports.get(file)).isEqualTo(file);
        assertThat(names()).isEmpty();
    }

    @Test
    public void who_started_an_import_is_told_once_when_it_is_over() {
        var file = imports.tried(imports.upload("clients.csv", CLIENTS));
        assertThat(imports.inAcme(() -> imports.notifications.newest(10))).isEmpty();
        imports.run(file);
        data.as(ACME, imports.jobs::runAll);
        assertThat(imports.inAcme(() -> imports.notifications.newest(10)))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.text())
                            .isEqualTo("Import de clients.csv terminé. Contacts créés : 2, mis à jour : 0 ;"
                                    + " lignes à trancher : 1, refusées : 1.");
                    assertThat(told.href()).isEqualTo("/contacts/import/" + file.id());
                });
    }

    @Test
    public void a_dry_run_says_what_every_row_would_do_and_does_nothing() {
        var file = imports.tried(imports.upload("clients.csv", CLIENTS));
        assertThat(file.state()).isEqualTo(State.TRIED);
        assertThat(file.counts())
                .containsEntry("create", 2L)
                .containsEntry("refused", 1L)
                .containsEntry("duplicate", 1L)
                .containsEntry("rows", 4L);
        var rows = imports.rows(file);
        assertThat(outcomes(rows)).containsExactly("create", "create", "refused", "duplicate");
        assertThat(rows).extracting(RowResult::line).containsExactly(2L, 3L, 4L, 5L);
        assertThat(rows.get(2).name()).isEqualTo("Fleurs d'Ivoire");
        assertThat(rows.get(2).reasons()).singleElement().asString().contains("09 62 66 27 35 09");
        assertThat(rows.get(3).reasons()).singleElement().asString().startsWith("Ligne 2 (Boulangerie Roy)");
        assertThat(rows.get(3).like()).isEmpty();
        assertThat(names()).isEmpty();
        assertThat(imports.book.events).isEmpty();
    }

    @Test
    public void the_import_does_what_the_dry_run_said() {
        var file = imports.upload("clients.csv", CLIENTS);
        var planned = imports.tried(file);
        var done = imports.run(planned);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.counts()).isEqualTo(planned.counts());
        assertThat(names()).containsExactly("Boulangerie Roy", "Garage du Port");
        var rows = imports.rows(file);
        assertThat(rows.get(0).contactId()).isEqualTo(imports.contacts().get(0).id());
        assertThat(rows.get(3).like()).singleElement().satisfies(like -> {
            assertThat(like.contactId()).isEqualTo(rows.get(0).contactId());
            assertThat(like.name()).isEqualTo("Boulangerie Roy");
        });
        assertThat(imports.figure(file, "created")).isEqualTo("2");
        assertThat(imports.book.duplicates.imported).containsExactly(file.id());
        assertThat(imports.audit.entries).contains("contacts.imported " + file.id());
    }

    @Test
    public void rows_are_listed_by_outcome_and_page_by_page() {
        var text = new StringBuilder("Référence;Nom;Téléphone\n");
        for (var i = 0; i < 1500; i++) {
            text.append("R").append(i).append(";Société numéro ").append(i).append(i % 10 == 7 ? ";12\n" : ";\n");
        }
        var file = imports.imported("grand.csv", text.toString());
        assertThat(file.counts()).containsEntry("create", 1350L).containsEntry("refused", 150L);
        var first = imports.inAcme(() -> imports.desk.rows(file.id(), Optional.of("refused"), Optional.empty(), 100));
        var second = imports.inAcme(() -> imports.desk.rows(file.id(), Optional.of("refused"), first.next(), 100));
        assertThat(first.items()).hasSize(100);
        assertThat(second.items()).hasSize(50);
        assertThat(second.next()).isEmpty();
        assertThat(outcomes(second.items())).containsOnly("refused");
        assertThat(second.items().get(0).line()).isEqualTo(9 + 10 * 100);
        assertThatThrownBy(() ->
                        imports.inAcme(() -> imports.desk.rows(file.id(), Optional.of("moon"), Optional.empty(), 100)))
                .isInstanceOf(ContactRefusal.Invalid.class);
    }

    @Test
    public void reasons_are_told_in_the_language_of_whoever_reads_them() {
        var file = imports.imported("clients.csv", CLIENTS);
        var caller = imports.inAcme(() -> imports.book.access.caller());
        var english = new fr.crmdata.api.identity.Caller(
                caller.kind(), caller.id(), caller.name(), ACME, caller.role(), fr.crmdata.api.Language.EN);
        var rows = imports.book.access.as(
                english, () -> imports.desk.rows(file.id(), Optional.of("refused"), Optional.empty(), 10));
        assertThat(rows.items().get(0).reasons().get(0)).startsWith("Telephone").contains("too many digits");
    }

    @Test
    public void the_mapping_is_remembered_for_the_next_file_with_these_columns() {
        var file = imports.upload("a.csv", "Machin;Truc;Bidule\nBoulangerie Roy;Caen;a@roy.fr\n");
        var mapping = new Mapping(
                List.of("Machin", "Truc", "Bidule"),
                List.of(Target.of(Target.Part.NAME), Target.of(Target.Part.TOWN), Target.ignore()));
        imports.inAcme(() -> imports.desk.change(file.id(), Optional.of(mapping), ImportOptions.defaults()));
        imports.run(file);
        var next = imports.upload("b.csv", "Truc;Machin;Bidule\nCaen;Garage du Port;b@port.fr\n");
        assertThat(next.remembered()).isTrue();
        assertThat(next.mapping().orElseThrow().targets())
                .containsExactly(Target.of(Target.Part.TOWN), Target.of(Target.Part.NAME), Target.ignore());
    }

    @Test
    public void files_without_titles_have_no_mapping_in_common() {
        var file = imports.upload("a.csv", "Boulangerie Roy;Caen;02 31 80 45 46\n");
        var mapping = new Mapping(
                file.mapping().orElseThrow().columns(),
                List.of(Target.of(Target.Part.NAME), Target.of(Target.Part.TOWN), Target.of(Target.Part.PHONE)));
        imports.inAcme(() -> imports.desk.change(file.id(), Optional.of(mapping), file.options()));
        assertThat(imports.run(file).counts()).containsEntry("create", 1L);
        assertThat(imports.upload("b.csv", "Caen;Garage du Port;02 31 80 45 46\n")
                        .remembered())
                .isFalse();
    }

    // Contacts that are there

    @Test
    public void the_same_file_again_changes_nothing() {
        imports.imported("clients.csv", CLIENTS);
        var again = imports.imported("clients-2.csv", CLIENTS);
        assertThat(again.counts()).containsEntry("unchanged", 2L).containsEntry("create", 0L);
        assertThat(names()).hasSize(2);
    }

    @Test
    public void a_later_row_sees_what_an_earlier_one_did() {
        var file = imports.imported(
                "x.csv",
                "Référence;Nom;Courriel;Téléphone\nR1;Roy SARL;a@roy.fr;\nR1;Roy SARL;b@roy.fr;0231804546\n"
                        + "R1;Roy SARL;b@roy.fr;\n");
        assertThat(outcomes(imports.rows(file))).containsExactly("create", "update", "unchanged");
        assertThat(imports.contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.details().emails()).hasSize(2);
            assertThat(contact.details().phones()).hasSize(1);
        });
    }

    @Test
    public void what_is_done_with_contacts_that_are_there_is_chosen() {
        imports.imported("clients.csv", CLIENTS);
        var other = "Référence;Société;Ville\nC1;Boulangerie Roy et fils;Bayeux\n";
        assertThat(outcomes(imports.rows(imports.run(choose(imports.upload("s.csv", other), OnMatch.SKIP)))))
                .containsExactly("unchanged");
        var replaced = imports.run(choose(imports.upload("r.csv", other), OnMatch.REPLACE));
        assertThat(outcomes(imports.rows(replaced))).containsExactly("update");
        assertThat(names()).contains("Boulangerie Roy et fils");
        assertThat(imports.contacts().get(0).details().tags()).containsExactly("salon");
    }

    @Test
    public void a_reference_is_never_given_twice_even_where_no_rule_compares_references() {
        var rules = fr.crmdata.contacts.model.DuplicateRules.defaults();
        var without = rules.with(rules.all().stream()
                .filter(rule -> rule.key().equals("reference"))
                .findFirst()
                .orElseThrow()
                .active(false));
        imports.inAcme(() -> imports.book.rules.change(without));
        imports.imported("a.csv", "Référence;Nom\nR1;Roy SARL\n");
        var file = imports.imported("b.csv", "Référence;Nom\nR1;Tout autre chose\nr9;Neuf\nR9;Encore neuf\n");
        assertThat(outcomes(imports.rows(file))).containsExactly("refused", "create", "refused");
        assertThat(imports.rows(file).get(0).reasons())
                .singleElement()
                .asString()
                .contains("R1");
    }

    // Decisions

    @Test
    public void a_decision_before_the_import_is_kept_for_it() {
        imports.imported("clients.csv", CLIENTS);
        var text = "Société;Courriel;Ville\nBoulangerie Roi;contact@roy.fr;Caen\nGarage Port;garage@port.fr;Caen\n"
                + "Garages du Port;garage@port.fr;Ouistreham\n";
        var file = imports.tried(imports.upload("n.csv", text));
        assertThat(outcomes(imports.rows(file))).containsExactly("duplicate", "duplicate", "duplicate");
        var roy = imports.rows(file).get(0).like().get(0).contactId();
        imports.inAcme(() -> imports.desk.decide(file.id(), 2, "update:" + roy));
        imports.inAcme(() -> imports.desk.decide(file.id(), 3, "create"));
        assertThat(imports.inAcme(() -> imports.desk.decide(file.id(), 4, "create"))
                        .decision())
                .isEqualTo("create");
        assertThat(imports.inAcme(() -> imports.desk.decide(file.id(), 4, "skip"))
                        .decision())
                .isEqualTo("skip");
        var done = imports.run(file);
        var rows = imports.rows(done);
        assertThat(outcomes(rows)).containsExactly("unchanged", "create", "duplicate");
        assertThat(rows.get(0).contactId()).isEqualTo(roy);
        assertThat(names()).containsExactly("Boulangerie Roy", "Garage Port", "Garage du Port");
    }

    @Test
    public void a_decision_after_the_import_is_carried_out_at_once_and_undone_with_it() {
        var done = imports.imported("clients.csv", CLIENTS);
        var created = imports.inAcme(() -> imports.desk.decide(done.id(), 5, "create"));
        assertThat(created.outcome()).isEqualTo("create");
        assertThat(names()).containsExactly("Boulangerie Roy", "Boulangerie Roy", "Garage du Port");
        assertThat(imports.get(done).counts()).containsEntry("create", 3L).containsEntry("duplicate", 0L);
        assertThat(outcomes(imports.rows(done))).containsExactly("create", "create", "refused", "create");
        assertThatThrownBy(() -> imports.inAcme(() -> imports.desk.decide(done.id(), 5, "skip")))
                .isInstanceOf(ContactRefusal.NotNow.class);
        imports.undone(done);
        assertThat(names()).isEmpty();
    }

    @Test
    public void decisions_that_make_no_sense_are_refused() {
        var done = imports.imported("clients.csv", CLIENTS);
        assertThatThrownBy(() -> imports.inAcme(() -> imports.desk.decide(done.id(), 5, "eat")))
                .isInstanceOf(ContactRefusal.Invalid.class);
        assertThatThrownBy(() -> imports.inAcme(
                        () -> imports.desk.decide(done.id(), 5, "update:" + fr.crmdata.api.data.Ids.next())))
                .isInstanceOf(ContactRefusal.Invalid.class);
        assertThatThrownBy(() -> imports.inAcme(() -> imports.desk.decide(done.id(), 99, "create")))
                .isInstanceOf(ContactRefusal.NotThere.class);
        assertThatThrownBy(() -> imports.inAcme(() -> imports.desk.decide(done.id(), 2, "create")))
                .isInstanceOf(ContactRefusal.NotNow.class);
        var ready = imports.upload("x.csv", CLIENTS);
        assertThatThrownBy(() -> imports.inAcme(() -> imports.desk.decide(ready.id(), 2, "create")))
                .isInstanceOf(ContactRefusal.NotThere.class);
        assertThat(names()).hasSize(2);
    }

    // Rows to correct

    @Test
    public void refused_rows_come_back_as_a_file_that_can_be_imported_once_corrected() {
        var done = imports.imported("clients.csv", CLIENTS);
        var text = imports.rejected(done);
        assertThat(text.lines().toList())
                .hasSize(3)
                .first()
                .isEqualTo("\uFEFFMotif du refus;Référence;Société;Courriel;Téléphone;Ville");
        assertThat(text)
                .contains("09 62 66 27 35 09")
                .contains("C3")
                .contains("C4")
                .doesNotContain("C2");
        var corrected = text.replace(";09 62 66 27 35 09;", ";09 62 66 27 35;")
                .replace("C4;Boulangerie Roy", "C1;Boulangerie Roy");
        var again = imports.upload(imports.inAcme(() -> imports.desk.rejectedFileName(done.id())), corrected);
        assertThat(again.remembered()).isTrue();
        assertThat(again.mapping().orElseThrow().targets().get(0)).isEqualTo(Target.ignore());
        assertThat(imports.run(again).counts()).containsEntry("create", 1L).containsEntry("unchanged", 1L);
        assertThat(names()).containsExactly("Boulangerie Roy", "Fleurs d'Ivoire", "Garage du Port");
    }

    @Test
    public void rows_that_cannot_be_read_come_back_too() {
        var done = imports.imported("x.csv", "Nom;Ville\nRoy;Caen\nGarage;du;Port;\"Ouist;reham\"\n");
        assertThat(done.counts()).containsEntry("create", 1L).containsEntry("refused", 1L);
        assertThat(imports.rejected(done).lines().skip(1))
                .satisfiesExactly(line -> assertThat(line).endsWith(";Garage;du;Port;\"Ouist;reham\""));
    }

    @Test
    public void cards_that_cannot_be_read_come_back_as_cards() {
        var cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Petit;Zoé;;;\r\nFN:Zoé Petit\r\nEND:VCARD\r\n"
                + "BEGIN:VCARD\r\nVERSION:3.0\r\nTEL:0231804546\r\n";
        var done = imports.imported("x.vcf", cards);
        assertThat(done.counts()).containsEntry("create", 1L).containsEntry("refused", 1L);
        var rejected = imports.rejected(done);
        assertThat(rejected)
                .startsWith("BEGIN:VCARD\r\nX-CRMDATA-REASON:Motif du refus")
                .contains("TEL:0231804546");
        var corrected = rejected.replace("TEL:", "FN:Luc Roy\r\nN:Roy;Luc;;;\r\nTEL:") + "END:VCARD\r\n";
        assertThat(imports.imported("y.vcf", corrected).counts()).containsEntry("create", 1L);
        assertThat(imports.contacts()).last().satisfies(contact -> assertThat(
                        contact.details().description())
                .isEmpty());
    }

    // Undo

    @Test
    public void an_import_is_undone_and_the_same_file_imported_again() {
        var file = imports.imported("clients.csv", CLIENTS);
        var undone = imports.undone(file);
        assertThat(undone.state()).isEqualTo(State.UNDONE);
        assertThat(names()).isEmpty();
        assertThat(imports.figure(file, "deleted")).isEqualTo("2");
        var again = imports.run(file);
        assertThat(again.counts()).containsEntry("create", 2L);
        assertThat(names()).hasSize(2);
        assertThat(imports.undone(file).state()).isEqualTo(State.UNDONE);
        assertThat(names()).isEmpty();
        assertThat(imports.imported("clients-2.csv", CLIENTS).counts()).containsEntry("create", 2L);
    }

    @Test
    public void undoing_reverts_updates_and_leaves_what_was_changed_since() {
        imports.imported("clients.csv", CLIENTS);
        var before = imports.contacts();
        var more = "Référence;Société;Courriel;Téléphone;Site web\n"
                + "C1;Boulangerie Roy;zoe@roy.fr;02 31 80 45 47;www.roy.fr\n"
                + "C2;Garage du Port;luc@port.fr;;www.port.fr\n";
        var file = imports.imported("plus.csv", more);
        assertThat(file.counts()).containsEntry("update", 2L);
        var garage = imports.contacts().get(1);
        edit(garage, details -> details.edit()
                .webSites(List.of(new ContactDetails.WebSite("https://garage.fr")))
                .done());
        imports.undone(file);
        var after = imports.contacts();
        assertThat(after.get(0).details()).isEqualTo(before.get(0).details());
        assertThat(after.get(1).details().emails())
                .isEqualTo(before.get(1).details().emails());
        assertThat(after.get(1).details().webSites()).containsExactly(new ContactDetails.WebSite("https://garage.fr"));
        assertThat(imports.figure(file, "reverted")).isEqualTo("2");
        assertThat(imports.figure(file, "kept")).isEqualTo("1");
        assertThat(imports.figure(file, "deleted")).isEqualTo("0");
    }

    @Test
    public void a_contact_that_took_in_another_by_a_merge_stays() {
        var file = imports.imported("clients.csv", CLIENTS);
        var roy = imports.contacts().get(0);
        imports.inAcme(() -> imports.book.transactions.inOne(() -> {
            var now = imports.book.store.find(roy.id()).orElseThrow();
            return imports.book.store.update(
                    List.of(new ContactStore.Update(
                            now,
                            now.details()
                                    .edit()
                                    .description(Optional.of("fusion"))
                                    .done())),
                    Occasion.of(Cause.MERGED, "merge-1"));
        }));
        imports.undone(file);
        assertThat(names()).containsExactly("Boulangerie Roy");
        assertThat(imports.figure(file, "deleted")).isEqualTo("1");
        assertThat(imports.figure(file, "kept")).isEqualTo("1");
    }

    @Test
    public void an_earlier_reference_that_somebody_else_has_by_now_is_not_given_back() {
        imports.imported("a.csv", "Référence;Nom;SIRET\nR1;Roy SARL;73282932000074\n");
        var upload = imports.upload("b.csv", "Référence;Nom;SIRET\nR2;Roy SARL;73282932000074\n");
        var file = imports.run(choose(upload, OnMatch.REPLACE));
        assertThat(file.counts()).containsEntry("update", 1L);
        imports.imported("c.csv", "Référence;Nom\nR1;Garage du Port\n");
        assertThat(imports.undone(file).state()).isEqualTo(State.UNDONE);
        assertThat(imports.contacts())
                .extracting(contact -> contact.details().reference().orElse(""))
                .containsExactly("R1", "R2");
        assertThat(imports.figure(file, "kept")).isEqualTo("1");
    }

    @Test
    public void what_contacts_bring_along_is_kept_and_taken_back() {
        imports.imported("a.csv", "Prénom;Nom;E-mail\nLuc;Roy;luc@roy.fr\n");
        var file = imports.imported(
                "p.csv",
                "Prénom;Nom;E-mail;Société;Note\n"
                        + "Luc;Roy;luc@roy.fr;Roy SARL;Aime le thé\n"
                        + "Zoé;Petit;zoe@petit.fr;Petit SA;\n");
        assertThat(belongings.brought).hasSize(2);
        assertThat(belongings.brought.get(0).notes()).containsExactly("Aime le thé");
        assertThat(belongings.brought.get(0).employments()).hasSize(1);
        imports.undone(file);
        assertThat(belongings.brought)
                .extracting(one -> one.contactId())
                .doesNotContain(imports.contacts().get(0).id());
    }

    // States

    @Test
    public void what_does_not_fit_the_state_is_refused() {
        var file = imports.upload("clients.csv", CLIENTS);
        assertThatThrownBy(() -> imports.inAcme(() -> imports.desk.undo(file.id())))
                .isInstanceOf(ContactRefusal.NotNow.class);
        assertThatThrownBy(() -> imports.inAcme(() -> imports.desk.cancel(file.id())))
                .isInstanceOf(ContactRefusal.NotNow.class);
        imports.inAcme(() -> imports.desk.run(file.id()));
        for (var busy : List.<java.util.function.Supplier<?>>of(
                () -> imports.desk.run(file.id()),
                () -> imports.desk.tryOut(file.id()),
                () -> imports.desk.change(file.id(), file.mapping(), file.options()))) {
            assertThatThrownBy(() -> imports.inAcme(busy::get)).isInstanceOf(ContactRefusal.NotNow.class);
        }
        data.as(ACME, imports.jobs::runAll);
        assertThatThrownBy(() -> imports.inAcme(() -> imports.desk.run(file.id())))
                .isInstanceOf(ContactRefusal.NotNow.class);
        assertThatThrownBy(() -> imports.inAcme(() -> imports.desk.tryOut(file.id())))
                .isInstanceOf(ContactRefusal.NotNow.class);
    }

    @Test
    public void an_import_that_never_began_is_cancelled() {
        var file = imports.upload("clients.csv", CLIENTS);
        imports.inAcme(() -> imports.desk.run(file.id()));
        imports.inAcme(() -> imports.desk.cancel(file.id()));
        data.as(ACME, imports.jobs::runAll);
        assertThat(imports.get(file).state()).isEqualTo(State.CANCELLED);
        assertThat(imports.run(file).state()).isEqualTo(State.DONE);
    }

    @Test
    public void an_internal_error_is_told_and_the_import_can_be_gone_on_with() {
        var file = imports.upload("clients.csv", CLIENTS);
        var job = imports.inAcme(() -> imports.desk.run(file.id())).jobId();
        imports.jobs.breakDown(job);
        assertThat(imports.get(file).state()).isEqualTo(State.FAILED);
        assertThat(imports.get(file).failure()).contains("contacts.imports.broken");
        assertThat(imports.run(file).state()).isEqualTo(State.DONE);
    }

    @Test
    public void a_forgotten_import_leaves_its_contacts() {
        var file = imports.imported("clients.csv", CLIENTS);
        data.as(ACME, () -> imports.desk.forget(file.id()));
        assertThat(names()).hasSize(2);
        assertThatThrownBy(() -> imports.get(file)).isInstanceOf(ContactRefusal.NotThere.class);
        assertThat(imports.inAcme(() -> imports.desk.recent(10))).isEmpty();
    }

    @Test
    public void a_long_list_of_imports_comes_in_pieces_the_newest_first() {
        var first = imports.upload("un.csv", CLIENTS);
        var second = imports.upload("deux.csv", CLIENTS);
        var third = imports.upload("trois.csv", CLIENTS);
        var newest = imports.inAcme(() -> imports.desk.list(Optional.empty(), 2));
        assertThat(newest.items()).extracting(Import::id).containsExactly(third.id(), second.id());
        var rest = imports.inAcme(() -> imports.desk.list(newest.next(), 2));
        assertThat(rest.items()).extracting(Import::id).containsExactly(first.id());
        assertThat(rest.next()).isEmpty();
        assertThatThrownBy(() -> imports.inAcme(() -> imports.desk.list(Optional.of("x"), 2)))
                .isInstanceOf(RequestRefusal.BadCursor.class);
        data.as(GLOBEX, () -> assertThat(imports.desk.list(newest.next(), 2).items())
                .isEmpty());
    }

    @Test
    public void another_client_does_not_see_it_and_who_may_not_import_gets_nowhere() {
        var file = imports.upload("clients.csv", CLIENTS);
        data.as(GLOBEX, () -> {
            assertThat(imports.desk.recent(10)).isEmpty();
            assertThatThrownBy(() -> imports.desk.get(file.id())).isInstanceOf(ContactRefusal.NotThere.class);
        });
        imports.book.access.refuse(ContactPermissions.IMPORT);
        assertThatThrownBy(() -> imports.upload("x.csv", CLIENTS)).isInstanceOf(AccessRefusal.Forbidden.class);
        assertThatThrownBy(() -> imports.get(file)).isInstanceOf(AccessRefusal.Forbidden.class);
    }

    @Test
    public void an_owner_whom_nobody_knows_is_refused() {
        var file = imports.upload("clients.csv", CLIENTS);
        var options = new ImportOptions(
                OnMatch.COMPLETE,
                OnLikely.SET_ASIDE,
                OnBadValue.REFUSE,
                Optional.empty(),
                ContactDetails.Status.NONE,
                "nobody@x.fr",
                List.of());
        assertThatThrownBy(() -> imports.inAcme(() -> imports.desk.change(file.id(), file.mapping(), options)))
                .isInstanceOf(ContactRefusal.Invalid.class);
        assertThatThrownBy(() -> imports.inAcme(() -> imports.desk.change(
                        file.id(),
                        Optional.of(new Mapping(List.of("a"), List.of(Target.of(Target.Part.NAME)))),
                        ImportOptions.defaults())))
                .isInstanceOf(Refusal.class);
    }
}
