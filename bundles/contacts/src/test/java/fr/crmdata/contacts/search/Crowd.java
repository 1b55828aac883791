package fr.crmdata.contacts.search;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.BusinessIds;
import fr.crmdata.api.contacts.ContactDetails.Email;
import fr.crmdata.api.contacts.ContactDetails.Name;
import fr.crmdata.api.contacts.ContactDetails.Phone;
import fr.crmdata.api.contacts.ContactDetails.PostalAddress;
import fr.crmdata.api.contacts.ContactDetails.Status;
import fr.crmdata.contacts.model.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Any number of made-up contacts, spread as in France: some names are very frequent, most are rare; the same number gives the
 * same crowd.
 */
final class Crowd {

    private static final String[] FIRST =
            ("Jean Marie Philippe Nathalie Michel Isabelle Alain Sylvie Patrick Catherine Nicolas"
                            + " Martine Christophe Christine Pierre Françoise Christian Valérie Éric Sandrine Frédéric Stéphanie"
                            + " Laurent Véronique Stéphane Sophie David Céline Pascal Chantal Daniel Patricia Gérard Anne Bernard"
                            + " Julie Sébastien Laurence Thierry Aurélie Bruno Monique Jean-Pierre Brigitte Vincent Hélène"
                            + " Thomas Marion Dominique Élodie Olivier Camille François Émilie Jean-Paul Léa Guillaume Anaïs"
                            + " Mohamed Fatima Yannick Maëlle Loïc Gaëlle Hervé Solène Noël Zoé Benoît Inès Cédric Élise"
                            + " Jérôme Chloé Matthieu Mathieu Anne-Sophie Marie-Claude Thibault Clémence Rémi Léonie")
                    .split(" ");
    private static final String[] START =
            ("Le Du De La Ma Mar Ber Bou Bon Bar Cha Che Cou Da Del Dup Fa Fer Fon Ga Gau Gi Gr Gui"
                            + " Ha Her Hu Ja Jou Ker La Lam Lan Lec Lef Leg Lem Mer Mo Mon Mou Na Ni Noë Pa Pel Per Pi Poi Pre Qu Ra"
                            + " Re Ri Ro Rou Sa Sau Sé Si Sou Ta Te Ti Tou Va Ver Vi Vin Wa Za")
                    .split(" ");
    private static final String[] MIDDLE =
            ("r l n m ss tt ll nn b bl c ch d dr f g gn gu j l m n nt p pr qu r rr rt s t tr v ve vi è é").split(" ");
    private static final String[] END =
            ("ard aud eau et ette ier ière in ine on onne ot otte and ant el elle er ert eux ez ic"
                            + " ien is oin oux uel ut val vre y ois ault ac as euil ade age ange")
                    .split(" ");
    private static final String[] TRADE =
            ("Garage Boulangerie Mairie Pharmacie Menuiserie Plomberie Transports Cabinet Clinique"
                            + " Restaurant Hôtel Imprimerie Agence Établissements Société École Collège Lycée Association Librairie")
                    .split(" ");
    private static final String[] FORM = {"SARL", "SAS", "EURL", "& Fils", "", "", "", "Frères"};
    private static final String[] HOST = {
        "orange.fr", "wanadoo.fr", "free.fr", "gmail.com", "hotmail.fr", "laposte.net", "sfr.fr", "yahoo.fr"
    };
    private static final Instant START_OF_TIME = Instant.parse("2024-01-01T08:00:00Z");

    private final Random random;
    private final List<String> lastNames;
    private final List<String> towns;

    Crowd(long seed) {
        this.random = new Random(seed);
        this.lastNames = names(80_000);
        this.towns = names(20_000).stream().map(this::town).toList();
    }

    private List<String> names(int many) {
        var names = new ArrayList<String>(many);
        for (var i = 0; i < many; i++) {
            var name = new StringBuilder(one(START)).append(one(MIDDLE));
            if (random.nextInt(3) > 0) {
                name.append(one("a", "e", "i", "o", "u", "ou", "ai")).append(one(MIDDLE));
            }
            names.add(name.append(one(END)).toString());
        }
        return names;
    }

    private String town(String name) {
        return switch (random.nextInt(8)) {
            case 0 -> "Saint-" + name;
            case 1 -> name + "-sur-Mer";
            case 2 -> "La " + name;
            case 3 -> "Sainte-" + name + "-des-Bois";
            default -> name;
        };
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** The first of a list are taken far more often than the last. */
    private String frequent(List<String> choices) {
        var u = random.nextDouble();
        return choices.get((int) (choices.size() * u * u * u));
    }

    Entry next(int number) {
        var id = new UUID(
                (0x018c_0000_0000L + number << 16) | 0x7000L, random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 1L << 63);
        var made = START_OF_TIME.plusSeconds(number * 60L);
        return Entry.of(new Contact(
                id.toString(),
                1,
                details(number),
                made,
                "u1",
                made.plusSeconds(random.nextInt(10_000_000)),
                "u1",
                random.nextInt(100) == 0 ? Optional.of(made.plusSeconds(3600)) : Optional.empty(),
                Optional.empty()));
    }

    private ContactDetails details(int number) {
        var town = frequent(towns);
        var isPerson = random.nextInt(3) > 0;
        var last = frequent(lastNames);
        var first = one(FIRST);
        Name name = isPerson
                ? new Name.Person("", first, last)
                : new Name.Organisation(
                        (one(TRADE) + " " + (random.nextBoolean() ? "de " + town : last) + " " + one(FORM)).strip());
        var edit = ContactDetails.named(name)
                .edit()
                .status(Status.values()[Math.min(3, random.nextInt(6))])
                .addresses(List.of(new PostalAddress(
                        List.of(random.nextInt(200) + " rue " + frequent(lastNames)),
                        String.format("%05d", 1000 + random.nextInt(95_000)),
                        town,
                        "FR",
                        PostalAddress.Label.WORK)))
                .phones(phones())
                .emails(List.of(new Email(mail(first, last), Email.Label.WORK)));
        if (!isPerson) {
            edit.businessIds(new BusinessIds(
                    Optional.of(String.format("%09d", number)),
                    Optional.of(String.format("%09d00017", number)),
                    Optional.empty()));
        }
        if (random.nextInt(5) == 0) {
            edit.tags(new TreeSet<>(List.of(one("VIP", "Foire 2026", "à rappeler", "mairie", "presse"))));
        }
        if (random.nextInt(2) == 0) {
            edit.owner(Optional.of("user-" + random.nextInt(30)));
        }
        return edit.done();
    }

    private List<Phone> phones() {
        var phones = new ArrayList<Phone>();
        for (var i = random.nextInt(3); i >= 0; i--) {
            phones.add(new Phone(
                    "+33" + (1 + random.nextInt(7)) + String.format("%08d", random.nextInt(100_000_000)),
                    "",
                    Phone.Label.WORK,
                    ""));
        }
        return phones;
    }

    private String mail(String first, String last) {
        var a = Words.normalise(first).replace(' ', '-');
        var b = Words.normalise(last).replace(" ", "");
        return switch (random.nextInt(4)) {
            case 0 -> a.charAt(0) + b + "@" + one(HOST);
            case 1 -> b + random.nextInt(1000) + "@" + one(HOST);
            case 2 -> "contact@" + b + ".fr";
            default -> a + "." + b + "@" + one(HOST);
        };
    }
}
