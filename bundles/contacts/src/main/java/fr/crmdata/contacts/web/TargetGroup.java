package fr.crmdata.contacts.web;

import fr.crmdata.contacts.model.CustomField;
import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.Mapping;
import fr.crmdata.contacts.model.Target;
import fr.crmdata.contacts.model.Target.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Places for the columns of a file that mean something alike. */
public record TargetGroup(String label, List<Option> options) {

    private static final List<Part> NAMES = List.of(
            Part.NAME,
            Part.HONORIFIC,
            Part.FIRST_NAME,
            Part.LAST_NAME,
            Part.KIND,
            Part.STATUS,
            Part.REFERENCE,
            Part.BIRTHDAY,
            Part.TAGS);
    private static final List<Part> WORK = List.of(Part.ORGANISATION, Part.DEPARTMENT, Part.JOB_TITLE);
    private static final List<Part> WAYS = List.of(
            Part.PHONE,
            Part.MOBILE,
            Part.HOME_PHONE,
            Part.FAX,
            Part.EMAIL,
            Part.HOME_EMAIL,
            Part.WEB_SITE,
            Part.DETAILS);
    private static final List<Part> PLACE =
            List.of(Part.ADDRESS, Part.POSTAL_CODE, Part.TOWN, Part.COUNTRY, Part.ADDRESS_LABEL);
    private static final List<Part> NUMBERS = List.of(Part.SIREN, Part.SIRET, Part.VAT);
    private static final List<Part> CARE = List.of(Part.OWNER, Part.TEAM, Part.DESCRIPTION, Part.NOTE);

    /** @param key see {@link Target#key} */
    public record Option(String key, String label) {}

    public TargetGroup {
        options = List.copyOf(options);
    }

    /** All places, in the order of a card; those that a mapping uses besides are at the end. */
    static List<TargetGroup> all(Mapping mapping, CustomFields customFields, Ui ui) {
        var groups = new ArrayList<TargetGroup>();
        groups.add(group("name", first(NAMES), customFields, ui));
        groups.add(group("work", first(WORK), customFields, ui));
        groups.add(group("ways", first(WAYS), customFields, ui));
        groups.add(group("place", Stream.concat(first(PLACE), first(List.of(Part.WHOLE_ADDRESS))), customFields, ui));
        groups.add(group("place2", second(PLACE), customFields, ui));
        groups.add(group("work2", second(WORK), customFields, ui));
        groups.add(group("numbers", first(NUMBERS), customFields, ui));
        groups.add(group("care", first(CARE), customFields, ui));
        groups.add(group(
                "custom", customFields.active().stream().map(CustomField::key).map(Target::custom), customFields, ui));
        var offered = groups.stream()
                .flatMap(group -> group.options().stream())
                .map(Option::key)
                .toList();
        groups.add(group(
                "other",
                mapping.targets().stream()
                        .filter(target -> target.part() != Part.IGNORE && !offered.contains(target.key()))
                        .distinct(),
                customFields,
                ui));
        groups.removeIf(group -> group.options().isEmpty());
        return groups;
    }

    private static Stream<Target> first(List<Part> parts) {
        return parts.stream().map(Target::of);
    }

    private static Stream<Target> second(List<Part> parts) {
        return parts.stream().map(part -> Target.of(part, 2));
    }

    private static TargetGroup group(String name, Stream<Target> targets, CustomFields customFields, Ui ui) {
        return new TargetGroup(
                ui.t("contacts.import.group." + name),
                targets.map(target -> new Option(target.key(), target.label(ui.language(), customFields)))
                        .toList());
    }
}
