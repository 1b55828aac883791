package fr.crmdata.legal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.license.Expression;

/**
 * Writes {@code legal/bom.json} (CycloneDX) and {@code legal/third-party.txt} into an unpacked distribution:
 * {@code Bill <folder> <version>}. Fails when a licence is unknown or not accepted.
 *
 * <p>Reads the distribution itself, because only there everything comes together: what Maven resolved, what feature files
 * name, and the jars inside our bundles.
 */
public final class Bill {

    private final List<Piece> pieces;
    private final String version;

    Bill(List<Piece> pieces, String version) {
        this.pieces = pieces;
        this.version = version;
    }

    public static void main(String[] arguments) throws IOException, GeneratorException {
        var folder = Path.of(arguments[0]);
        var bill = new Bill(new Distribution(folder, new Licences()).pieces(), arguments[1]);
        bill.requireAcceptedLicences();
        var legal = Files.createDirectories(folder.resolve("legal"));
        Files.writeString(legal.resolve("bom.json"), bill.json(), StandardCharsets.UTF_8);
        Files.writeString(legal.resolve("third-party.txt"), bill.text(), StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException naming every piece that is not known well enough to ship it */
    void requireAcceptedLicences() {
        var refused = pieces.stream()
                .filter(piece -> !piece.isNamed() || !piece.isAccepted())
                .map(piece -> piece.path() + ": " + piece.name() + ", licence " + piece.licences())
                .toList();
        if (!refused.isEmpty()) {
            throw new IllegalStateException(
                    "read their licences, then add them to known.txt:\n  " + String.join("\n  ", refused));
        }
    }

    /** CycloneDX 1.6. Without serial number and time, so that the same distribution has the same bill. */
    String json() throws GeneratorException {
        var product = new Component();
        product.setType(Component.Type.APPLICATION);
        product.setName("CRM & DATA");
        product.setVersion(version);
        var metadata = new Metadata();
        metadata.setTimestamp(null);
        metadata.setComponent(product);
        var bom = new Bom();
        bom.setSerialNumber(null);
        bom.setMetadata(metadata);
        bom.setComponents(new ArrayList<>(pieces.stream().map(Bill::component).toList()));
        return BomGeneratorFactory.createJson(Version.VERSION_16, bom).toJsonString();
    }

    private static Component component(Piece piece) {
        var component = new Component();
        component.setType(Component.Type.LIBRARY);
        component.setBomRef(piece.purl() + "#" + piece.path());
        component.setGroup(piece.group());
        component.setName(piece.artifact());
        component.setVersion(piece.version());
        component.setPurl(piece.purl());
        piece.sha256().ifPresent(hash -> component.addHash(new Hash(Hash.Algorithm.SHA_256, hash)));
        var licence = new LicenseChoice();
        licence.setExpression(new Expression(piece.licence()));
        component.setLicenses(licence);
        return component;
    }

    /** For people: by licence. */
    String text() {
        var byLicence = new TreeMap<String, List<Piece>>();
        pieces.forEach(piece -> byLicence
                .computeIfAbsent(piece.licence(), any -> new ArrayList<>())
                .add(piece));
        var text = new StringBuilder(
                "CRM & DATA " + version + " contains the following works of others. Their licence texts and"
                        + " notices lie in their jars; those of what"
                        + " browsers load lie in the bundle crmdata-web.\n");
        byLicence.forEach((licence, works) -> {
            text.append('\n').append(licence).append('\n');
            works.stream()
                    .sorted(Comparator.naturalOrder())
                    .map(work -> "  " + work.name() + " " + work.version() + "\n")
                    .distinct()
                    .forEach(text::append);
        });
        return text.toString();
    }
}
