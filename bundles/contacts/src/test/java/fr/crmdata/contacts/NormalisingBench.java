package fr.crmdata.contacts;

import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.contacts.formats.ContactDocument;
import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.DraftReader;
import fr.crmdata.contacts.model.DuplicateRules;
import fr.crmdata.contacts.model.ImportOptions;
import fr.crmdata.contacts.model.Mapping;
import fr.crmdata.contacts.model.MatchKeys;
import fr.crmdata.contacts.model.RowReader;
import fr.crmdata.contacts.model.Target;
import fr.crmdata.contacts.model.Target.Part;
import fr.crmdata.contacts.model.Words;
import fr.crmdata.contacts.phone.LibPhoneNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** How many rows a second go from cells to details, keys, sort key and document, on one thread. Prints; asserts nothing. */
public final class NormalisingBench {

    private static final int ROWS = 200_000;

    private NormalisingBench() {}

    public static void main(String[] arguments) {
        var columns = List.of("Référence", "Société", "E-mail", "Adresse", "CP", "Ville", "Tél", "Fax", "Site", "Tags");
        var parts = Stream.of(
                        Part.REFERENCE,
                        Part.ORGANISATION,
                        Part.EMAIL,
                        Part.ADDRESS,
                        Part.POSTAL_CODE,
                        Part.TOWN,
                        Part.PHONE,
                        Part.FAX,
                        Part.WEB_SITE,
                        Part.TAGS)
                .map(Target::of)
                .toList();
        var rows = new RowReader(new Mapping(columns, parts), ImportOptions.defaults());
        var reader = new DraftReader(new LibPhoneNumbers(), CustomFields.none(), Samples.COLLEAGUES, Samples.TODAY);
        for (var round = 0; round < 8; round++) {
            var random = new Random(round);
            var cells = new ArrayList<List<String>>(ROWS);
            for (var i = 0; i < ROWS; i++) {
                cells.add(cells(random, i));
            }
            normalise(rows, reader, cells, round);
        }
    }

    private static void normalise(RowReader rows, DraftReader reader, List<List<String>> cells, int round) {
        var start = System.nanoTime();
        var details = new ArrayList<ContactDetails>(ROWS);
        for (var row : cells) {
            details.add(reader.read(rows.read(row)).orRefuse());
        }
        var read = System.nanoTime();
        var keys = 0L;
        for (var one : details) {
            keys += MatchKeys.of(one, DuplicateRules.defaults()).size();
            keys += Words.sortKey(one.name()).length() > 200 ? 1 : 0;
        }
        var keyed = System.nanoTime();
        var documents = new ArrayList<String>(ROWS);
        for (var one : details) {
            documents.add(ContactDocument.write(one));
        }
        var written = System.nanoTime();
        var same = 0;
        for (var i = 0; i < ROWS; i++) {
            same += ContactDocument.read(documents.get(i)).equals(details.get(i)) ? 1 : 0;
        }
        var end = System.nanoTime();
        System.out.printf(
                "round %d: %,d rows/s in all; per row: details %.1f µs, keys %.1f µs (%.1f of them), write %.1f µs, read %.1f µs%n",
                round,
                ROWS * 1_000_000_000L / (written - start),
                (read - start) / 1000.0 / ROWS,
                (keyed - read) / 1000.0 / ROWS,
                (double) keys / ROWS,
                (written - keyed) / 1000.0 / ROWS,
                (end - written) / 1000.0 / same);
    }

    private static List<String> cells(Random random, int i) {
        var town = "Ville-" + Integer.toString(random.nextInt(30_000), 36);
        var name = "Établissements " + Integer.toString(random.nextInt(Integer.MAX_VALUE), 36) + " & Fils";
        return List.of(
                "R" + i,
                name,
                "contact" + i + "@exemple" + random.nextInt(50_000) + ".fr",
                (1 + random.nextInt(200)) + " rue du Général-de-Gaulle",
                String.format("%05d", 1000 + random.nextInt(94_000)),
                town,
                phone(random),
                random.nextBoolean() ? phone(random) : "",
                random.nextBoolean() ? "http://www.exemple" + random.nextInt(50_000) + ".fr" : "",
                "mairie");
    }

    private static String phone(Random random) {
        var digits = String.format("%08d", random.nextInt(100_000_000));
        return "0" + (1 + random.nextInt(5)) + " " + digits.substring(0, 2) + " " + digits.substring(2, 4) + " "
                + digits.substring(4, 6) + " " + digits.substring(6);
    }
}
