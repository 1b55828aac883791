package fr.crmdata.contacts.model;

import static fr.crmdata.contacts.Samples.CUSTOM;
import static fr.crmdata.contacts.Samples.contact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.Kind;
import fr.crmdata.api.contacts.ContactDetails.Name;
import fr.crmdata.api.contacts.ContactDetails.Phone;
import fr.crmdata.api.contacts.ContactDetails.PostalAddress;
import fr.crmdata.api.contacts.ContactDetails.Status;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.DraftBuilder;
import fr.crmdata.api.contacts.Employment;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.formats.PlainJson;
import fr.crmdata.contacts.model.ImportOptions.OnBadValue;
import fr.crmdata.contacts.model.ImportOptions.OnLikely;
import fr.crmdata.contacts.model.ImportOptions.OnMatch;
import fr.crmdata.contacts.model.Target.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Test;

public class ImportRulesTest {

    private static final FieldTexts TEXTS = new FieldTexts(Language.FR, Samples.NUMBERS, id -> id);

    // Rows to drafts

    private static Reading row(ImportOptions options, Object... targetsAndCells) {
        var targets = IntStream.range(0, targetsAndCells.length / 2)
                .mapToObj(i -> targetsAndCells[2 * i])
                .map(target -> target instanceof Target known ? known : Target.of((Part) target))
                .toList();
        var cells = IntStream.range(0, targetsAndCells.length / 2)
                .mapToObj(i -> (String) targetsAndCells[2 * i + 1])
                .toList();
        var columns = targets.stream().map(Target::key).toList();
        return Samples.read(new RowReader(new Mapping(columns, targets), options).read(cells));
    }

    private static Reading row(Object... targetsAndCells) {
        return row(ImportOptions.defaults(), targetsAndCells);
    }

    @Test
    public void a_labelled_cell_is_taken_apart() {
        var details = row(
                        Part.NAME,
                        "Mairie - Esquay-Notre-Dame",
                        Part.DETAILS,
                        "Adresse : 2 passage du Souvenir, 14210, Esquay-Notre-Dame | Tél : 02 31 80 45 46 | Fax : | "
                                + "Mél : mairie@esquay.fr | Site : www.esquay.fr | Horaires : le matin | fermé le lundi")
                .orRefuse();
        assertThat(details.addresses())
                .containsExactly(new PostalAddress(
                        List.of("2 passage du Souvenir"),
                        "14210",
                        "Esquay-Notre-Dame",
                        "FR",
                        PostalAddress.Label.WORK));
        assertThat(details.phones()).extracting(Phone::number).containsExactly("+33231804546");
        assertThat(details.emails()).hasSize(1);
        assertThat(details.webSites()).hasSize(1);
        assertThat(details.description()).contains("Horaires : le matin\nfermé le lundi");
    }

    @Test
    public void addresses_in_one_line_find_their_parts() {
        assertThat(whole("71,  rue de l'Église, 14210, Esquay").lines()).containsExactly("71, rue de l'Église");
        assertThat(whole("1 rue X, 14000 Caen")).isEqualTo(address("1 rue X", "14000", "Caen", "FR"));
        assertThat(whole("1 rue X, 98000 Monaco, Monaco")).isEqualTo(address("1 rue X", "98000", "Monaco", "MC"));
        assertThat(whole("5 rue du Port, 1000, Bruxelles, BE"))
                .isEqualTo(address("5 rue du Port", "1000", "Bruxelles", "BE"));
        assertThat(whole("Le Bourg")).isEqualTo(address("Le Bourg", "", "", "FR"));
    }

    private static PostalAddress whole(String cell) {
        return row(Part.NAME, "x", Part.WHOLE_ADDRESS, cell)
                .orRefuse()
                .addresses()
                .get(0);
    }

    private static PostalAddress address(String line, String postalCode, String town, String country) {
        return new PostalAddress(List.of(line), postalCode, town, country, PostalAddress.Label.WORK);
    }

