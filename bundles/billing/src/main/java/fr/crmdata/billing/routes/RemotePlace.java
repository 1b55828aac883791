package fr.crmdata.billing.routes;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** Camel addresses of the bank, completed so that no file is there by halves. */
final class RemotePlace {

    private static final Set<String> FILES = Set.of("sftp", "ftp", "ftps");

    private RemotePlace() {}

    /** A file is written under another name and gets its own when it is whole. */
    static String sending(String address) {
        return isForFiles(address) ? with(address, "tempFileName", ".${file:name}.part") : address;
    }

    /**
     * A file is taken when it does not grow any more, and comes through the disk: memory does not depend on its size.
     *
     * @param folder where it lies meanwhile
     */
    static String fetching(String address, Path folder) {
        return isForFiles(address)
                ? with(with(address, "readLock", "changed"), "localWorkDirectory", folder.toString())
                : address;
    }

    /** Mails come as they are and count as read when they were taken; what could not be taken comes again. */
    static String mailbox(String address) {
        return with(with(with(address, "mapMailMessage", "false"), "unseen", "true"), "peek", "true");
    }

    /** As people may see it: without what only the two partners know. */
    static String shown(String address) {
        return address.replaceAll("\\?.*", "").replaceAll("//[^@/]*@", "//");
    }

    /**
     * Whether a file may be there although handing it over failed. Where it was written under another name, only the last step leaves
     * that open; elsewhere only a place that could not be reached is certain not to have it.
     */
    static boolean mayHaveArrived(String address, Throwable failure) {
        var causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
        return isForFiles(address)
                ? causes.anyMatch(RemotePlace::isOfRenaming)
                : causes.noneMatch(cause -> cause instanceof ConnectException
                        || cause instanceof UnknownHostException
                        || cause instanceof NoRouteToHostException);
    }

    /** FTP says nothing of renaming when the answer to it is lost; only where it failed tells. */
    private static boolean isOfRenaming(Throwable cause) {
        return String.valueOf(cause.getMessage()).contains("Cannot rename file")
                || Arrays.stream(cause.getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().equals("renameFile"));
    }

    private static boolean isForFiles(String address) {
        var end = address.indexOf(':');
        return end > 0 && FILES.contains(address.substring(0, end));
    }

    /** What the address says itself stays as it is. */
    private static String with(String address, String option, String value) {
        if (address.contains("?" + option + "=") || address.contains("&" + option + "=")) {
            return address;
        }
        return address + (address.contains("?") ? '&' : '?') + option + "=" + value;
    }
}
