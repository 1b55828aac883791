package fr.crmdata.contacts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import fr.crmdata.api.contacts.ContactDetails.Name;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import org.junit.Test;

public class WordsTest {

    @Test
    public void accents_case_ligatures_and_signs_do_not_count() {
        assertThat(Words.normalise("  L’Œuvre d'Élodie & C°  ")).isEqualTo("l oeuvre d elodie c");
        assertThat(Words.normalise("Saint-Étienne-du-Rouvray")).isEqualTo("saint etienne du rouvray");
        assertThat(Words.normalise("STRAẞE Łódź Ærø ﬁn")).isEqualTo("strasse lodz aero fin");
        assertThat(Words.normalise("e\u0301te\u0301")).isEqualTo("ete");
        assertThat(Words.normalise("Ж漢字 2e")).isEqualTo("ж漢字 2e");
        assertThat(Words.normalise("-- !")).isEmpty();
    }

    @Test
    public void normalising_twice_changes_nothing() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 30)).check(text -> {
            var once = Words.normalise(text);
            return Words.normalise(once).equals(once)
                    && !once.contains("  ")
                    && once.strip().equals(once);
        });
    }

    @Test
    public void names_stand_in_the_order_of_a_french_directory() {
        var collator = Collator.getInstance(Locale.FRANCE);
        var names =
                List.of("Éric", "eau", "Œuilly", "Ozan", "Erd", "Ers", "Zoé", "ZZ", "abbaye", "Abbéville", "le Goff");
        var byKey = names.stream()
                .sorted((a, b) ->
                        Words.sortKey(new Name.Organisation(a)).compareTo(Words.sortKey(new Name.Organisation(b))))
                .toList();
        assertThat(byKey).isEqualTo(names.stream().sorted(collator).toList());
        assertThat(Words.sortKey(new Name.Person("", "Élodie", "Lefèvre"))).isEqualTo("lefevre elodie");
    }

    @Test
    public void badges_show_two_letters() {
        assertThat(Words.initials(new Name.Person("Mme", "élodie", "Lefèvre"))).isEqualTo("ÉL");
        assertThat(Words.initials(new Name.Person("", "", "Lefèvre"))).isEqualTo("L");
        assertThat(Words.initials(new Name.Organisation("Mairie d'Aiglun"))).isEqualTo("MA");
        assertThat(Words.initials(new Name.Organisation("SARL Lefèvre"))).isEqualTo("L");
        assertThat(Words.initials(new Name.Organisation("!!!"))).isEqualTo("");
    }
}