    @Test
    public void a_company_beside_a_person_is_the_employer() {
        var reading = row(
                Part.ORGANISATION,
                "Lefèvre SARL",
                Part.LAST_NAME,
                "Petit",
                Part.FIRST_NAME,
                "Zoé",
                Part.JOB_TITLE,
                "Acheteuse");
        assertThat(reading.orRefuse().name()).isEqualTo(new Name.Person("", "Zoé", "Petit"));
        assertThat(reading.orRefuse().jobTitle()).contains("Acheteuse");
        assertThat(reading.employments()).containsExactly(new Employment("Lefèvre SARL", "", "Acheteuse"));
    }

    @Test
    public void a_company_alone_is_the_contact() {
        var reading = row(Part.ORGANISATION, "Lefèvre", Part.LAST_NAME, "", Part.PHONE, "0231804546");
        assertThat(reading.orRefuse().name()).isEqualTo(new Name.Organisation("Lefèvre"));
        assertThat(reading.employments()).isEmpty();
    }

    @Test
    public void somebody_of_whom_only_the_address_is_known_is_called_by_it() {
        assertThat(row(Part.EMAIL, "zoe@x.fr", Part.NAME, " ").orRefuse().name().display())
                .isEqualTo("zoe@x.fr");
    }

    @Test
    public void several_columns_may_fill_one_list() {
        var details = row(
                        Part.NAME, "Zoé Petit",
                        Part.PHONE, "0231804546",
                        Part.PHONE, "0231804547",
                        Part.FAX, "0231804546",
                        Part.MOBILE, "0612345678",
                        Part.TAGS, "a, b",
                        Part.TAGS, "c",
                        Part.DESCRIPTION, "Un.",
                        Part.DESCRIPTION, "Deux.",
                        Part.NOTE, "Appelée.")
                .orRefuse();
        assertThat(details.phones())
                .extracting(Phone::label)
                .containsExactly(Phone.Label.WORK, Phone.Label.WORK, Phone.Label.FAX, Phone.Label.MOBILE);
        assertThat(details.tags()).containsExactly("a", "b", "c");
        assertThat(details.description()).contains("Un.\nDeux.");
    }

