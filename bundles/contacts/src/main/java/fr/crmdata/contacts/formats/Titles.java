package fr.crmdata.contacts.formats;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.MappingProposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The titles of a table's columns, if it has any. */
final class Titles {

    private Titles() {}

    /** How many columns the table has: those of the first row, empty ones at its end left out. */
    static int count(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return 1;
        }
        var first = rows.get(0);
        var count = first.size();
        while (count > 1 && first.get(count - 1).isBlank() && isBlankBelow(rows, count - 1)) {
            count--;
        }
        return count;
    }

    private static boolean isBlankBelow(List<List<String>> rows, int column) {
        return rows.stream()
                .allMatch(row -> column >= row.size() || row.get(column).isBlank());
    }

    /** Whether the first row holds titles rather than values. */
    static boolean areIn(List<List<String>> rows) {
        var first = rows.get(0);
        if (first.stream().anyMatch(Titles::isValue)) {
            return false;
        }
        var proposal = MappingProposal.propose(first, List.of(), CustomFields.none(), Optional.empty());
        var known = proposal.columns().stream()
                .filter(column -> column.confidence() > 0)
                .count();
        return known > 0
                || (rows.size() > 1 && rows.subList(1, rows.size()).stream().anyMatch(Titles::hasValue));
    }

    private static boolean hasValue(List<String> row) {
        return row.stream().anyMatch(Titles::isValue);
    }

    /** Whether a cell can be no title: an e-mail address, a web address, a number of some length. */
    private static boolean isValue(String cell) {
        var digits = cell.chars().filter(Character::isDigit).count();
        return cell.indexOf('@') > 0 || cell.contains("://") || digits >= 4;
    }

    static List<String> of(List<List<String>> rows, boolean titled, Language language) {
        var texts = Texts.of(Titles.class, language);
        var titles = new ArrayList<String>();
        var first = rows.get(0);
        for (var i = 0; i < count(rows); i++) {
            var title = titled ? first.get(i).strip() : "";
            titles.add(title.isEmpty() ? texts.of("contacts.csv.column", i + 1) : title);
        }
        return titles;
    }
}
