package fr.crmdata.licensing.web;

import fr.crmdata.licensing.office.PriceLists.Line;
import fr.crmdata.licensing.office.PriceLists.Offer;
import fr.crmdata.licensing.office.Subscriptions.Question;
import fr.crmdata.licensing.office.Subscriptions.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the public page shows before anything is typed.
 *
 * @param shown offers that everybody sees
 * @param prices of the chosen one
 * @param key names this order however often it is sent
 */
public record SubscribeSheet(
        List<Offer> shown, Offer chosen, List<Line> prices, List<Question> questions, Terms terms, String key) {

    public SubscribeSheet {
        shown = List.copyOf(shown);
        prices = List.copyOf(prices);
        questions = List.copyOf(questions);
    }

    /** One heading or paragraph of the terms. */
    public record Paragraph(boolean isHeading, String text) {}

    /** The text of the terms with its lines joined to paragraphs: it was set in narrow columns. Not a word is another. */
    public List<Paragraph> paragraphs() {
        var paragraphs = new ArrayList<Paragraph>();
        var lines = new ArrayList<String>();
        terms.text().lines().map(String::strip).forEach(line -> {
            if (!lines.isEmpty() && begins(line, lines)) {
                paragraphs.add(joined(lines));
                lines.clear();
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
        });
        if (!lines.isEmpty()) {
            paragraphs.add(joined(lines));
        }
        return paragraphs;
    }

    /** Whether a line begins something new after those before it. A heading goes on in capitals, or with a small letter. */
    private static boolean begins(String line, List<String> before) {
        if (line.isEmpty() || line.startsWith("-") || isHeading(line)) {
            return true;
        }
        if (!isHeading(before.get(0))) {
            return false;
        }
        return isCapitals(before.get(0)) ? !isCapitals(line) : Character.isUpperCase(line.charAt(0));
    }

    private static Paragraph joined(List<String> lines) {
        return new Paragraph(isHeading(lines.get(0)) || isCapitals(lines.get(0)), String.join(" ", lines));
    }

    private static boolean isHeading(String line) {
        return line.matches("\\d+ [-–] .*") || line.matches("\\d+-\\d+ .*");
    }

    private static boolean isCapitals(String line) {
        return line.equals(line.toUpperCase(Locale.FRANCE));
    }
}
