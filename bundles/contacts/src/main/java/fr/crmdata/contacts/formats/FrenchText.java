package fr.crmdata.contacts.formats;

/** How much a text looks like French: accented letters inside words speak for it, odd signs there against it. */
final class FrenchText {

    private static final String SMALL = "éèêëàâäùûüîïôöçœæÿ";
    private static final String CAPITAL = "ÉÈÊËÀÂÄÙÛÜÎÏÔÖÇŒÆŸ";
    private static final String SIGNS = "’‘“”«»€–—…°·²\u00A0\u202F•§£²³";

    private FrenchText() {}

    static int score(String text) {
        var score = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            var before = i == 0 ? ' ' : text.charAt(i - 1);
            var after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
            score += score(c, before, after);
        }
        return score;
    }

    private static int score(char c, char before, char after) {
        var inWord = Character.isLetter(before) || Character.isLetter(after);
        if (SMALL.indexOf(c) >= 0) {
            return inWord ? 2 : 1;
        }
        if (CAPITAL.indexOf(c) >= 0) {
            // A capital behind a small letter is what the wrong encoding makes of an accent.
            return Character.isLowerCase(before) ? -3 : 2;
        }
        if (SIGNS.indexOf(c) >= 0) {
            return 1;
        }
        return Character.isLetter(c) ? -1 : -3;
    }
}
