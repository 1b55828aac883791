package fr.crmdata.contacts.web;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.contacts.ImportFormat;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.book.AddressBook.Slice;
import fr.crmdata.contacts.book.Imports;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.ImportOptions;
import fr.crmdata.contacts.model.Mapping;
import fr.crmdata.contacts.model.MappingProposal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Imports in memory, one in each state; their ids are the states. Nothing is really imported. */
final class FakeImports implements Imports {

    private static final Map<String, Long> COUNTS = Map.of(
            "create", 9_714L, "update", 203L, "unchanged", 31L, "duplicate", 38L, "refused", 14L, "rows", 10_000L);

    private final String mark;
    private final CustomFields customFields = Samples.CUSTOM;
    private final Map<String, Import> imports = new LinkedHashMap<>();
    private final Map<Long, RowResult> rows = new LinkedHashMap<>();

    /** @param mark stands in every text of files */
    FakeImports(String mark) {
        this.mark = mark;
        for (var state : State.values()) {
            var file = inState(state);
            imports.put(file.id(), file);
        }
        put(new RowResult(2, "create", "Menuiserie Lefèvre" + mark, "c1", List.of(), "", List.of()));
        put(new RowResult(
                3,
                "create",
                "Transports Benali" + mark,
                "c2",
                List.of("Mairie de Saint-Aubin" + mark + " : Même téléphone (02 99 00 01 46)."),
                "",
                List.of()));
        put(new RowResult(
                14,
                "update",
                "Cabinet Guérin" + mark,
                "c3",
                List.of("Cabinet Guérin" + mark + " : Même SIRET (21350253700003).", "Modifie : Téléphones, E-mails."),
                "",
                List.of()));
        put(new RowResult(
                15,
                "unchanged",
                "Pizzeria Marchetti" + mark,
                "c4",
                List.of("Pizzeria Marchetti" + mark + " : Même référence (A-17)."),
                "",
                List.of()));
        put(new RowResult(
                412,
                "duplicate",
                "Élodie Lefèvre" + mark,
                "",
                List.of("Élodie Lefèvre" + mark + " : Même e-mail (elodie@lefevre.example)."),
                "",
                List.of(new Likeness("c1", "Élodie Lefèvre" + mark))));
        put(new RowResult(
                413,
                "duplicate",
                "Mairie de St-Aubin" + mark,
                "",
                List.of("Mairie de Saint-Aubin" + mark + " : Nom proche et même ville."),
                "skip",
                List.of(new Likeness("c3", "Mairie de Saint-Aubin" + mark))));
        put(new RowResult(
                1_077,
                "refused",
                "Fleurs Dubreuil" + mark,
                "",
                List.of("Téléphone : « 01 99 00 3" + mark
                        + " » est trop court pour un numéro : il manque des chiffres."),
                "",
                List.of()));
        put(new RowResult(
                2_640,
                "refused",
                "",
                "",
                List.of("Nom : Il manque un nom : donnez un nom, un prénom ou une raison sociale."),
                "",
                List.of()));
    }

    private void put(RowResult row) {
        rows.put(row.line(), row);
    }

    private Import inState(State state) {
        var columns = Stream.of(
                        "Raison sociale", "Nom contact", "Tel 1", "Tel portable", "Mail", "CP", "Commune", "Code tarif")
                .map(title -> title + mark)
                .toList();
        var samples = List.of(
                List.of(
                        "Menuiserie Lefèvre" + mark,
                        "LEFEVRE Elodie",
                        "0199001433",
                        "06.39.98.12.07",
                        "elodie@lefevre.example",
                        "1400",
                        "Bourg" + mark,
                        "B2" + mark),
                List.of(
                        "Transports Benali" + mark,
                        "",
                        "01 99 00 3",
                        "",
                        "contact@benali.example",
                        "69100",
                        "Villeurbanne",
                        ""),
                List.of("", "Mme GUÉRIN Anne-Sophie", "02 99 00 88 59", "", "", "44000", "Nantes", "A"));
        var counts =
                switch (state) {
                    case READY, TRYING, FAILED -> Map.<String, Long>of();
                    case CANCELLED -> Map.of("create", 3_120L, "refused", 2L, "rows", 3_122L);
                    default -> COUNTS;
                };
        var mapping = MappingProposal.propose(columns, samples, customFields, Optional.empty())
                .mapping();
        return new Import(
                state.name().toLowerCase(java.util.Locale.ROOT),
                "salon-batimat-2026" + mark + ".csv",
                1_284_600,
                "csv",
                new ImportFormat.Preview(
                        "Windows-1252, point-virgule", Optional.of(new ImportFormat.Table(columns, samples))),
                Optional.of(mapping),
                false,
                ImportOptions.defaults(),
                state,
                "job-" + state.name().toLowerCase(java.util.Locale.ROOT),
                counts,
                MadeUp.LATELY,
                "leila",
                state == State.FAILED ? Optional.of("contacts.file.zip") : Optional.empty());
    }

