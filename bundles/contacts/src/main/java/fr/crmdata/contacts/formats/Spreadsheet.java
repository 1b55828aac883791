package fr.crmdata.contacts.formats;

/**
 * Keeps spreadsheets from taking cells of a CSV file for formulas (OWASP, "CSV Injection").
 *
 * <p>A cell that begins with {@code = + - @}, a tab or a line end, or with the wide forms of these signs, gets an apostrophe
 * before it. Cells that are nothing but a number, such as {@code +33 1 23 45 67 89} or {@code -12,5}, can run nothing and stay
 * as they are: an apostrophe would spoil them for every other program. What already begins with apostrophes and then such a
 * sign gets one more, so that reading takes exactly that one off again.
 */
final class Spreadsheet {

    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String OF_NUMBERS = " 0123456789.,()\u00A0\u202F";

    private Spreadsheet() {}

    /** The cell as it is written. */
    static String guarded(String cell) {
        return isDangerous(cell, 0) && !(cell.charAt(0) != '\'' && isNumber(cell)) ? "'" + cell : cell;
    }

    /** The cell that was guarded. */
    static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && isDangerous(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String cell, int from) {
        var i = from;
        while (i < cell.length() && cell.charAt(i) == '\'') {
            i++;
        }
        return i < cell.length() && DANGEROUS.indexOf(cell.charAt(i)) >= 0;
    }

    /** A sign and then digits, grouped or not: a spreadsheet finds nothing in it to compute. */
    private static boolean isNumber(String cell) {
        if (cell.charAt(0) != '+' && cell.charAt(0) != '-') {
            return false;
        }
        var digits = 0;
        for (var i = 1; i < cell.length(); i++) {
            var c = cell.charAt(i);
            if (OF_NUMBERS.indexOf(c) < 0) {
                return false;
            }
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits > 0;
    }
}