    @Test
    public void parts_of_two_addresses_do_not_mix() {
        var details = row(
                        Part.NAME,
                        "x",
                        Target.of(Part.TOWN, 2),
                        "Paris",
                        Part.TOWN,
                        "Caen",
                        Part.ADDRESS,
                        "1 rue X",
                        Target.of(Part.ADDRESS_LABEL, 2),
                        "livraison")
                .orRefuse();
        assertThat(details.addresses())
                .extracting(PostalAddress::town, PostalAddress::label)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Caen", PostalAddress.Label.WORK),
                        org.assertj.core.groups.Tuple.tuple("Paris", PostalAddress.Label.DELIVERY));
    }

    @Test
    public void options_fill_what_rows_do_not_say() {
        var options = new ImportOptions(
                OnMatch.COMPLETE,
                OnLikely.SET_ASIDE,
                OnBadValue.REFUSE,
                Optional.of(Kind.ORGANISATION),
                Status.PROSPECT,
                "marie@lefevre.fr",
                List.of("Foire 2026"));
        var details = row(options, Part.NAME, "Jean Dupont", Part.TAGS, "x").orRefuse();
        assertThat(details.kind()).isEqualTo(Kind.ORGANISATION);
        assertThat(details.status()).isEqualTo(Status.PROSPECT);
        assertThat(details.owner()).contains("user-1");
        assertThat(details.tags()).containsExactly("Foire 2026", "x");
        assertThat(row(options, Part.NAME, "Jean Dupont", Part.STATUS, "client")
                        .orRefuse()
                        .status())
                .isEqualTo(Status.CUSTOMER);
        var card = RowReader.complete(
                Draft.builder().lastName("Petit").status("client").build(), options);
        assertThat(Samples.read(card).orRefuse().status()).isEqualTo(Status.CUSTOMER);
        assertThat(Samples.read(card).orRefuse().tags()).containsExactly("Foire 2026");
        assertThat(ImportOptions.fromPlain(options.toPlain())).isEqualTo(options);
        assertThat(ImportOptions.fromPlain(Map.of())).isEqualTo(ImportOptions.defaults());
        assertThatThrownBy(() -> ImportOptions.fromPlain(Map.of("onMatch", "explode")))
                .isInstanceOf(ContactRefusal.Invalid.class);
    }

    // Plans

    private static final ContactDetails ZOE = contact(Draft.builder()
            .firstName("Zoé")
            .lastName("Petit")
            .email("zoe@x.fr")
            .jobTitle("Maire")
            .reference("R1"));

    private static RowPlan plan(ImportOptions options, DraftBuilder row, Candidate... candidates) {
        return new RowPlanner(DuplicateRules.defaults(), options, CUSTOM, TEXTS, Language.FR)
                .plan(Samples.read(row.build()), List.of(candidates));
    }

    private static ImportOptions with(OnMatch onMatch, OnLikely onLikely, OnBadValue onBadValue) {
        return new ImportOptions(onMatch, onLikely, onBadValue, Optional.empty(), Status.NONE, "", List.of());
    }

    private static ImportOptions on(OnMatch onMatch) {
        return with(onMatch, OnLikely.SET_ASIDE, OnBadValue.REFUSE);
    }

    private static DraftBuilder zoe() {
        return Draft.builder()
                .firstName("Zoé")
                .lastName("Petit")
                .email("zoe@x.fr")
                .reference("R1");
    }

    private static List<String> reasons(RowPlan plan) {
        return plan.reasons(Language.FR, TEXTS, CUSTOM);
    }

    @Test
    public void somebody_new_is_created() {
        var plan = plan(on(OnMatch.COMPLETE), zoe());
        assertThat(plan).isInstanceOf(RowPlan.Create.class);
        assertThat(plan.outcome()).isEqualTo("create");
        assertThat(reasons(plan)).isEmpty();
    }

    @Test
    public void completing_fills_gaps_and_lists_only() {
        var plan = (RowPlan.Update) plan(
                on(OnMatch.COMPLETE),
                zoe().jobTitle("Sénatrice").status("client").email("perso@x.fr").tag("foire"),
                Candidate.contact("1", ZOE));
        assertThat(plan.details().jobTitle()).contains("Maire");
        assertThat(plan.details().status()).isEqualTo(Status.CUSTOMER);
        assertThat(plan.details().emails()).hasSize(2);
        assertThat(reasons(plan))
                .containsExactly(
                        "Zoé Petit\u00a0: Même référence (R1).", "Modifie\u00a0: Statut, E-mails, Étiquettes.");
    }

    @Test
    public void replacing_believes_the_row_where_it_says_something() {
        var plan = (RowPlan.Update) plan(on(OnMatch.REPLACE), zoe().jobTitle("Sénatrice"), Candidate.contact("1", ZOE));
        assertThat(plan.details().jobTitle()).contains("Sénatrice");
        assertThat(plan.details().emails()).isEqualTo(ZOE.emails());
        assertThat(plan.changes()).hasSize(1);
    }

    @Test
    public void the_same_row_twice_changes_nothing() {
        var again = Drafts.of(ZOE).edit();
        assertThat(plan(on(OnMatch.COMPLETE), again, Candidate.contact("1", ZOE)))
                .isInstanceOf(RowPlan.Unchanged.class);
        assertThat(plan(on(OnMatch.REPLACE), again, Candidate.contact("1", ZOE)))
                .isInstanceOf(RowPlan.Unchanged.class);
        assertThat(plan(on(OnMatch.SKIP), again.jobTitle("x"), Candidate.contact("1", ZOE)))
                .isInstanceOf(RowPlan.Unchanged.class);
    }

    @Test
    public void numbers_of_two_companies_are_never_mixed() {
        var there = contact(Draft.builder().name("Lefèvre SARL").reference("R2").siren("303265045"));
        var plan = plan(
                on(OnMatch.COMPLETE),
                Draft.builder().name("Lefèvre SARL").reference("R2").siret("73282932000074"),
                Candidate.contact("1", there));
        assertThat(plan).isInstanceOf(RowPlan.Unchanged.class);
        var replaced = (RowPlan.Update) plan(
                on(OnMatch.REPLACE),
                Draft.builder().name("Lefèvre SARL").reference("R2").siret("73282932000074"),
                Candidate.contact("1", there));
        assertThat(replaced.details().businessIds().siren()).contains("732829320");
        assertThat(replaced.details().businessIds().vat()).isEmpty();
    }

    @Test
    public void a_likely_duplicate_is_set_aside() {
        var row = Draft.builder().firstName("Jean").lastName("Dupont").email("zoe@x.fr");
        var plan = plan(on(OnMatch.COMPLETE), row, Candidate.row(12, ZOE));
        assertThat(plan).isInstanceOf(RowPlan.Duplicate.class);
        assertThat(reasons(plan)).containsExactly("Ligne 12 (Zoé Petit)\u00a0: Même e-mail (zoe@x.fr).");
        assertThat(plan(with(OnMatch.COMPLETE, OnLikely.CREATE, OnBadValue.REFUSE), row, Candidate.row(12, ZOE)))
                .isInstanceOfSatisfying(RowPlan.Create.class, create -> assertThat(create.possible())
                        .hasSize(1));
    }

    @Test
    public void a_hint_does_not_stop_a_row() {
        var there = contact(Draft.builder().name("Mairie - Soucy").email("mairie@x.fr"));
        var plan = plan(
                on(OnMatch.COMPLETE),
                Draft.builder().name("Mairie - Cutry").email("mairie@x.fr"),
                Candidate.contact("1", there));
        assertThat(plan).isInstanceOf(RowPlan.Create.class);
        assertThat(reasons(plan)).containsExactly("Mairie - Soucy\u00a0: Même e-mail (mairie@x.fr).");
    }

    @Test
    public void a_row_that_could_be_two_contacts_is_set_aside() {
        var one = contact(Draft.builder().name("A SARL").siret("73282932000074"));
        var other = contact(Draft.builder().name("B SARL").siret("73282932000074"));
        assertThat(plan(
                        on(OnMatch.COMPLETE),
                        Draft.builder().name("C SARL").siret("73282932000074"),
                        Candidate.contact("1", one),
                        Candidate.contact("2", other)))
                .isInstanceOfSatisfying(
                        RowPlan.Duplicate.class, plan -> assertThat(plan.of()).hasSize(2));
    }

    @Test
    public void the_reference_decides_between_several() {
        var other = contact(Draft.builder().firstName("Zoé").lastName("Petit").email("zoe@x.fr"));
        assertThat(plan(
                        on(OnMatch.COMPLETE),
                        zoe().jobTitle("x").tag("y"),
                        Candidate.contact("2", other),
                        Candidate.contact("1", ZOE)))
                .isInstanceOfSatisfying(
                        RowPlan.Update.class,
                        plan -> assertThat(plan.of().candidate().id()).isEqualTo("1"));
    }

    @Test
    public void a_reference_is_never_given_twice() {
        assertThat(plan(on(OnMatch.CREATE), zoe(), Candidate.contact("1", ZOE)))
                .isInstanceOfSatisfying(RowPlan.Refused.class, plan -> assertThat(reasons(plan))
                        .containsExactly("Référence\u00a0: La référence R1 est déjà celle de Zoé Petit."));
        assertThat(plan(on(OnMatch.CREATE), zoe().reference("R2"), Candidate.contact("1", ZOE)))
                .isInstanceOf(RowPlan.Create.class);
    }

    @Test
    public void a_bad_value_refuses_the_row_or_is_left_out_or_noted() {
        var row = zoe().phone("09 62 66 27 35 09").description("Maire.");
        var refused = plan(on(OnMatch.COMPLETE), row);
        assertThat(refused.outcome()).isEqualTo("refused");
        assertThat(reasons(refused))
                .containsExactly("Téléphone\u00a0: «\u00a009 62 66 27 35 09\u00a0» a trop de chiffres pour un numéro.");
        var dropped = (RowPlan.Create) plan(with(OnMatch.COMPLETE, OnLikely.SET_ASIDE, OnBadValue.DROP), row);
        assertThat(dropped.details().description()).contains("Maire.");
        assertThat(reasons(dropped)).hasSize(1);
        var noted = (RowPlan.Create) plan(with(OnMatch.COMPLETE, OnLikely.SET_ASIDE, OnBadValue.NOTE), row);
        assertThat(noted.details().description()).contains("Maire.\nTéléphone : 09 62 66 27 35 09");
    }

    @Test
    public void a_row_without_a_name_is_refused_whatever_the_options() {
        assertThat(plan(
                        with(OnMatch.COMPLETE, OnLikely.SET_ASIDE, OnBadValue.DROP),
                        Draft.builder().phone("0231804546")))
                .isInstanceOf(RowPlan.Refused.class);
    }

    @Test
    public void an_update_that_would_hold_too_much_is_refused() {
        var full = zoe();
        var more = zoe();
        for (var i = 0; i < 15; i++) {
            full.email("a" + i + "@x.fr");
            more.email("b" + i + "@x.fr");
        }
        assertThat(plan(on(OnMatch.COMPLETE), more, Candidate.contact("1", contact(full)))
                        .outcome())
                .isEqualTo("refused");
    }

    @Test
    public void a_person_decides_against_the_rules() {
        var planner = new RowPlanner(DuplicateRules.defaults(), on(OnMatch.COMPLETE), CUSTOM, TEXTS, Language.FR);
        var likely = Samples.read(Draft.builder()
                .firstName("Jean")
                .lastName("Dupont")
                .email("zoe@x.fr")
                .build());
        var zoe = Candidate.contact("1", ZOE);
        assertThat(planner.plan(likely, List.of(zoe)).outcome()).isEqualTo("duplicate");
        assertThat(planner.planNew(likely, List.of(zoe)).outcome()).isEqualTo("create");
        var stranger = Samples.read(Draft.builder()
                .firstName("Luc")
                .lastName("Roy")
                .email("luc@x.fr")
                .build());
        var update = planner.planFor(zoe, stranger, List.of());
        assertThat(update.outcome()).isEqualTo("update");
        assertThat(reasons(update))
                .containsExactly("Zoé Petit\u00a0: Choisi par une personne.", "Modifie\u00a0: E-mails.");
    }

    @Test
    public void why_a_row_is_treated_so_survives_as_plain_data() {
        var row = zoe().jobTitle("Sénatrice").email("perso@x.fr").phone("09 62 66 27 35 09");
        var plans = List.of(
                plan(on(OnMatch.COMPLETE), row),
                plan(with(OnMatch.REPLACE, OnLikely.SET_ASIDE, OnBadValue.DROP), row, Candidate.contact("1", ZOE)),
                plan(
                        on(OnMatch.COMPLETE),
                        Draft.builder().firstName("Jean").lastName("Dupont").email("zoe@x.fr"),
                        Candidate.row(12, ZOE)));
        assertThat(plans).extracting(RowPlan::outcome).containsExactly("refused", "update", "duplicate");
        for (var plan : plans) {
            var story = RowStory.fromPlain(
                    PlainJson.readMap(PlainJson.write(plan.story().toPlain())));
            for (var language : Language.values()) {
                assertThat(story.sentences(language, TEXTS, CUSTOM))
                        .isNotEmpty()
                        .isEqualTo(plan.reasons(language, TEXTS, CUSTOM));
            }
        }
    }

    @Test
    public void the_column_of_reasons_is_passed_over_when_corrected_rows_come_back() {
        var titles = List.of("Nom", "Ville");
        var corrected = List.of("Reason for refusal", "Nom", "Ville");
        assertThat(Mapping.signature(corrected)).isEqualTo(Mapping.signature(titles));
        var chosen = new Mapping(titles, List.of(Target.of(Part.TAGS), Target.of(Part.NAME)));
        assertThat(MappingProposal.propose(corrected, List.of(), CUSTOM, Optional.of(chosen))
                        .mapping()
                        .targets())
                .containsExactly(Target.ignore(), Target.of(Part.TAGS), Target.of(Part.NAME));
        assertThat(MappingProposal.propose(List.of("Motif du refus", "Nom"), List.of(), CUSTOM, Optional.empty())
                        .mapping()
                        .targets())
                .containsExactly(Target.ignore(), Target.of(Part.NAME));
    }

    @Test
    public void every_part_of_a_target_is_read_somewhere() {
        assertThat(Arrays.stream(Part.values()).filter(part -> part != Part.CUSTOM))
                .allSatisfy(part ->
                        assertThat(row(Part.NAME, "x", Target.of(part), "x")).isNotNull());
    }
}