    private Import put(Import file) {
        imports.put(file.id(), file);
        return file;
    }

    private Import to(String id, State state) {
        var file = get(id);
        return put(with(file, file.mapping(), file.options(), state));
    }

    private static Import with(Import file, Optional<Mapping> mapping, ImportOptions options, State state) {
        return new Import(
                file.id(),
                file.fileName(),
                file.size(),
                file.format(),
                file.preview(),
                mapping,
                file.remembered(),
                options,
                state,
                file.jobId(),
                file.counts(),
                file.createdAt(),
                file.createdBy(),
                file.failure());
    }

    /** A file of cards, which has no columns. */
    Import addCards(String id) {
        var file = inState(State.READY);
        return put(new Import(
                id,
                "annuaire" + mark + ".vcf",
                34_000,
                "vcard",
                new ImportFormat.Preview("vCard 4.0, UTF-8", Optional.empty()),
                Optional.empty(),
                false,
                ImportOptions.forCards(),
                State.READY,
                "",
                Map.of(),
                file.createdAt(),
                file.createdBy(),
                Optional.empty()));
    }

    @Override
    public Import upload(String fileName, InputStream content) {
        try {
            if (content.readNBytes(2).length < 2) {
                throw new ContactRefusal.UnreadableFile("contacts.file.empty");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return get("ready");
    }

    @Override
    public Import get(String id) {
        return Optional.ofNullable(imports.get(id)).orElseThrow(Missing::new);
    }

    @Override
    public List<Import> recent(int limit) {
        return list(Optional.empty(), limit).items();
    }

    @Override
    public Slice<Import> list(Optional<String> cursor, int limit) {
        return new Slice<>(imports.values().stream().limit(limit).toList(), Optional.empty());
    }

    @Override
    public Import change(String id, Optional<Mapping> mapping, ImportOptions options) {
        return put(with(get(id), mapping, options, State.READY));
    }

    @Override
    public Import tryOut(String id) {
        return to(id, State.TRYING);
    }

    @Override
    public Import run(String id) {
        return to(id, State.RUNNING);
    }

    @Override
    public Import cancel(String id) {
        return to(id, State.CANCELLED);
    }

    @Override
    public Import undo(String id) {
        return to(id, State.UNDOING);
    }

    @Override
    public Slice<RowResult> rows(String id, Optional<String> outcome, Optional<String> cursor, int limit) {
        var found = new ArrayList<>(rows.values());
        outcome.ifPresent(wanted -> found.removeIf(row -> !row.outcome().equals(wanted)));
        return new Slice<>(found, cursor.isEmpty() ? Optional.of("next") : Optional.empty());
    }

    @Override
    public RowResult decide(String id, long line, String decision) {
        var row = Optional.ofNullable(rows.get(line)).orElseThrow(Missing::new);
        var decided =
                new RowResult(line, row.outcome(), row.name(), row.contactId(), row.reasons(), decision, row.like());
        put(decided);
        return decided;
    }

    @Override
    public void writeRejected(String id, OutputStream out) {
        try {
            out.write("Nom;Pourquoi\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String rejectedFileName(String id) {
        return "salon-a-corriger.csv";
    }

    @Override
    public void forget(String id) {
        imports.remove(get(id).id());
    }

    @Override
    public long sizeLimit() {
        return 250_000_000;
    }

    /** There is no such import. */
    static final class Missing extends Refusal {
        private static final long serialVersionUID = 1L;

        Missing() {
            super(Kind.NOT_FOUND, "contacts.unknown");
        }
    }
}
