package fr.crmdata.contacts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.Name;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.DraftBuilder;
import fr.crmdata.contacts.Samples;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.Test;

public class DraftOverlayTest {

    private static ContactDetails overlaid(ContactDetails current, DraftBuilder typed, String... keys) {
        var overlay = new DraftOverlay(current, typed.build(), new HashSet<>(Arrays.asList(keys)), Samples.CUSTOM);
        return overlay.apply(Samples.read(overlay.draft()));
    }

    @Test
    public void without_fields_nothing_changes() {
        var random = new Random(3);
        for (var n = 0; n < 200; n++) {
            var current = Samples.any(random);
            assertThat(overlaid(current, Draft.builder().lastName("Autre").phone("0612345678")))
                    .isEqualTo(current);
        }
    }

    @Test
    public void with_all_fields_it_is_as_if_read_anew() {
        var random = new Random(4);
        var keys = new HashSet<String>();
        Fields.of(Samples.CUSTOM).forEach(field -> keys.add(field.key()));
        Samples.CUSTOM.all().forEach(field -> keys.add("custom." + field.key()));
        for (var n = 0; n < 200; n++) {
            var current = Samples.any(random);
            var wanted = Samples.any(random);
            var overlay = new DraftOverlay(current, Drafts.of(wanted), keys, Samples.CUSTOM);
            assertThat(overlay.apply(Samples.read(overlay.draft()))).isEqualTo(wanted);
        }
    }

    @Test
    public void a_part_of_a_name_is_changed_alone_and_a_whole_name_replaces_all_parts() {
        var current = Samples.contact(
                Draft.builder().honorific("Mme").firstName("Élodie").lastName("Lefèvre"));
        assertThat(overlaid(current, Draft.builder().firstName("Zoé"), "firstName")
                        .name())
                .isEqualTo(new Name.Person("Mme", "Zoé", "Lefèvre"));
        assertThat(overlaid(current, Draft.builder().name("Jean Petit"), "name").name())
                .isEqualTo(new Name.Person("", "Jean", "Petit"));
        assertThat(overlaid(current, Draft.builder().kind("organisation").name("Petit SARL"), "name")
                        .name())
                .isEqualTo(new Name.Organisation("Petit SARL"));
    }

    @Test
    public void only_the_fields_laid_over_are_objected_to() {
        var current = Samples.person("Élodie", "Lefèvre", "Caen")
                .edit()
                .owner(Optional.of("somebody-who-left"))
                .done();
        var changed = overlaid(current, Draft.builder().jobTitle("Directrice"), "jobTitle");
        assertThat(changed.owner()).contains("somebody-who-left");
        assertThat(changed.jobTitle()).contains("Directrice");
        assertThatThrownBy(() -> overlaid(current, Draft.builder().phone("12").jobTitle("x"), "phones", "jobTitle"))
                .isInstanceOfSatisfying(ContactRefusal.Invalid.class, refusal -> assertThat(refusal.fields())
                        .extracting(FieldProblem::field)
                        .containsExactly("phones[0].number"));
    }

    @Test
    public void a_number_of_the_register_must_fit_those_that_stay() {
        var current = Samples.contact(
                Draft.builder().kind("organisation").name("Lefèvre SARL").siren("732829320"));
        assertThatThrownBy(() -> overlaid(current, Draft.builder().siret("30326504500017"), "siret"))
                .isInstanceOf(ContactRefusal.Invalid.class);
        assertThat(overlaid(current, Draft.builder().siret("73282932000074"), "siret")
                        .businessIds()
                        .siret())
                .contains("73282932000074");
    }

    @Test
    public void what_is_no_field_is_named() {
        var current = Samples.person("Élodie", "Lefèvre", "Caen");
        assertThatThrownBy(() -> new DraftOverlay(current, Draft.builder().build(), Set.of("shoeSize"), Samples.CUSTOM))
                .isInstanceOfSatisfying(ContactRefusal.Invalid.class, refusal -> assertThat(refusal.fields())
                        .extracting(FieldProblem::field)
                        .containsExactly("shoeSize"));
    }
}
