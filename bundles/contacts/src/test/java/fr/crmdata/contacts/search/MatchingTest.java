package fr.crmdata.contacts.search;

import static fr.crmdata.contacts.Samples.contact;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.Draft.AddressText;
import fr.crmdata.api.contacts.DraftBuilder;
import fr.crmdata.api.data.Ids;
import fr.crmdata.contacts.Samples;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What the search box finds, and in which order. */
public class MatchingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Map<String, String> names = new HashMap<>();
    private ClientIndex index;

    @Before
    public void open() throws IOException {
        index = ClientIndex.create(folder.getRoot().toPath());
    }

    @After
    public void close() throws IOException {
        index.close();
    }

    private void add(DraftBuilder draft, String... employers) throws IOException {
        var details = contact(draft);
        var contact = new Contact(Ids.next(), 1, details, NOW, "u1", NOW, "u1", Optional.empty(), Optional.empty());
        names.put(contact.id(), details.name().display());
        index.put(List.of(new Entry(contact, "", List.of(employers))));
    }

    private static DraftBuilder person(String first, String last) {
        return Draft.builder().firstName(first).lastName(last);
    }

    private static DraftBuilder organisation(String name) {
        return Draft.builder().kind("organisation").name(name);
    }

    private List<String> found(String typed) throws IOException {
        try (var state = index.state()) {
            return Searches.best(state.searcher(), state.lists(), Typed.of(typed), 10).stream()
                    .map(names::get)
                    .toList();
        }
    }

    @Test
    public void accents_case_and_punctuation_do_not_matter() throws IOException {
        add(person("Élodie", "Lefèvre"));
        add(organisation("L’Œuvre d’Été"));
        for (var typed : List.of("élodie lefèvre", "ELODIE LEFEVRE", "Lefevre,Elodie", "lefèvre")) {
            assertThat(found(typed)).as(typed).containsExactly("Élodie Lefèvre");
        }
        assertThat(found("oeuvre ete")).containsExactly("L’Œuvre d’Été");
        assertThat(found("l'œuvre")).containsExactly("L’Œuvre d’Été");
    }

    @Test
    public void any_part_of_a_name_finds_it() throws IOException {
        add(person("Bérengère", "Montgolfier"));
        for (var typed : List.of("mont", "golf", "fier", "reng", "montgol bere")) {
            assertThat(found(typed)).as(typed).containsExactly("Bérengère Montgolfier");
        }
        assertThat(found("golfe")).isEmpty();
    }

    @Test
    public void a_typing_error_is_forgiven() throws IOException {
        add(person("Christophe", "Lefebvre"));
        add(organisation("Boulangerie Durand"));
        for (var typed : List.of(
                "lefebre", "lefebvree", "lefebvra", "lefevbre", "cristophe", "lefbvre christophe", "lefebre chris")) {
            assertThat(found(typed)).as(typed).containsExactly("Christophe Lefebvre");
        }
        for (var typed : List.of("bolangerie", "boulangeri", "boulengerie durant", "bolangrie", "xoulangerie")) {
            assertThat(found(typed)).as(typed).containsExactly("Boulangerie Durand");
        }
    }

    @Test
    public void while_a_word_is_typed_an_error_at_its_beginning_is_forgiven_too() throws IOException {
        add(person("Christophe", "Montgolfier"));
        assertThat(found("mongol")).containsExactly("Christophe Montgolfier");
        assertThat(found("cristo")).containsExactly("Christophe Montgolfier");
    }

    @Test
    public void short_words_are_taken_as_they_are() throws IOException {
        add(person("Léa", "Roy"));
        assertThat(found("ray")).isEmpty();
        assertThat(found("roy")).containsExactly("Léa Roy");
    }

    @Test
    public void all_words_must_fit_in_any_order() throws IOException {
        add(person("Jean", "Martin").address(Samples.in("Caen")));
        add(person("Jean", "Petit").address(Samples.in("Rouen")));
        assertThat(found("caen jean")).containsExactly("Jean Martin");
        assertThat(found("jean caen martin")).containsExactly("Jean Martin");
        assertThat(found("jean lille")).isEmpty();
        assertThat(found("jean")).containsExactlyInAnyOrder("Jean Martin", "Jean Petit");
    }

    @Test
    public void exact_comes_before_begun_before_part_before_misspelt() throws IOException {
        add(person("Paul", "Delamartine"));
        add(person("Paul", "Martins"));
        add(person("Paul", "Marten"));
        add(person("Paul", "Martin"));
        assertThat(found("martin")).containsExactly("Paul Martin", "Paul Martins", "Paul Delamartine", "Paul Marten");
    }

    @Test
    public void a_name_comes_before_a_town_and_a_whole_name_before_others() throws IOException {
        add(person("Paul", "Petit").address(Samples.in("Lille")));
        add(person("Paul", "Lille"));
        add(organisation("Lille Transports"));
        add(organisation("Lille"));
        assertThat(found("lille")).containsExactly("Lille", "Paul Lille", "Lille Transports", "Paul Petit");
        add(person("Jean Paul", "Lille"));
        assertThat(found("jean paul lille").get(0)).isEqualTo("Jean Paul Lille");
        assertThat(found("lille paul").get(0)).isEqualTo("Paul Lille");
    }

    @Test
    public void among_equals_customers_come_first_then_the_alphabet() throws IOException {
        add(person("Anne", "Martin"));
        add(person("Zoé", "Martin").status("customer"));
        add(person("Yves", "Martin").status("prospect"));
        assertThat(found("martin")).containsExactly("Zoé Martin", "Yves Martin", "Anne Martin");
    }

    @Test
    public void a_number_is_found_in_any_format_from_its_beginning_and_from_its_end() throws IOException {
        add(person("Jean", "Martin").phone("02 31 80 45 46"));
        add(person("Zoé", "Petit").phone("06 12 34 56 78"));
        for (var typed : List.of(
                "0231804546",
                "02 31 80 45 46",
                "02.31.80.45.46",
                "+33231804546",
                "+33 (0)2 31 80 45 46",
                "0033 2 31 80",
                "0231",
                "02 31 80",
                "+3323",
                "231804546",
                "4546",
                "80 45 46",
                "martin 0231",
                "4546 jean")) {
            assertThat(found(typed)).as(typed).containsExactly("Jean Martin");
        }
        assertThat(found("06 12 34")).containsExactly("Zoé Petit");
        assertThat(found("petit 0231")).isEmpty();
    }

    @Test
    public void numbers_of_other_countries_are_found_as_they_are_dialled_there() throws IOException {
        add(organisation("Réunion").phone("+262262211881"));
        add(organisation("Bruxelles").phone("+3225551212"));
        add(organisation("Québec").phone("+14186569254"));
        assertThat(found("0262 21")).containsExactly("Réunion");
        assertThat(found("02 555 12")).containsExactly("Bruxelles");
        assertThat(found("418 656")).containsExactly("Québec");
        assertThat(found("+1 418")).containsExactly("Québec");
    }

    @Test
    public void an_e_mail_address_and_its_parts_find_it() throws IOException {
        add(person("Jean", "Martin").email("j.durand-martin@Exemple.fr"));
        add(person("Zoé", "Petit").email("zoe@autre.org"));
        for (var typed : List.of(
                "j.durand-martin@exemple.fr", "j.durand@", "durand", "@exemple.fr", "exempl", "j.durand-martin@exe")) {
            assertThat(found(typed)).as(typed).containsExactly("Jean Martin");
        }
        assertThat(found("zoe@exemple.fr")).isEmpty();
    }

    @Test
    public void town_postal_code_tag_title_employer_and_numbers_of_registers_find_it() throws IOException {
        add(organisation("Mairie")
                .address(new AddressText(List.of("1 place Nationale"), "93200", "Saint-Denis", "", ""))
                .siret("73282932000074")
                .tag("Foire 2026")
                .reference("C-1042/b"));
        add(person("Zoé", "Petit").jobTitle("Directrice commerciale"), "Établissements Kermadec");
        for (var typed : List.of(
                "saint-denis",
                "st denis",
                "93200",
                "932",
                "foire",
                "732829320",
                "732 829 320 00074",
                "C-1042",
                "c1042b",
                "mairie 93200 foire")) {
            assertThat(found(typed)).as(typed).containsExactly("Mairie");
        }
        assertThat(found("kermadec")).containsExactly("Zoé Petit");
        assertThat(found("commerciale zoe")).containsExactly("Zoé Petit");
    }

    @Test
    public void words_that_people_write_as_one_are_found_as_one_and_the_other_way_round() throws IOException {
        add(person("Jean-Paul", "Le Goff"));
        add(person("Sean", "O'Connor"));
        add(person("Marie", "Legall"));
        assertThat(found("legoff")).containsExactly("Jean-Paul Le Goff");
        assertThat(found("jeanpaul")).containsExactly("Jean-Paul Le Goff");
        assertThat(found("oconnor")).containsExactly("Sean O'Connor");
        assertThat(found("le gall")).containsExactly("Marie Legall");
    }

    @Test
    public void a_contact_is_found_by_what_it_is_and_no_longer_by_what_it_was() throws IOException {
        var id = Ids.next();
        put(id, 1, contact(person("Jean", "Martin")));
        put(id, 2, contact(person("Jean", "Petit")));
        assertThat(found("petit")).hasSize(1);
        assertThat(found("martin")).isEmpty();
    }

    @Test
    public void what_comes_too_late_does_not_replace_what_is_newer() throws IOException {
        var id = Ids.next();
        put(id, 3, contact(person("Jean", "Petit")));
        put(id, 2, contact(person("Jean", "Martin")));
        assertThat(found("petit")).hasSize(1);
        assertThat(found("martin")).isEmpty();
    }

    private void put(String id, long version, ContactDetails details) throws IOException {
        names.put(id, details.name().display());
        index.put(List.of(
                Entry.of(new Contact(id, version, details, NOW, "u1", NOW, "u1", Optional.empty(), Optional.empty()))));
    }

    @Test
    public void deleted_contacts_are_not_found() throws IOException {
        var details = contact(person("Jean", "Martin"));
        index.put(List.of(Entry.of(
                new Contact(Ids.next(), 2, details, NOW, "u1", NOW, "u1", Optional.of(NOW), Optional.empty()))));
        assertThat(found("martin")).isEmpty();
    }

    @Test
    public void nothing_that_can_be_typed_is_an_error() throws IOException {
        add(person("Jean", "Martin").phone("0231804546"));
        for (var typed : List.of(
                "", " ", "-", "@", "+", "+33", "00", "***", "a*", "\"", "(", "\u0000", "漢字", "🎉", "@@", "(0)")) {
            found(typed);
        }
        assertThat(found("x".repeat(5_000))).isEmpty();
        assertThat(found("martin ".repeat(500))).containsExactly("Jean Martin");
        assertThat(found("   martin   ")).containsExactly("Jean Martin");
    }
}
