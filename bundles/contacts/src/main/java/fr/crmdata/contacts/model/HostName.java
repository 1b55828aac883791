package fr.crmdata.contacts.model;

/** Names of machines on the public net, in letters of any alphabet. */
final class HostName {

    private HostName() {}

    /** Whether it has at least two parts and the last can be a top-level domain: letters only, or {@code xn--…}. */
    static boolean isPublic(String host) {
        if (host.length() > 253) {
            return false;
        }
        var start = 0;
        var parts = 0;
        for (var i = 0; i <= host.length(); i++) {
            if (i == host.length() || host.charAt(i) == '.') {
                if (!isPart(host, start, i)) {
                    return false;
                }
                parts++;
                if (i < host.length()) {
                    start = i + 1;
                }
            }
        }
        return parts >= 2 && isTopLevel(host, start);
    }

    private static boolean isPart(String host, int from, int to) {
        if (to == from || to - from > 63 || host.charAt(from) == '-' || host.charAt(to - 1) == '-') {
            return false;
        }
        for (var i = from; i < to; i++) {
            var c = host.charAt(i);
            if (c != '-' && c != '_' && !Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTopLevel(String host, int from) {
        if (host.length() - from < 2) {
            return false;
        }
        if (host.startsWith("xn--", from)) {
            return true;
        }
        for (var i = from; i < host.length(); i++) {
            if (!Character.isLetter(host.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
