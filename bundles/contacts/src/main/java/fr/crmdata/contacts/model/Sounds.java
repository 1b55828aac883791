package fr.crmdata.contacts.model;

/**
 * How a French name sounds, roughly: {@code Lefèvre}, {@code Lefebvre} and {@code Le Fèvre} come out the same, as do
 * {@code Thibaut} and {@code Thibault}, {@code Philippe} and {@code Filipe}. Phonetic codes at hand in libraries follow
 * English.
 */
final class Sounds {

    private Sounds() {}

    /** @param word lower-case letters without accents, such as {@link Words#normalise} makes */
    static String of(String word) {
        var text = word.replace("ph", "f")
                .replace("eau", "o")
                .replace("au", "o")
                .replace("bv", "v")
                .replace("qu", "k")
                .replace("ck", "k")
                .replace("ai", "e")
                .replace("ei", "e")
                .replace("ou", "u")
                .replace("ch", "%")
                .replace("h", "")
                .replace("y", "i");
        var out = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            var c = sound(text.charAt(i), next);
            if (out.isEmpty() || out.charAt(out.length() - 1) != c) {
                out.append(c);
            }
        }
        var end = out.length();
        while (end > 2 && "estdxlz".indexOf(out.charAt(end - 1)) >= 0) {
            end--;
        }
        return out.substring(0, end);
    }

    private static char sound(char c, char next) {
        return switch (c) {
            case 'c' -> next == 'e' || next == 'i' ? 's' : 'k';
            case 'g' -> next == 'e' || next == 'i' ? 'j' : 'g';
            case 'q' -> 'k';
            case 'z' -> 's';
            case 'w' -> 'v';
            case 'm' -> 'n';
            default -> c;
        };
    }
}
