package fr.crmdata.contacts.rest;

import fr.crmdata.contacts.book.DuplicateDesk;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.Field;
import fr.crmdata.contacts.model.Fields;
import fr.crmdata.contacts.model.Merge;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Merges as JSON. */
public final class MergeBodies {

    private MergeBodies() {}

    private enum Way {
        KEEP,
        TAKE,
        COMBINE,
        VALUE
    }

    /** @param value only with the way {@code value}: what stands in neither */
    @Schema(name = "MergeChoice")
    public record ChoiceBody(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            allowableValues = {"keep", "take", "combine", "value"},
                            description = "Keep the survivor’s, take the other’s, combine both lists, or set the value")
                    @Nullable
                    String way,
            @Schema(description = "As the field stands in a contact’s history; empties the field when left out")
                    @Nullable
                    Object value) {

        static ChoiceBody of(Merge.Choice choice) {
            if (choice instanceof Merge.Choice.Typed typed) {
                return new ChoiceBody("value", typed.value().orElse(null));
            }
            var way = choice instanceof Merge.Choice.Take
                    ? "take"
                    : choice instanceof Merge.Choice.Combine ? "combine" : "keep";
            return new ChoiceBody(way, null);
        }

        private Merge.Choice read(String path) {
            return switch (Given.constant(Way.class, path + ".way", way)) {
                case KEEP -> new Merge.Choice.Keep();
                case TAKE -> new Merge.Choice.Take();
                case COMBINE -> new Merge.Choice.Combine();
                case VALUE -> new Merge.Choice.Typed(Optional.ofNullable(value));
            };
        }
    }

    /** By key of the field. */
    @Schema(name = "MergeProposal")
    public record Proposal(Map<String, ChoiceBody> choices) {

        static Proposal of(Map<Field, Merge.Choice> proposed) {
            var choices = new LinkedHashMap<String, ChoiceBody>();
            proposed.forEach((field, choice) -> choices.put(field.key(), ChoiceBody.of(choice)));
            return new Proposal(choices);
        }
    }

    @Schema(name = "NewMerge")
    public record MergeBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Id of the contact that stays") @Nullable
                    String survivor,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Long survivorVersion,
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description =
                                    "Id of the contact that goes into it; the id leads to the survivor from then on")
                    @Nullable
                    String other,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Long otherVersion,
            @Schema(
                            description =
                                    "By field (name, phones, custom.sector …); the proposal when left out, and what is"
                                            + " not in it stays as the survivor has it")
                    @Nullable
                    Map<String, @Nullable ChoiceBody> choices) {

        static long version(String field, @Nullable Long given) {
            if (given == null) {
                throw new ContactRefusal.Invalid(field, "contacts.rest.missing");
            }
            return given;
        }

        /** Empty when the proposal is to be taken. */
        Optional<Map<Field, Merge.Choice>> read(CustomFields customFields) {
            if (choices == null) {
                return Optional.empty();
            }
            var read = new LinkedHashMap<Field, Merge.Choice>();
            choices.forEach((key, choice) -> {
                var path = "choices." + key;
                var field = Fields.find(key, customFields)
                        .orElseThrow(() -> new ContactRefusal.Invalid(path, "contacts.rest.field"));
                if (choice == null) {
                    throw new ContactRefusal.Invalid(path, "contacts.rest.missing");
                }
                read.put(field, choice.read(path));
            });
            return Optional.of(read);
        }
    }

    /** What a merge did. */
    @Schema(name = "Merge")
    public record MergeView(
            String id,
            String survivor,
            String other,
            String survivorName,
            String otherName,
            Instant at,
            String userName,
            boolean undone) {

        static MergeView of(DuplicateDesk.MergeRecord merge) {
            return new MergeView(
                    merge.id(),
                    merge.survivor(),
                    merge.other(),
                    merge.survivorName(),
                    merge.otherName(),
                    merge.at(),
                    merge.userName(),
                    merge.undone());
        }
    }

    @Schema(name = "MergeList")
    public record MergeList(
            List<MergeView> items,
            @Schema(description = "Cursor of what follows; absent at the end") @Nullable String next) {}

    @Schema(name = "Merged")
    public record MergedView(
            @Schema(description = "Id of the merge, by which it can be undone") String id, ContactView contact) {}

    /** @param kept fields of the survivor that keep a later value */
    @Schema(name = "MergeUndone")
    public record UndoneView(
            @Schema(description = "Fields that were changed since and keep the later value") List<String> kept) {}
}
