package fr.crmdata.contacts.model;

import static fr.crmdata.contacts.Samples.contact;
import static fr.crmdata.contacts.Samples.contacts;
import static fr.crmdata.contacts.Samples.in;
import static fr.crmdata.contacts.Samples.organisation;
import static fr.crmdata.contacts.Samples.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.Language;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.Draft.AddressText;
import fr.crmdata.api.contacts.DraftBuilder;
import fr.crmdata.contacts.Samples;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;

public class DuplicatesTest {

    private static final DuplicateRules RULES = DuplicateRules.defaults();

    private static Optional<Match> match(ContactDetails one, ContactDetails other) {
        var match = Matcher.match(RULES, one, other);
        if (match.isPresent()) {
            assertThat(shareKey(one, other)).as("found by its keys").isTrue();
        }
        return match;
    }

    private static boolean shareKey(ContactDetails one, ContactDetails other) {
        return !Collections.disjoint(MatchKeys.of(one, RULES), MatchKeys.of(other, RULES));
    }

    private static String verdict(DraftBuilder one, DraftBuilder other) {
        return match(contact(one), contact(other))
                .map(match -> match.rule().key() + " " + match.strength())
                .orElse("none");
    }

    // Rules

    @Test
    public void numbers_of_registers_are_sure() {
        assertThat(verdict(
                        Draft.builder().lastName("Petit").reference("r-1"),
                        Draft.builder().name("Autre SARL").reference("R-1")))
                .isEqualTo("reference SURE");
        assertThat(verdict(
                        Draft.builder().name("A SARL").siret("73282932000074"),
                        Draft.builder().name("B SARL").siret("73282932000074")))
                .isEqualTo("siret SURE");
    }

    @Test
    public void an_e_mail_address_is_sure_for_a_person_with_a_near_name() {
        var zoe = Draft.builder().firstName("Zoé").lastName("Petit").email("zoe@x.fr");
        assertThat(verdict(
                        zoe, Draft.builder().firstName("Zoe").lastName("Petitt").email("ZOE@x.fr")))
                .isEqualTo("person-email SURE");
        assertThat(verdict(
                        zoe,
                        Draft.builder().firstName("Jean").lastName("Dupont").email("zoe@x.fr")))
                .isEqualTo("person-same-email LIKELY");
        assertThat(verdict(zoe, Draft.builder().name("Petit SARL").email("zoe@x.fr")))
                .isEqualTo("email POSSIBLE");
    }

    @Test
    public void villages_that_share_a_secretary_are_no_duplicates() {
        assertThat(verdict(
                        Draft.builder().name("Mairie - Soucy").email("mairie@x.fr"),
                        Draft.builder().name("Mairie - Cutry").email("mairie@x.fr")))
                .isEqualTo("email POSSIBLE");
    }

    @Test
    public void colleagues_at_one_switchboard_are_no_duplicates() {
        assertThat(verdict(
                        Draft.builder().firstName("Zoé").lastName("Petit").phone("0231804546"),
                        Draft.builder().firstName("Jean").lastName("Dupont").phone("+33 2 31 80 45 46")))
                .isEqualTo("phone POSSIBLE");
        assertThat(verdict(
                        Draft.builder().firstName("Zoé").lastName("Petit").phone("0231804546"),
                        Draft.builder().firstName("Z.").lastName("PETIT").phone("0231804546")))
                .isEqualTo("phone-name LIKELY");
    }

    @Test
    public void short_numbers_are_everybodys() {
        assertThat(match(
                        contact(Draft.builder().lastName("A").phone("3646")),
                        contact(Draft.builder().lastName("B").phone("3646"))))
                .isEmpty();
        assertThat(MatchKeys.of(contact(Draft.builder().lastName("A").phone("3646")), RULES))
                .contains(MatchKeys.ofNumber("3646"));
    }

    @Test
    public void a_near_name_needs_the_same_town() {
        assertThat(match(organisation("Mairie - Aiglun", "Aiglun"), organisation("Mairie d'Aiglun", "AIGLUN Cedex 2")))
                .hasValueSatisfying(match -> assertThat(match.strength()).isEqualTo(Strength.LIKELY));
        assertThat(match(organisation("Boulangerie Dupont", "Caen"), organisation("Boulangerie Dupont", "Paris")))
                .isEmpty();
        assertThat(match(person("Zoé", "Petit", "St-Denis"), person("Zoé", "Petit", "Saint-Denis")))
                .isPresent();
    }

