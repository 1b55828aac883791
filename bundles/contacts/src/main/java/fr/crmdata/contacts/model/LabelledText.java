package fr.crmdata.contacts.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One entry of a cell that holds several things, each behind its label:
 * {@code Adresse : 2 passage du Souvenir, 14210, Esquay | Tél : 02 31 80 45 46 | Fax : }.
 *
 * @param label before the colon; empty text when there is none
 * @param text behind it; never empty
 */
record LabelledText(String label, String text) {

    private static final int LONGEST_LABEL = 40;

    /** What an entry is. */
    enum Meaning {
        ADDRESS,
        PHONE,
        EMAIL,
        WEB_SITE,
        OTHER
    }

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            Map.entry("adresse", Meaning.ADDRESS),
            Map.entry("adr", Meaning.ADDRESS),
            Map.entry("address", Meaning.ADDRESS),
            Map.entry("siege", Meaning.ADDRESS),
            Map.entry("tel", Meaning.PHONE),
            Map.entry("telephone", Meaning.PHONE),
            Map.entry("phone", Meaning.PHONE),
            Map.entry("mobile", Meaning.PHONE),
            Map.entry("portable", Meaning.PHONE),
            Map.entry("gsm", Meaning.PHONE),
            Map.entry("fax", Meaning.PHONE),
            Map.entry("telecopie", Meaning.PHONE),
            Map.entry("mail", Meaning.EMAIL),
            Map.entry("email", Meaning.EMAIL),
            Map.entry("e mail", Meaning.EMAIL),
            Map.entry("mel", Meaning.EMAIL),
            Map.entry("courriel", Meaning.EMAIL),
            Map.entry("site", Meaning.WEB_SITE),
            Map.entry("site web", Meaning.WEB_SITE),
            Map.entry("web", Meaning.WEB_SITE),
            Map.entry("site internet", Meaning.WEB_SITE),
            Map.entry("website", Meaning.WEB_SITE));

    /** The entries of a cell, those without a text left out. */
    static List<LabelledText> parts(String cell) {
        var parts = new ArrayList<LabelledText>(3);
        var start = 0;
        for (var i = 0; i <= cell.length(); i++) {
            if (i == cell.length() || cell.charAt(i) == '|' || cell.charAt(i) == '\n') {
                add(parts, cell.substring(start, i).strip());
                start = i + 1;
            }
        }
        return parts;
    }

    private static void add(List<LabelledText> parts, String entry) {
        var colon = entry.indexOf(':');
        // "http://" is no label, and a colon far into a sentence ends none.
        var labelled =
                colon > 0 && colon <= LONGEST_LABEL && !entry.startsWith("//", colon + 1) && isWord(entry, colon);
        var label = labelled ? entry.substring(0, colon).strip() : "";
        var text = labelled ? entry.substring(colon + 1).strip() : entry;
        if (!text.isEmpty()) {
            parts.add(new LabelledText(label, text));
        }
    }

    private static boolean isWord(String entry, int colon) {
        return entry.substring(0, colon).chars().noneMatch(c -> Character.isDigit(c) || c == '@' || c == ',')
                && !entry.startsWith("mailto");
    }

    Meaning meaning() {
        var word = Words.normalise(label);
        var known = MEANINGS.get(word);
        if (known != null) {
            return known;
        }
        var first = word.indexOf(' ') < 0 ? word : word.substring(0, word.indexOf(' '));
        return MEANINGS.getOrDefault(first, Meaning.OTHER);
    }

    /** Whether a cell has at least two entries with labels, one of which has a known meaning. */
    static boolean isLabelled(String cell) {
        var parts = parts(cell);
        return cell.indexOf(':') > 0
                && (cell.indexOf('|') > 0 || cell.indexOf('\n') > 0)
                && parts.stream().allMatch(part -> !part.label().isEmpty())
                && parts.stream().anyMatch(part -> part.meaning() != Meaning.OTHER);
    }
}
