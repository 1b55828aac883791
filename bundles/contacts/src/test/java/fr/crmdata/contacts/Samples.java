package fr.crmdata.contacts;

import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.Draft.AddressText;
import fr.crmdata.api.contacts.Draft.EmailText;
import fr.crmdata.api.contacts.Draft.PhoneText;
import fr.crmdata.contacts.model.Colleagues;
import fr.crmdata.contacts.model.CustomField;
import fr.crmdata.contacts.model.CustomField.Choice;
import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.DraftReader;
import fr.crmdata.contacts.model.PhoneNumbers;
import fr.crmdata.contacts.model.Reading;
import fr.crmdata.contacts.model.Scope;
import fr.crmdata.contacts.phone.LibPhoneNumbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quicktheories.core.Gen;
import org.quicktheories.generators.SourceDSL;

/** Contacts for tests: those that a story needs, and any number of made-up ones with odd letters in them. */
public final class Samples {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final PhoneNumbers NUMBERS = new LibPhoneNumbers();

    public static final CustomFields CUSTOM = new CustomFields(List.of(
            field("remarque-interne", "Remarque interne", CustomField.Type.TEXT),
            field("effectif", "Effectif", CustomField.Type.NUMBER),
            field("echeance", "Échéance", CustomField.Type.DATE),
            field("optin", "Accepte la lettre", CustomField.Type.YES_NO),
            new CustomField(
                    "secteur-activite",
                    "Secteur d’activité",
                    "Sector",
                    CustomField.Type.CHOICE,
                    Scope.BOTH,
                    List.of(new Choice("public", "Secteur public", "Public"), new Choice("prive", "Privé", "Private")),
                    false,
                    5,
                    false)));

    public static final Colleagues COLLEAGUES = new Colleagues() {
        @Override
        public Optional<String> user(String idOrEmail) {
            return idOrEmail.equals("marie@lefevre.fr") || idOrEmail.equals("user-1")
                    ? Optional.of("user-1")
                    : Optional.empty();
        }

        @Override
        public Optional<String> team(String idOrName) {
            return idOrName.equals("Ouest") || idOrName.equals("team-1") ? Optional.of("team-1") : Optional.empty();
        }
    };

    public static final DraftReader READER = new DraftReader(NUMBERS, CUSTOM, COLLEAGUES, TODAY);

    private static final String[] FIRST = {
        "Élodie", "Jean-Paul", "Marie", "Zoé", "François", "Noël", "Anne", "Günther", "Siân", "Łukasz", "José", "Hélène"
    };
    private static final String[] LAST = {
        "Lefèvre",
        "Martin",
        "d'Ormesson",
        "Le Goff",
        "O'Connor",
        "Müller",
        "Nuñez",
        "Dupont-Aignan",
        "Bœuf",
        "Garcia",
        "Petit"
    };
    private static final String[] TOWNS = {
        "Caen", "Saint-Denis", "L'Haÿ-les-Roses", "Paris", "Ay", "Bourg-en-Bresse", "Œuilly", "Nîmes"
    };
    private static final String[] PHONES = {
        "+33231804546",
        "+33612345678",
        "+262262211881",
        "+33800003333",
        "3646",
        "+14186569254",
        "+3225551212",
        "+590690123456"
    };

    private Samples() {}

    private static CustomField field(String key, String label, CustomField.Type type) {
        return new CustomField(key, label, "", type, Scope.BOTH, List.of(), false, 0, false);
    }

    public static Reading read(Draft draft) {
        return READER.read(draft);
    }

    /** A contact out of a draft without problems. */
    public static ContactDetails contact(fr.crmdata.api.contacts.DraftBuilder draft) {
        var reading = read(draft.build());
        if (!reading.isGood()) {
            throw new AssertionError(reading.problems());
        }
        return reading.orRefuse();
    }

    public static ContactDetails person(String first, String last, String town) {
        return contact(Draft.builder().firstName(first).lastName(last).address(in(town)));
    }