    @Test
    public void towns_of_one_name_in_two_departments_are_two() {
        var alps = new AddressText(List.of(), "06910", "Aiglun", "", "");
        var provence = new AddressText(List.of(), "04510", "Aiglun", "", "");
        assertThat(match(
                        contact(Draft.builder().name("Mairie - Aiglun").address(alps)),
                        contact(Draft.builder().name("Mairie - Aiglun").address(provence))))
                .isEmpty();
    }

    @Test
    public void numbers_in_names_are_never_typing_errors() {
        assertThat(match(organisation("Collège 1", "Caen"), organisation("Collège 2", "Caen")))
                .isEmpty();
        assertThat(match(organisation("Impôts Caen Est", "Caen"), organisation("Impôts Caen Ouest", "Caen")))
                .isEmpty();
        assertThat(match(organisation("Trésorerie de Foix", "Foix"), organisation("Préfecture de Foix", "Foix")))
                .isEmpty();
    }

    @Test
    public void legal_forms_and_order_do_not_count() {
        assertThat(match(organisation("SARL Lefèvre et Fils", "Caen"), organisation("Lefevre & Fils", "Caen")))
                .isPresent();
        assertThat(match(person("Petit", "Zoé", "Caen"), person("Zoé", "Petit", "Caen")))
                .isPresent();
    }

    @Test
    public void what_tells_two_apart_weakens_a_rule() {
        var zoe = Draft.builder().firstName("Zoé").lastName("Petit").email("zoe@x.fr");
        assertThat(verdict(
                        zoe.reference("1"),
                        Draft.builder()
                                .firstName("Zoé")
                                .lastName("Petit")
                                .email("zoe@x.fr")
                                .reference("2")))
                .isEqualTo("person-email LIKELY");
        assertThat(verdict(
                        Draft.builder()
                                .firstName("Zoé")
                                .lastName("Petit")
                                .address(in("Caen"))
                                .birthday("21/03/1980"),
                        Draft.builder()
                                .firstName("Zoé")
                                .lastName("Petit")
                                .address(in("Caen"))
                                .birthday("22/03/1980")))
                .isEqualTo("name-town POSSIBLE");
    }

    @Test
    public void the_sentence_says_why() {
        var match = match(
                        contact(Draft.builder()
                                .firstName("Zoé")
                                .lastName("Petit")
                                .email("zoe@x.fr")),
                        contact(Draft.builder()
                                .firstName("Zoé")
                                .lastName("Petitt")
                                .email("zoe@x.fr")))
                .orElseThrow();
        assertThat(match.sentence(Language.FR))
                .isEqualTo("Même e-mail (zoe@x.fr) et nom proche (Zoé Petit / Zoé Petitt).");
        assertThat(match.sentence(Language.EN))
                .isEqualTo("Same e-mail (zoe@x.fr) and near name (Zoé Petit / Zoé Petitt).");
    }

    @Test
    public void more_in_common_scores_higher() {
        var one = contact(Draft.builder()
                .firstName("Zoé")
                .lastName("Petit")
                .email("zoe@x.fr")
                .phone("0612345678"));
        var less = contact(Draft.builder().firstName("Zoé").lastName("Petit").email("zoe@x.fr"));
        assertThat(match(one, one).orElseThrow().score())
                .isGreaterThan(match(one, less).orElseThrow().score());
    }

    // Laws

    @Test
    public void matching_does_not_depend_on_the_order() {
        qt().withExamples(3000).forAll(contacts(), contacts()).check((one, other) -> Matcher.match(RULES, one, other)
                .equals(Matcher.match(RULES, other, one)));
    }

    @Test
    public void every_contact_with_anything_to_compare_matches_itself() {
        qt().forAll(contacts()).check(contact -> {
            var comparable = contact.reference().isPresent()
                    || !contact.emails().isEmpty()
                    || contact.addresses().stream()
                            .anyMatch(address -> !address.town().isEmpty());
            return !comparable || Matcher.match(RULES, contact, contact).isPresent();
        });
    }

