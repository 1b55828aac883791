package fr.crmdata.contacts.model;

import fr.crmdata.api.FieldProblem;
import java.util.ArrayList;
import java.util.List;

/** What is found out about a draft while it is read: values that cannot be taken, and values that were mended. */
final class Findings {

    private final List<FieldProblem> problems = new ArrayList<>(2);
    private final List<FieldProblem> repairs = new ArrayList<>(2);

    void problem(String path, String code, Object... arguments) {
        problems.add(FieldProblem.of(path, code, arguments));
    }

    void repair(String path, String code, Object... arguments) {
        repairs.add(FieldProblem.of(path, code, arguments));
    }

    /** A text of one line; empty, and a problem noted, when it cannot be taken. */
    String line(String path, String text, int limit) {
        return accept(path, text, limit, Clean.line(text));
    }

    /** A text of several lines; empty, and a problem noted, when it cannot be taken. */
    String block(String path, String text, int limit) {
        return accept(path, text, limit, Clean.block(text));
    }

    private String accept(String path, String typed, int limit, String cleaned) {
        if (typed.indexOf('\0') >= 0) {
            problem(path, "contacts.text.nul");
            return "";
        }
        if (cleaned.length() > limit) {
            problem(path, "contacts.text.too-long", shown(cleaned), limit, cleaned.length());
            return "";
        }
        return cleaned;
    }

    /** The first entries of a list; a problem is noted when there are more than the limit. */
    <T> List<T> atMost(String path, List<T> list, int limit) {
        if (list.size() <= limit) {
            return list;
        }
        problem(path, "contacts.list.too-long", list.size(), limit);
        return list.subList(0, limit);
    }

    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    List<FieldProblem> repairs() {
        return List.copyOf(repairs);
    }

    /** As much of a text as fits into a sentence. */
    static String shown(String text) {
        var line = Clean.line(text);
        if (line.length() <= 80) {
            return line;
        }
        var end = Character.isHighSurrogate(line.charAt(78)) ? 78 : 79;
        return line.substring(0, end) + "…";
    }
}
