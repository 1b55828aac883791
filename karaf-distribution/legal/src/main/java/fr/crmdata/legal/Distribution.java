package fr.crmdata.legal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.jar.JarInputStream;
import java.util.regex.Pattern;

/** An unpacked distribution: every jar in it, and every jar within a jar. */
final class Distribution {

    private static final String OURS = "fr.crmdata";
    private static final Pattern FILE_NAME = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");

    private final Path folder;
    private final Licences licences;
    private final TreeSet<Piece> pieces = new TreeSet<>();

    Distribution(Path folder, Licences licences) {
        this.folder = folder;
        this.licences = licences;
    }

    /** What is in it and not ours, by name. */
    List<Piece> pieces() {
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>)
                    files.filter(path -> path.toString().endsWith(".jar")).sorted()::iterator) {
                add(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        addCopied();
        return List.copyOf(pieces);
    }

    private void addCopied() {
        for (var row : Table.read("copied.txt")) {
            var bundle = "system/fr/crmdata/" + row.get(0);
            if (Files.exists(folder.resolve(bundle))) {
                var licence = List.of(row.get(4));
                pieces.add(new Piece(row.get(1), row.get(2), row.get(3), licence, Optional.empty(), bundle));
            }
        }
    }

    private void add(String path, byte[] jar) throws IOException {
        var own = new Contents();
        try (var in = new JarInputStream(new ByteArrayInputStream(jar))) {
            own.manifest(in);
            for (var entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                if (entry.getName().endsWith(".jar")) {
                    add(path + "!" + entry.getName(), in.readAllBytes());
                } else if (entry.getName().endsWith("/pom.properties")) {
                    own.coordinates(in.readAllBytes());
                }
            }
        }
        var piece = own.piece(path, jar);
        if (!piece.group().startsWith(OURS)) {
            pieces.add(piece);
        }
    }

    /** What a jar says of itself. */
    private final class Contents {

        private final List<Properties> coordinates = new ArrayList<>();
        private String licence = "";

        void manifest(JarInputStream in) {
            if (in.getManifest() != null) {
                licence = Objects.requireNonNullElse(
                        in.getManifest().getMainAttributes().getValue("Bundle-License"), "");
            }
        }

        void coordinates(byte[] properties) throws IOException {
            var read = new Properties();
            read.load(new ByteArrayInputStream(properties));
            coordinates.add(read);
        }

        Piece piece(String path, byte[] jar) {
            var where = Path.of(path.substring(path.lastIndexOf('!') + 1));
            var file = Objects.requireNonNull(where.getFileName()).toString();
            return where.startsWith("system") ? inRepository(where, path, jar) : named(file, path, jar);
        }

        /** Its place in {@code system/} is group, artifact and version. */
        private Piece inRepository(Path where, String path, byte[] jar) {
            var end = where.getNameCount();
            var group = where.subpath(1, end - 3).toString().replace('/', '.');
            return piece(
                    group,
                    where.getName(end - 3).toString(),
                    where.getName(end - 2).toString(),
                    path,
                    jar);
        }

        private Piece named(String file, String path, byte[] jar) {
            for (var one : coordinates) {
                var artifact = one.getProperty("artifactId");
                if (file.equals(artifact + "-" + one.getProperty("version") + ".jar")) {
                    return piece(one.getProperty("groupId"), artifact, one.getProperty("version"), path, jar);
                }
            }
            var parts = FILE_NAME.matcher(file);
            var artifact = parts.matches() ? parts.group(1) : file;
            return piece(
                    licences.groupOf(artifact).orElse(Piece.UNKNOWN),
                    artifact,
                    parts.matches() ? parts.group(2) : Piece.UNKNOWN,
                    path,
                    jar);
        }

        private Piece piece(String group, String artifact, String version, String path, byte[] jar) {
            return new Piece(
                    group, artifact, version, licences.of(group, artifact, licence), Optional.of(sha256(jar)), path);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