    public static ContactDetails organisation(String name, String town) {
        return contact(Draft.builder().kind("organisation").name(name).address(in(town)));
    }

    public static AddressText in(String town) {
        return new AddressText(List.of(), "", town, "", "");
    }

    /** Any contact that reading can give. */
    public static Gen<ContactDetails> contacts() {
        return SourceDSL.integers().all().map(seed -> any(new Random(seed)));
    }

    public static ContactDetails any(Random random) {
        var draft = Draft.builder();
        if (random.nextBoolean()) {
            draft.honorific(random.nextInt(3) == 0 ? "Mme" : "")
                    .firstName(random.nextInt(6) == 0 ? "" : one(random, FIRST))
                    .lastName(one(random, LAST));
        } else {
            draft.kind("organisation").name(text(random, 40, false) + " SARL");
        }
        draft.status(one(random, "", "prospect", "customer", "former-customer"));
        times(
                random,
                4,
                () -> draft.phone(new PhoneText(
                        one(random, PHONES),
                        one(random, "", "", "12"),
                        one(random, "", "fax", "home", "mobile", "other", "work"),
                        one(random, "", "", "Atelier, 8 h - 12 h", "le matin"))));
        times(
                random,
                4,
                () -> draft.email(new EmailText(
                        one(random, FIRST).toLowerCase(java.util.Locale.ROOT) + random.nextInt(99) + "@exemple.fr",
                        one(random, "", "home", "other"))));
        times(random, 4, () -> draft.address(address(random)));
        times(random, 3, () -> draft.webSite("https://www.exemple" + random.nextInt(99) + ".fr/a;b?c=d,e"));
        times(random, 4, () -> draft.tag(one(random, "VIP", "vip", "à rappeler", "=1+1", "mairie", "@foire")));
        if (random.nextInt(3) == 0) {
            draft.siret("73282932000074");
        } else if (random.nextInt(3) == 0) {
            draft.siren("303265045").vat("FR40303265045");
        }
        if (random.nextInt(3) == 0) {
            draft.jobTitle(text(random, 30, false)).birthday("1980-03-" + (10 + random.nextInt(20)));
        }
        if (random.nextBoolean()) {
            draft.owner("user-1").team("team-1").reference(text(random, 15, false) + random.nextInt());
        }
        if (random.nextBoolean()) {
            draft.description(text(random, 200, true))
                    .custom("remarque-interne", text(random, 60, true))
                    .custom("effectif", one(random, "-12,5", "0", "1234567,25", "1 000"))
                    .custom("echeance", "31/12/2027")
                    .custom("optin", one(random, "oui", "non"))
                    .custom("secteur-activite", "Privé");
        }
        return contact(draft);
    }

    private static AddressText address(Random random) {
        var lines = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> (1 + random.nextInt(99)) + " rue " + one(random, LAST) + ", bât. " + i)
                .toList();
        var label = one(random, "", "home", "billing", "delivery", "other");
        return random.nextInt(4) == 0
                ? new AddressText(lines, "1000", "Bruxelles", "BE", label)
                : new AddressText(lines, "14" + (100 + random.nextInt(800)), one(random, TOWNS), "", label);
    }

    private static void times(Random random, int most, Runnable action) {
        for (var i = random.nextInt(most + 1); i > 0; i--) {
            action.run();
        }
    }

    @SafeVarargs
    private static <T> T one(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Letters and signs that get in the way of formats: quotes, separators, formulas, accents, other alphabets, emoji. */
    public static String text(Random random, int longest, boolean lines) {
        var signs = "aBé œ'\";,:|\\=+-@<>&%#()[]{}€’«»漢字Ж🎉n\u00e0" + (lines ? "\n\n" : "");
        var points = signs.codePoints().toArray();
        var text = random.ints(1 + random.nextInt(longest), 0, points.length)
                .mapToObj(i -> Character.toString(points[i]))
                .collect(Collectors.joining());
        return "x" + text + "x";
    }
}
