package fr.crmdata.contacts.model;

/** Finds, in a cell of several numbers and words, where one number ends and the next begins. */
final class PhoneScanner {

    private PhoneScanner() {}

    /**
     * Where the piece that begins at {@code from} ends: at a separator, at "ou", "or", or at the end of the text. What stands
     * in brackets is of one piece.
     */
    static int endOfPiece(String text, int from) {
        for (var i = from; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '/' || c == ';' || c == ',' || c == '|' || c == '\n' || isOr(text, i)) {
                return i;
            }
            if (c == '(') {
                i = Math.max(i, closing(text, i));
            }
        }
        return text.length();
    }

    /** Where the bracket that opens here closes; -1 when it does not. */
    private static int closing(String text, int open) {
        var depth = 0;
        for (var i = open; i < text.length(); i++) {
            if (text.charAt(i) == '(') {
                depth++;
            } else if (text.charAt(i) == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOr(String text, int at) {
        return text.charAt(at) == ' ' && (text.startsWith(" ou ", at) || text.startsWith(" or ", at));
    }

    /** Where the number itself begins, behind words such as {@code Fax :} or {@code Portable}. */
    static int startOfNumber(String text, int from, int to) {
        for (var i = from; i < to; i++) {
            var c = text.charAt(i);
            if (isDigit(c) || c == '+' || (c == '(' && i + 1 < to && isDigit(text.charAt(i + 1)))) {
                return i;
            }
        }
        return to;
    }

    /** The words before a number; empty text when there are none. */
    static String label(String text, int from, int start) {
        var end = start;
        while (end > from && " :.-\u2013".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        var label = text.substring(from, end).strip();
        return label.equals("ou") || label.equals("or") ? "" : label;
    }

    /** {@code 905-555-1234} or {@code (905) 555-1234}: nobody groups digits so but in North America. */
    static boolean isNorthAmerican(String text) {
        var shape = new StringBuilder(text.length());
        text.chars().forEach(c -> shape.append(isDigit((char) c) ? '9' : (char) c));
        var plain = shape.toString();
        return plain.startsWith("999-999-9999")
                || plain.startsWith("(999) 999-9999")
                || plain.startsWith("999.999.9999");
    }

    static boolean isBehindColon(String text, int from, int start) {
        return text.substring(from, start).stripTrailing().endsWith(":");
    }

    /** Behind the last digit of the number that begins here, or of its extension; -1 when there is no number. */
    static int endOfNumber(String text, int from, int to) {
        var digits = 0;
        var last = -1;
        for (var i = from; i < to; i++) {
            var c = text.charAt(i);
            if (isDigit(c)) {
                digits++;
                last = i + 1;
            } else if (isExtension(text, i)) {
                last = endOfExtension(text, i, to, last);
                break;
            } else if (Character.isLetter(c)
                    || (c == '(' && digits > 0 && !closesWithDigits(text, i, to))
                    || "+().- \u2013".indexOf(c) < 0) {
                break;
            }
        }
        return digits >= 2 ? last : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean closesWithDigits(String text, int open, int to) {
        for (var i = open + 1; i < to && i < open + 8; i++) {
            var c = text.charAt(i);
            if (c == ')') {
                return true;
            }
            if (!isDigit(c)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isExtension(String text, int at) {
        return startsWith(text, at, "poste") || startsWith(text, at, "ext") || startsWith(text, at, "x");
    }

    private static boolean startsWith(String text, int at, String word) {
        var end = at + word.length();
        if (!text.regionMatches(true, at, word, 0, word.length())) {
            return false;
        }
        while (end < text.length() && " .:".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end < text.length() && isDigit(text.charAt(end));
    }

    private static int endOfExtension(String text, int at, int to, int otherwise) {
        var i = at;
        while (i < to && !isDigit(text.charAt(i))) {
            i++;
        }
        var end = otherwise;
        while (i < to && isDigit(text.charAt(i))) {
            end = ++i;
        }
        return end;
    }

    /** What is said between two numbers, without the signs that only part them. */
    static String comment(String text, int from, int to) {
        var start = from;
        var end = to;
        while (start < end && isEdge(text.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(text.charAt(end - 1))) {
            end--;
        }
        var said = Clean.line(text.substring(start, end));
        if (said.equals("ou") || said.equals("or")) {
            return "";
        }
        var wrapped = said.startsWith("(") && closing(said, 0) == said.length() - 1;
        return wrapped ? said.substring(1, said.length() - 1).strip() : said;
    }

    private static boolean isEdge(char c) {
        return c == ' ' || c == '/' || c == ';' || c == ',' || c == '|' || c == '\n' || c == '-' || c == '\u2013';
    }
}
