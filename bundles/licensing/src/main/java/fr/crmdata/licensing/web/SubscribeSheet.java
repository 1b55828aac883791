package fr.crmdata.licensing.web;

import fr.crmdata.licensing.office.PriceLists.Line;
import fr.crmdata.licensing.office.PriceLists.Offer;
import fr.crmdata.licensing.office.Subscriptions.Question;
import fr.crmdata.licensing.office.Subscriptions.Terms;
import java.util.ArrayList;
import java.util.List;

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

    /** The text of the terms with its lines joined to paragraphs: it was set in narrow columns. Not a word is another. */
    public List<String> paragraphs() {
        var paragraphs = new ArrayList<String>();
        var paragraph = new StringBuilder();
        terms.text().lines().map(String::strip).forEach(line -> {
            var begins = line.isEmpty() || line.startsWith("-") || isHeading(line);
            if (begins && !paragraph.isEmpty()) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
            if (!line.isEmpty()) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
            }
        });
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString());
        }
        return paragraphs;
    }

    private static boolean isHeading(String line) {
        return line.matches("\\d+(-\\d+)?\\s.*") && (line.matches("\\d+ [-–] .*") || line.matches("\\d+-\\d+ .*"));
    }
}
