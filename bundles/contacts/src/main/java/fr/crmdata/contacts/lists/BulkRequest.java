package fr.crmdata.contacts.lists;

import fr.crmdata.api.contacts.ContactDetails.Status;
import fr.crmdata.contacts.book.ContactLists.BulkChange;
import fr.crmdata.contacts.book.ContactLists.Query;
import fr.crmdata.contacts.book.ContactLists.Selection;
import fr.crmdata.contacts.formats.PlainJson;
import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.Filter;
import fr.crmdata.contacts.model.Sort;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bulk change as it waits for its job. */
record BulkRequest(Selection selection, BulkChange change) {

    String write() {
        var plain = new LinkedHashMap<String, Object>();
        if (selection instanceof Selection.These these) {
            plain.put("ids", these.ids());
        } else if (selection instanceof Selection.AllOf all) {
            plain.put("typed", all.query().typed());
            plain.put("filter", all.query().filter().print());
        }
        plain.put("what", change.getClass().getSimpleName());
        value().ifPresent(value -> plain.put("value", value));
        return PlainJson.write(plain);
    }

    private Optional<String> value() {
        if (change instanceof BulkChange.SetOwner owner) {
            return owner.owner();
        }
        if (change instanceof BulkChange.SetTeam team) {
            return team.team();
        }
        if (change instanceof BulkChange.SetStatus status) {
            return Optional.of(status.status().name());
        }
        if (change instanceof BulkChange.AddTag tag) {
            return Optional.of(tag.tag());
        }
        return change instanceof BulkChange.RemoveTag tag ? Optional.of(tag.tag()) : Optional.empty();
    }

    static BulkRequest read(String json, CustomFields customFields) {
        var plain = PlainJson.readMap(json);
        var value = Optional.ofNullable(plain.get("value")).map(String::valueOf);
        return new BulkRequest(selection(plain, customFields), change(String.valueOf(plain.get("what")), value));
    }

    private static Selection selection(Map<String, Object> plain, CustomFields customFields) {
        if (plain.get("ids") instanceof List<?> ids) {
            return new Selection.These(ids.stream().map(String::valueOf).toList());
        }
        return new Selection.AllOf(new Query(
                String.valueOf(plain.getOrDefault("typed", "")),
                Filter.parse(String.valueOf(plain.getOrDefault("filter", "")), customFields),
                Sort.byName()));
    }

    private static BulkChange change(String what, Optional<String> value) {
        return switch (what) {
            case "SetOwner" -> new BulkChange.SetOwner(value);
            case "SetTeam" -> new BulkChange.SetTeam(value);
            case "SetStatus" -> new BulkChange.SetStatus(Status.valueOf(value.orElseThrow()));
            case "AddTag" -> new BulkChange.AddTag(value.orElseThrow());
            case "RemoveTag" -> new BulkChange.RemoveTag(value.orElseThrow());
            case "Delete" -> new BulkChange.Delete();
            case "Restore" -> new BulkChange.Restore();
            default -> throw new IllegalArgumentException("no such change: " + what);
        };
    }
}
