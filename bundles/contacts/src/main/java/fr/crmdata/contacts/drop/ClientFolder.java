package fr.crmdata.contacts.drop;

import fr.crmdata.api.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The drop folder of one client: new files lie in it, taken ones in {@code working}, those that are over in {@code done} or
 * {@code failed}. Every step is one move or one write that is there whole or not at all.
 */
record ClientFolder(Path folder) {

    static final String NAME = "contacts";

    private static final String WORKING = "working";
    private static final List<String> UNFINISHED = List.of(".part", ".partial", ".tmp", ".filepart", ".crdownload");
    private static final int ID = 36;

    enum Outcome {
        DONE,
        FAILED
    }

    void make() throws IOException {
        Files.createDirectories(folder.resolve(WORKING));
        for (var outcome : Outcome.values()) {
            Files.createDirectories(folder(outcome));
        }
    }

    private Path folder(Outcome outcome) {
        return folder.resolve(outcome.name().toLowerCase(Locale.ROOT));
    }

    /** Whether a file is one to take: not hidden, not half a download, none of our own texts, and a file at all. */
    static boolean isWanted(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.endsWith(".txt")
                && UNFINISHED.stream().noneMatch(name::endsWith)
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Tells a file from any other, even from one with the same name and content that comes later. */
    static String stamp(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return attributes.fileKey() + " " + attributes.size() + " " + attributes.lastModifiedTime();
    }

    static String sha256(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            var digest = Sha256.digest();
            var buffer = new byte[65_536];
            for (var count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return Sha256.of(digest);
        }
    }

    /** Puts a file where it waits for its import to end. */
    void take(Path file, String importId) throws IOException {
        make();
        Files.move(
                file,
                folder.resolve(WORKING).resolve(importId + "." + file.getFileName()),
                StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * A file whose import is not over, or was not when it was last looked at.
     *
     * @param name that it was dropped with
     */
    record Taken(Path file, String importId, String name) {}

    List<Taken> taken() throws IOException {
        var working = folder.resolve(WORKING);
        var taken = new ArrayList<Taken>();
        if (Files.isDirectory(working)) {
            try (var files = Files.newDirectoryStream(working)) {
                for (var file : files) {
                    var name = file.getFileName().toString();
                    if (name.length() > ID + 1 && name.charAt(ID) == '.') {
                        taken.add(new Taken(file, name.substring(0, ID), name.substring(ID + 1)));
                    }
                }
            }
        }
        return taken;
    }

    /** Puts a file away under the name it was dropped with, or the next one that is free. */
    void putAway(Path file, String name, Outcome outcome) throws IOException {
        make();
        Files.move(file, free(folder(outcome), name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path free(Path target, String name) {
        var dot = name.lastIndexOf('.');
        var stem = dot > 0 ? name.substring(0, dot) : name;
        var extension = dot > 0 ? name.substring(dot) : "";
        var path = target.resolve(name);
        for (var number = 2; Files.exists(path, LinkOption.NOFOLLOW_LINKS); number++) {
            path = target.resolve(stem + "-" + number + extension);
        }
        return path;
    }

    /** Writes what came of a file beside it. */
    void writeResult(String name, String text) throws IOException {
        writeWhole(folder.resolve(name + ".result.txt"), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    interface Content {
        void to(java.io.OutputStream out) throws IOException;
    }

    /** Writes the rows to correct to where they can be corrected, and moved up to be taken again. */
    void writeRejected(String name, Content content) throws IOException {
        make();
        writeWhole(folder(Outcome.FAILED).resolve(name), content);
    }

    private static void writeWhole(Path target, Content content) throws IOException {
        var fresh = target.resolveSibling("." + target.getFileName() + ".part");
        try (var out = Files.newOutputStream(fresh)) {
            content.to(out);
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
