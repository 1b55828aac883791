package fr.crmdata.itests.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Made-up people, the same for the same number, near to how a French address book looks. */
final class People {

    private static final List<String> FIRST = List.of(
            "Camille",
            "Louise",
            "Léa",
            "Manon",
            "Chloé",
            "Inès",
            "Jade",
            "Zoé",
            "Lucas",
            "Hugo",
            "Louis",
            "Gabriel",
            "Arthur",
            "Jules",
            "Adam",
            "Raphaël",
            "Nathan",
            "Théo",
            "Noé",
            "Malo",
            "Élodie",
            "Aurélie",
            "Sébastien",
            "Jérôme");
    private static final List<String> START = List.of(
            "Mar", "Ber", "Du", "Le", "La", "Gar", "Rou", "Mo", "Fon", "Che", "Bou", "Gui", "Per", "Re", "Vi", "Col",
            "Del", "Fau", "Gre", "Hu", "Jou", "Kler", "Lam", "Mi", "Nor", "Oli", "Pas", "Qué", "Ri", "Sau");
    private static final List<String> MIDDLE = List.of(
            "ti", "nar", "ran", "fè", "val", "ci", "mon", "ga", "si", "lan", "che", "da", "bo", "cha", "li", "ve", "zé",
            "pé", "ro", "mi", "tou", "gne", "vil", "ber");
    private static final List<String> END = List.of(
            "n", "rd", "t", "vre", "d", "lin", "nier", "reau", "mont", "ville", "tier", "caud", "gny", "court", "llier",
            "quet", "zac", "dec", "ic", "oz");
    private static final List<String> PLACE = List.of(
            "Saint-Aubin",
            "Beau",
            "Mont",
            "Ville",
            "Roche",
            "Font",
            "Clair",
            "Haut",
            "Bel",
            "Champ",
            "Neuf",
            "Vaux",
            "Pont",
            "Château",
            "Val",
            "Grand",
            "Ker",
            "Plou",
            "Bourg",
            "Sainte-Marie");
    private static final List<String> RIVER = List.of(
            "Orne",
            "Seine",
            "Loire",
            "Vire",
            "Marne",
            "Oise",
            "Sarthe",
            "Vienne",
            "Isère",
            "Ain",
            "Aube",
            "Yonne",
            "Creuse",
            "Charente",
            "Vilaine",
            "Risle",
            "Touques",
            "Dives",
            "Eure",
            "Somme",
            "Aisne",
            "Meuse",
            "Moselle",
            "Saône",
            "Doubs");

    private People() {}

    private static String pick(List<String> list, long seed) {
        var mixed = (seed ^ seed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return list.get((int) Math.floorMod(mixed ^ mixed >>> 31, (long) list.size()));
    }

    /** Drawn anew for each number and purpose. */
    private static String pick(List<String> list, long number, int purpose) {
        return pick(list, number * 0x9E3779B97F4A7C15L + purpose * 0xD1B54A32D192ED03L);
    }

    static String last(long number) {
        return pick(START, number, 1) + pick(MIDDLE, number, 2) + pick(MIDDLE, number, 3) + pick(END, number, 4);
    }

    static String first(long number) {
        return pick(FIRST, number, 5);
    }

    /** Nine digits that nobody else has. */
    static String phone(long number) {
        return String.format(Locale.ROOT, "0%d%08d", 1 + number / 100_000_000 % 5, number * 7_919 % 100_000_000);
    }

    /** One of some hundred thousand, as near to one another as towns are. */
    static String town(long number) {
        return pick(PLACE, number, 6)
                + pick(MIDDLE, number, 7)
                + pick(END, number, 8)
                + "-sur-"
                + pick(RIVER, number, 9);
    }

    static Map<String, Object> body(long number) {
        return Map.of(
                "firstName", first(number),
                "lastName", last(number),
                "phones", List.of(Map.of("number", phone(number))),
                "emails", List.of(Map.of("address", "p" + number + "@exemple.example")),
                "addresses",
                        List.of(Map.of(
                                "lines", List.of("1 rue de la Mesure"), "postalCode", "14000", "town", town(number))),
                "tags", List.of("mesure"));
    }

    static final String HEADER = "Nom;Prénom;Téléphone;E-mail;Code postal;Ville;Étiquettes\n";

    static String row(long number) {
        return String.join(
                        ";",
                        last(number),
                        first(number),
                        phone(number),
                        "p" + number + "@exemple.example",
                        "14000",
                        town(number),
                        "mesure")
                + "\n";
    }
}
