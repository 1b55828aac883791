package fr.crmdata.licensing.model.licence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A licence as a person reads it. There is exactly one text for a licence: what was read is written again and compared, so that
 * nothing can stand in the text that is not in the licence.
 */
final class LicenceText {

    private static final String HEAD =
            """
            CRM & DATA
            Licence d’utilisation (fichier signé : la moindre modification le rend sans valeur)
            Licence to use (signed file: the slightest change makes it void)

            """;
    private static final String ANY = "toutes";
    private static final List<String> LABELS = List.of(
            "Licence        : ",
            "Produit        : ",
            "Titulaire      : ",
            "Contrat        : ",
            "Installation   : ",
            "Utilisateurs   : ",
            "Valable du     : ",
            "Valable au     : ",
            "Jours de grâce : ",
            "Émise le       : ",
            "Clé            : ");

    private LicenceText() {}

    static String of(Licence licence) {
        var values = List.of(
                licence.id(),
                licence.product(),
                licence.holder(),
                licence.contract(),
                licence.installation().orElse(ANY),
                licence.seats().entrySet().stream()
                        .map(seats -> seats.getKey() + " " + seats.getValue())
                        .collect(Collectors.joining(", ")),
                licence.from().toString(),
                licence.until().toString(),
                Integer.toString(licence.graceDays()),
                licence.issuedAt().toString(),
                licence.key());
        var text = new StringBuilder(HEAD);
        for (var i = 0; i < values.size(); i++) {
            text.append(LABELS.get(i)).append(values.get(i)).append('\n');
        }
        return text.toString();
    }

    /** Empty when it is no licence's text. */
    static Optional<Licence> read(String text) {
        try {
            return values(text).map(LicenceText::licence).filter(licence -> of(licence)
                    .equals(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> values(String text) {
        if (!text.startsWith(HEAD)) {
            return Optional.empty();
        }
        var lines = text.substring(HEAD.length()).lines().toList();
        var values = new ArrayList<String>();
        for (var i = 0; i < Math.min(lines.size(), LABELS.size()); i++) {
            if (lines.get(i).startsWith(LABELS.get(i))) {
                values.add(lines.get(i).substring(LABELS.get(i).length()));
            }
        }
        return values.size() == LABELS.size() ? Optional.of(values) : Optional.empty();
    }

    private static Licence licence(List<String> values) {
        return new Licence(
                values.get(0),
                values.get(1),
                values.get(2),
                values.get(3),
                Optional.of(values.get(4)).filter(installation -> !installation.equals(ANY)),
                seats(values.get(5)),
                LocalDate.parse(values.get(6)),
                LocalDate.parse(values.get(7)),
                Integer.parseInt(values.get(8)),
                values.get(10),
                Instant.parse(values.get(9)));
    }

    private static Map<String, Integer> seats(String text) {
        var seats = new TreeMap<String, Integer>();
        for (var part : text.split(", ", -1)) {
            var space = part.indexOf(' ');
            if (space < 0) {
                throw new IllegalArgumentException("modules");
            }
            seats.put(part.substring(0, space), Integer.parseInt(part.substring(space + 1)));
        }
        return seats;
    }
}
