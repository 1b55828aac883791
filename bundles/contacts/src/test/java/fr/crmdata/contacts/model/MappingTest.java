package fr.crmdata.contacts.model;

import static fr.crmdata.contacts.Samples.CUSTOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Language;
import fr.crmdata.contacts.model.Target.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class MappingTest {

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static List<String> targets(List<String> titles, List<String>... samples) {
        return MappingProposal.propose(titles, List.of(samples), CUSTOM, Optional.empty()).columns().stream()
                .map(column -> column.target().key())
                .toList();
    }

    @Test
    public void french_titles_are_understood() {
        assertThat(targets(List.of(
                        "Référence",
                        "Raison sociale",
                        "Courriel",
                        "Adresse",
                        "Code postal",
                        "Ville",
                        "Téléphone",
                        "Télécopie",
                        "Site web",
                        "Catégorie")))
                .containsExactly(
                        "reference",
                        "organisation",
                        "email",
                        "address",
                        "postal-code",
                        "town",
                        "phone",
                        "fax",
                        "web-site",
                        "tags");
        assertThat(targets(List.of(
                        "Civilité", "Nom", "Prénom", "Société", "Fonction", "Tél. portable", "N° SIRET", "Né le")))
                .containsExactly(
                        "honorific",
                        "last-name",
                        "first-name",
                        "organisation",
                        "job-title",
                        "mobile",
                        "siret",
                        "birthday");
    }

    @Test
    public void exports_of_other_programs_are_understood() {
        assertThat(targets(List.of(
                        "First Name",
                        "Last Name",
                        "Company",
                        "Job Title",
                        "Business Street",
                        "Business City",
                        "Business Postal Code",
                        "Business Phone",
                        "Mobile Phone",
                        "E-mail Address",
                        "Web Page",
                        "Notes")))
                .containsExactly(
                        "first-name",
                        "last-name",
                        "organisation",
                        "job-title",
                        "address",
                        "town",
                        "postal-code",
                        "phone",
                        "mobile",
                        "email",
                        "web-site",
                        "note");
        assertThat(targets(List.of(
                        "Given Name", "Family Name", "E-mail 1 - Value", "Phone 1 - Value", "Organization 1 - Name")))
                .containsExactly("first-name", "last-name", "email", "phone", "organisation");
    }

    @Test
    public void a_name_alone_is_a_whole_name() {
        assertThat(targets(List.of("Nom", "E-mail"))).containsExactly("name", "email");
        assertThat(targets(List.of("Nom", "Prénom"))).containsExactly("last-name", "first-name");
    }

    @Test
    public void values_tell_what_titles_do_not() {
        assertThat(targets(
                        List.of("A", "B", "C", "D", "E", "F"),
                        List.of("Zoé Petit", "zoe@x.fr", "02 31 80 45 46", "14000", "73282932000074", "https://x.fr"),
                        List.of(
                                "Jean Dupont",
                                "jean@x.fr",
                                "+33 6 12 34 56 78",
                                "75001",
                                "35600000000048",
                                "www.y.fr")))
                .containsExactly("name", "email", "phone", "postal-code", "siret", "web-site");
        assertThat(targets(List.of("notes"), List.of("Adresse : 1 rue X, 14000, Caen | Tél : 02 31 80 45 46 | Fax : ")))
                .containsExactly("details");
        assertThat(targets(List.of("Nom", "Téléphone"), List.of("Zoé", "zoe@x.fr")))
                .containsExactly("name", "email");
    }

    @Test
    public void numbered_columns_go_to_numbered_places() {
        assertThat(targets(List.of("Nom", "Adresse 1", "Ville 1", "Adresse 2", "Ville 2", "Tél 1", "Tél 2")))
                .containsExactly("name", "address", "town", "address.2", "town.2", "phone", "phone");
        assertThat(targets(List.of("Nom", "Ville", "Commune"))).containsExactly("name", "town", "town.2");
        assertThat(targets(List.of("Nom", "SIREN", "Numéro SIREN"))).containsExactly("name", "siren", "ignore");
    }

    @Test
    public void custom_fields_are_found_by_their_names() {
        assertThat(targets(List.of("Nom", "ECHEANCE", "Sector", "Couleur")))
                .containsExactly("name", "custom.echeance", "custom.secteur-activite", "ignore");
    }

    @Test
    public void what_was_chosen_before_is_chosen_again() {
        var chosen = new Mapping(List.of("Qui", "Où"), List.of(Target.of(Part.NAME), Target.of(Part.TOWN)));
        assertThat(Mapping.signature(List.of("OÙ", "qui"))).isEqualTo(Mapping.signature(chosen.columns()));
        var proposal = MappingProposal.propose(List.of("OÙ", "qui"), List.of(), CUSTOM, Optional.of(chosen));
        assertThat(proposal.mapping().targets()).containsExactly(Target.of(Part.TOWN), Target.of(Part.NAME));
        assertThat(proposal.columns().get(0).confidence()).isEqualTo(100);
        assertThat(Mapping.signature(List.of("x".repeat(900)))).hasSizeLessThan(500);
    }

    @Test
    public void each_proposal_says_why() {
        var proposal = MappingProposal.propose(
                List.of("Nom", "Couleur"), List.of(List.of("Zoé", "bleu")), CUSTOM, Optional.empty());
        assertThat(proposal.columns().get(0).sentence(Language.FR)).isEqualTo("D’après le titre «\u00a0Nom\u00a0».");
        assertThat(proposal.columns().get(1).sentence(Language.FR))
                .isEqualTo("La colonne «\u00a0Couleur\u00a0» n’a pas été reconnue.");
        assertThat(proposal.isHopeless()).isFalse();
        assertThat(MappingProposal.propose(List.of("Couleur"), List.of(List.of("bleu")), CUSTOM, Optional.empty())
                        .isHopeless())
                .isTrue();
    }

    @Test
    public void targets_survive_as_texts() {
        for (var part : Part.values()) {
            var target = part == Part.CUSTOM ? Target.custom("effectif") : Target.of(part, part.hasPosition() ? 3 : 1);
            assertThat(Target.parse(target.key())).as(target.key()).contains(target);
            assertThat(target.label(Language.FR, CUSTOM)).doesNotContain("contacts.");
        }
        for (var bad : List.of("", "x", "custom", "custom.", "phone.2", "town.1", "town.0", "town.10", "town.x")) {
            assertThat(Target.parse(bad)).as(bad).isEmpty();
        }
    }

    @Test
    public void mappings_survive_as_plain_data() {
        var mapping = new Mapping(List.of("a", "b"), List.of(Target.of(Part.TOWN, 2), Target.custom("effectif")));
        assertThat(Mapping.fromPlain(mapping.toPlain())).isEqualTo(mapping);
        assertThatThrownBy(() -> Mapping.fromPlain(Map.of("columns", List.of("a"), "targets", List.of())))
                .isInstanceOf(ContactRefusal.Invalid.class);
        assertThatThrownBy(() -> Mapping.fromPlain(Map.of("columns", List.of("a"), "targets", List.of("moon"))))
                .isInstanceOf(ContactRefusal.Invalid.class);
    }

    @Test
    public void a_mapping_that_makes_no_sense_is_refused() {
        assertThat(refused(Target.of(Part.TOWN))).containsExactly("contacts.mapping.no-name");
        assertThat(refused(Target.of(Part.NAME), Target.of(Part.NAME))).containsExactly("contacts.mapping.twice");
        assertThat(refused(Target.of(Part.NAME), Target.custom("gone"))).containsExactly("contacts.custom.unknown");
        assertThat(refused(Target.of(Part.NAME), Target.of(Part.PHONE), Target.of(Part.PHONE)))
                .isEmpty();
    }

    private static List<String> refused(Target... targets) {
        var columns = Arrays.stream(targets).map(Target::key).toList();
        try {
            new Mapping(columns, List.of(targets)).check(CUSTOM);
            return List.of();
        } catch (ContactRefusal.Invalid refusal) {
            return refusal.fields().stream().map(FieldProblem::code).toList();
        }
    }
}