    @Test
    public void matches_share_a_key() {
        var random = new Random(11);
        for (var i = 0; i < 5000; i++) {
            match(Samples.any(random), Samples.any(random));
        }
    }

    @Test
    public void keys_are_few_and_short() {
        qt().forAll(contacts()).check(contact -> {
            var keys = MatchKeys.of(contact, RULES);
            var most = contact.phones().size()
                    + contact.emails().size()
                    + 4
                    + 9 * Places.towns(contact).size();
            return keys.size() <= most && keys.stream().allMatch(key -> key.length() <= MatchKeys.LONGEST);
        });
        var endless = contact(Draft.builder()
                .kind("organisation")
                .name("x".repeat(250))
                .email("a".repeat(60) + "@" + "b".repeat(60) + ".fr")
                .reference("r".repeat(100))
                .address(in("t".repeat(100))));
        assertThat(MatchKeys.of(endless, RULES)).allMatch(key -> key.length() <= MatchKeys.LONGEST);
        assertThat(MatchKeys.of(endless, RULES)).hasSizeLessThanOrEqualTo(12);
    }

    /** One letter too many, missing, wrong, or two swapped. */
    private static String withTypo(Random random, String name) {
        var at = random.nextInt(name.length());
        var letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + letter + name.substring(at);
            case 1 -> name.substring(0, at) + name.substring(at + 1);
            case 2 -> name.substring(0, at) + letter + name.substring(at + 1);
            default ->
                at + 1 == name.length()
                        ? name
                        : name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    private static final String[] LAST = {
        "Martin",
        "Bernard",
        "Dubois",
        "Thomas",
        "Robert",
        "Richard",
        "Petit",
        "Durand",
        "Leroy",
        "Moreau",
        "Simon",
        "Laurent",
        "Lefèvre",
        "Michel",
        "Garcia",
        "David",
        "Bertrand",
        "Roux",
        "Vincent",
        "Fournier",
        "Ly",
        "Le Goff",
        "de La Fontaine"
    };
    private static final String[] FIRST = {
        "Marie",
        "Jean",
        "Zoé",
        "Philippe",
        "Anne",
        "Léo",
        "Guillaume",
        "Élodie",
        "Jean-Paul",
        "Eva",
        "Marc",
        "Sébastien"
    };
    private static final String[] COMPANIES = {
        "Lefèvre et Fils",
        "Boulangerie Dupont",
        "Renault",
        "Garage du Centre",
        "SARL Martin",
        "Mairie - Aiglun",
        "Axa",
        "Total",
        "Leroy Merlin",
        "Transports Petit",
        "Cabinet Durand et Associés",
        "Pharmacie de la Gare",
        "Orange",
        "Dell",
        "Le Fournil",
        "Brigade de gendarmerie - Sainte-Anne",
        "Menuiserie Bretonne",
        "Café des Sports",
        "Ikea",
        "Les Mureaux Ambulances"
    };

    @Test
    public void a_typing_error_in_a_persons_name_hides_nobody() {
        assertFound(random -> person(pick(random, FIRST), pick(random, LAST), "Caen"), (random, one) -> {
            var name = (ContactDetails.Name.Person) one.name();
            return random.nextBoolean()
                    ? person(withTypo(random, name.firstName()), name.lastName(), "Caen")
                    : person(name.firstName(), withTypo(random, name.lastName()), "Caen");
        });
    }

    @Test
    public void a_typing_error_in_a_companys_name_hides_none() {
        assertFound(
                random -> organisation(pick(random, COMPANIES), "Caen"),
                (random, one) -> organisation(withTypo(random, one.name().display()), "Caen"));
    }

    private static String pick(Random random, String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private interface Making {
        ContactDetails of(Random random);
    }

    private interface Spoiling {
        ContactDetails of(Random random, ContactDetails one);
    }

    private static void assertFound(Making making, Spoiling spoiling) {
        var random = new Random(42);
        var keyed = 0;
        var matched = 0;
        var total = 4000;
        for (var i = 0; i < total; i++) {
            var one = making.of(random);
            var other = spoiling.of(random, one);
            keyed += shareKey(one, other) ? 1 : 0;
            matched += Matcher.match(RULES, one, other).isPresent() ? 1 : 0;
        }
        assertThat(100.0 * keyed / total).as("share a key, per cent").isGreaterThanOrEqualTo(95);
        assertThat(100.0 * matched / total).as("match, per cent").isGreaterThanOrEqualTo(95);
    }

    // Rules as data

    @Test
    public void rules_can_be_switched_off_and_added() {
        var one = contact(Draft.builder().lastName("A").reference("1"));
        var without = RULES.with(RULES.all().get(0).active(false));
        assertThat(Matcher.match(without, one, one)).isEmpty();
        assertThat(MatchKeys.of(one, without)).isEmpty();
        var sameName = new DuplicateRule(
                "nom", "Même nom", "", EnumSet.of(MatchPart.SAME_NAME), Strength.LIKELY, Scope.PERSONS, true);
        var with = without.with(sameName);
        assertThat(Matcher.match(with, one, one))
                .map(match -> match.rule().key())
                .contains("nom");
        assertThat(MatchKeys.of(one, with)).hasSize(1);
        assertThat(with.with(sameName.with(Strength.SURE)).all())
                .hasSize(with.all().size());
    }

    @Test
    public void a_rule_survives_as_plain_data() {
        for (var rule : RULES.all()) {
            assertThat(DuplicateRule.fromPlain(rule.toPlain())).isEqualTo(rule);
            assertThat(rule.label(Language.FR)).doesNotContain("contacts.");
        }
    }

    @Test
    public void rules_that_would_take_everybody_for_one_are_refused() {
        assertThat(refused("town", MatchPart.SAME_TOWN)).isEqualTo("contacts.rule.too-wide");
        assertThat(refused("near", MatchPart.NEAR_NAME)).isEqualTo("contacts.rule.too-wide");
        assertThat(refused("nothing")).isEqualTo("contacts.rule.empty");
        assertThat(refused("", MatchPart.SAME_EMAIL)).isEqualTo("contacts.rule.key");
        assertThatThrownBy(() -> DuplicateRule.fromPlain(Map.of("key", "x", "parts", List.of("same-soul"))))
                .isInstanceOf(ContactRefusal.Invalid.class);
    }

    private static String refused(String key, MatchPart... parts) {
        var set = EnumSet.noneOf(MatchPart.class);
        set.addAll(List.of(parts));
        try {
            new DuplicateRule(key, "x", "", set, Strength.SURE, Scope.BOTH, true);
            return "";
        } catch (ContactRefusal.Invalid refusal) {
            return refusal.fields().stream().map(FieldProblem::code).findFirst().orElse("");
        }
    }

    @Test
    public void web_domains_of_providers_say_nothing() {
        var rules = RULES.with(new DuplicateRule(
                "web", "Même site", "", EnumSet.of(MatchPart.SAME_WEB_DOMAIN), Strength.POSSIBLE, Scope.BOTH, true));
        var one = contact(Draft.builder().lastName("A").email("a@gmail.com").webSite("https://facebook.com/a"));
        var own = contact(Draft.builder().lastName("B").webSite("https://www.lefevre.fr/x"));
        var mail = contact(Draft.builder().lastName("C").email("c@lefevre.fr"));
        assertThat(MatchKeys.of(one, rules)).noneMatch(key -> key.startsWith("w:"));
        assertThat(Matcher.match(rules, own, mail)).isPresent();
    }

    @Test
    public void french_names_that_sound_alike_share_their_sound() {
        assertThat(Sounds.of("lefevre")).isEqualTo(Sounds.of("lefebvre"));
        assertThat(Sounds.of("thibault")).isEqualTo(Sounds.of("thibaut")).isEqualTo(Sounds.of("tibo"));
        assertThat(Sounds.of("philippe")).isEqualTo(Sounds.of("filipe"));
        assertThat(Sounds.of("durand")).isEqualTo(Sounds.of("durant"));
        assertThat(Sounds.of("martin")).isNotEqualTo(Sounds.of("moreau"));
    }
}
