package fr.crmdata.contacts.rest;

import static fr.crmdata.contacts.rest.ContactParts.orNull;
import static fr.crmdata.contacts.rest.Given.some;
import static fr.crmdata.contacts.rest.Given.text;
import static fr.crmdata.contacts.rest.Given.texts;

import fr.crmdata.api.contacts.ContactDetails.Kind;
import fr.crmdata.api.contacts.ContactDetails.Status;
import fr.crmdata.api.contacts.ImportFormat;
import fr.crmdata.contacts.book.Imports;
import fr.crmdata.contacts.model.Drafts;
import fr.crmdata.contacts.model.ImportOptions;
import fr.crmdata.contacts.model.ImportOptions.OnBadValue;
import fr.crmdata.contacts.model.ImportOptions.OnLikely;
import fr.crmdata.contacts.model.ImportOptions.OnMatch;
import fr.crmdata.contacts.model.Mapping;
import fr.crmdata.contacts.model.Target;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Imports as JSON. */
public final class ImportBodies {

    private ImportBodies() {}

    /** What an import does with its rows. */
    @Schema(name = "ContactImportOptions", description = "What is left out stays as it is")
    public record OptionsPart(
            @Schema(
                            description = "With a row whose contact is surely there already",
                            allowableValues = {"complete", "replace", "skip", "create"})
                    @Nullable
                    String onMatch,
            @Schema(
                            description = "With a row whose contact is likely there already",
                            allowableValues = {"set-aside", "create"})
                    @Nullable
                    String onLikely,
            @Schema(
                            description = "With a row that holds a value that cannot be taken",
                            allowableValues = {"refuse", "note", "drop"})
                    @Nullable
                    String onBadValue,
            @Schema(
                            description = "Of contacts whose name could be either; guessed when empty",
                            allowableValues = {"person", "organisation", ""})
                    @Nullable
                    String kind,
            @Schema(
                            description = "Of rows that say none",
                            allowableValues = {"none", "prospect", "customer", "former-customer"})
                    @Nullable
                    String status,
            @Schema(description = "Id or e-mail address of the user who gets rows that name nobody") @Nullable
                    String owner,
            @Schema(description = "Added to every row") @Nullable List<@Nullable String> tags) {

        static OptionsPart of(ImportOptions options) {
            return new OptionsPart(
                    Drafts.key(options.onMatch()),
                    Drafts.key(options.onLikely()),
                    Drafts.key(options.onBadValue()),
                    options.kind().map(Drafts::key).orElse(null),
                    Drafts.key(options.status()),
                    orNull(options.owner()),
                    List.copyOf(options.tags()));
        }

        ImportOptions over(ImportOptions current) {
            var path = "options.";
            return new ImportOptions(
                    Given.constant(OnMatch.class, path + "onMatch", onMatch, current.onMatch()),
                    Given.constant(OnLikely.class, path + "onLikely", onLikely, current.onLikely()),
                    Given.constant(OnBadValue.class, path + "onBadValue", onBadValue, current.onBadValue()),
                    kind == null
                            ? current.kind()
                            : some(kind).map(word -> Given.constant(Kind.class, path + "kind", word)),
                    Given.constant(Status.class, path + "status", status, current.status()),
                    owner == null ? current.owner() : text(owner),
                    tags == null ? current.tags() : texts(tags));
        }
    }

    @Schema(name = "ContactImportChange", description = "What is left out stays as it is")
    public record ChangeBody(
            @Schema(
                            description =
                                    "Where each column goes: name, first-name, last-name, organisation, phone, mobile,"
                                            + " email, town, town.2, note, custom.sector, ignore …")
                    @Nullable
                    List<@Nullable String> targets,
            @Nullable OptionsPart options) {}

    /** @param remembered whether the targets were remembered from an earlier file with the same columns */
    @Schema(name = "ContactImport")
    public record ImportView(
            String id,
            String fileName,
            long size,
            String format,
            @Schema(description = "How the file is written") String description,
            @Schema(description = "Titles of the columns; only of tables") @Nullable List<String> columns,
            @Schema(description = "The first rows; only of tables") @Nullable List<List<String>> samples,
            @Schema(description = "Where each column goes; only of tables") @Nullable List<String> targets,
            @Schema(description = "Whether the targets were remembered from an earlier file") boolean remembered,
            OptionsPart options,
            @Schema(
                            allowableValues = {
                                "ready",
                                "trying",
                                "tried",
                                "running",
                                "done",
                                "undoing",
                                "undone",
                                "failed",
                                "cancelled"
                            })
                    String state,
            @Schema(description = "Id of the job that runs or ran last") @Nullable String job,
            @Schema(description = "Rows in all (rows) and by outcome: create, update, unchanged, duplicate, refused")
                    Map<String, Long> counts,
            Instant createdAt,
            String createdBy,
            @Schema(description = "Code of the refusal that ended it") @Nullable String failure) {

        static ImportView of(Imports.Import upload) {
            var table = upload.preview().table();
            return new ImportView(
                    upload.id(),
                    upload.fileName(),
                    upload.size(),
                    upload.format(),
                    upload.preview().description(),
                    table.map(ImportFormat.Table::columns).orElse(null),
                    table.map(ImportFormat.Table::samples).orElse(null),
                    upload.mapping().map(ImportView::targets).orElse(null),
                    upload.remembered(),
                    OptionsPart.of(upload.options()),
                    Drafts.key(upload.state()),
                    orNull(upload.jobId()),
                    upload.counts(),
                    upload.createdAt(),
                    upload.createdBy(),
                    upload.failure().orElse(null));
        }

        private static List<String> targets(Mapping mapping) {
            return mapping.targets().stream().map(Target::key).toList();
        }
    }

    @Schema(name = "ContactImportRow")
    public record RowView(
            @Schema(description = "Of the file it begins in") long line,
            @Schema(allowableValues = {"create", "update", "unchanged", "duplicate", "refused"}) String outcome,
            String name,
            @Schema(description = "Id of what it became or changed") @Nullable String contact,
            @Schema(description = "Sentences for people") List<String> reasons,
            @Schema(description = "What a person decided about a duplicate: create, skip, update:{contact}") @Nullable
                    String decision,
            @Schema(description = "Contacts that a duplicate may be the same as, the likeliest first")
                    List<LikeView> like) {

        static RowView of(Imports.RowResult row) {
            return new RowView(
                    row.line(),
                    row.outcome(),
                    row.name(),
                    orNull(row.contactId()),
                    row.reasons(),
                    orNull(row.decision()),
                    row.like().stream()
                            .map(like -> new LikeView(like.contactId(), like.name()))
                            .toList());
        }
    }

    @Schema(name = "ContactImportLikeness")
    public record LikeView(String contact, String name) {}

    @Schema(name = "ContactImports")
    public record ImportList(
            List<ImportView> items,
            @Schema(description = "Cursor of what follows; absent at the end") @Nullable String next) {}

    @Schema(name = "ContactImportRows")
    public record RowList(
            List<RowView> items,
            @Schema(description = "Cursor of what follows; absent at the end") @Nullable String next) {}

    @Schema(name = "ContactImportDecision")
    public record DecisionBody(
            @Schema(description = "create, skip or update:{contact}; nothing takes it back, before the import runs")
                    @Nullable
                    String decision) {}
}
