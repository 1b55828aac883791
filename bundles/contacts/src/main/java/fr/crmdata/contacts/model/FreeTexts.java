package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.Timeline.Entry;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people write about contacts beside their cards: cleaned like the texts of a card, or refused. */
public final class FreeTexts {

    private static final int TITLE = 300;
    private static final int BEGINNING = 80;
    private static final int COMMENT = 300;
    private static final int FILE_NAME = 200;
    private static final int MEDIA_TYPE = 120;
    private static final int HREF = 500;
    private static final Pattern MEDIA = Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*");
    private static final Pattern UNWANTED = Pattern.compile("[\"<>:|?*\\\\/;]");

    private FreeTexts() {}

    /** @throws ContactRefusal.Invalid when it is empty or too long, as with the others */
    public static String note(String text) {
        var findings = new Findings();
        return required("text", findings.block("text", text, Limits.NOTE), findings);
    }

    public static String taskTitle(String text) {
        var findings = new Findings();
        return required("title", findings.line("title", text, TITLE), findings);
    }

    /** May be empty. */
    public static String comment(String text) {
        var findings = new Findings();
        return accepted(findings.line("comment", text, COMMENT), findings);
    }

    public static String employer(String text) {
        var findings = new Findings();
        return required("organisation", findings.line("organisation", text, Limits.LEGAL_NAME), findings);
    }

    /** May be empty. */
    public static String department(String text) {
        var findings = new Findings();
        return accepted(findings.line("department", text, Limits.DEPARTMENT), findings);
    }

    /** May be empty. */
    public static String jobTitle(String text) {
        var findings = new Findings();
        return accepted(findings.line("jobTitle", text, Limits.JOB_TITLE), findings);
    }

    /**
     * A name that every system can save a file under: without folders, signs that mean something to a system, and leading
     * dots. Never empty.
     */
    public static String fileName(String text) {
        var whole = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        var name = UNWANTED.matcher(Clean.line(whole)).replaceAll("_").strip();
        while (name.startsWith(".")) {
            name = name.substring(1).strip();
        }
        if (name.isEmpty()) {
            return "document";
        }
        if (name.length() <= FILE_NAME) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var extension = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        return Clean.line(name.substring(0, FILE_NAME - extension.length())) + extension;
    }

    /** Type and subtype in lower case, without parameters; what is none is any file. */
    public static String mediaType(String text) {
        var semicolon = text.indexOf(';');
        var type = (semicolon < 0 ? text : text.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
        return type.length() <= MEDIA_TYPE && MEDIA.matcher(type).matches() ? type : "application/octet-stream";
    }

    /** What another area adds to a timeline, cut to what fits: its work must not fail for the sake of a long text. */
    public static Entry fitting(Entry entry) {
        return new Entry(
                entry.key(),
                entry.area(),
                entry.at(),
                entry.icon(),
                cut(Clean.line(entry.title()), TITLE),
                cut(Clean.block(entry.text()), Limits.NOTE),
                entry.href().length() > HREF ? "" : entry.href());
    }

    /** As much of a text as tells which one it is. */
    public static String beginning(String text) {
        return cut(text, BEGINNING);
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }

    private static String required(String field, String text, Findings findings) {
        if (accepted(text, findings).isEmpty()) {
            throw new ContactRefusal.Invalid(field, "contacts.text.missing");
        }
        return text;
    }

    private static String accepted(String text, Findings findings) {
        if (!findings.problems().isEmpty()) {
            throw new ContactRefusal.Invalid(findings.problems());
        }
        return text;
    }
}
