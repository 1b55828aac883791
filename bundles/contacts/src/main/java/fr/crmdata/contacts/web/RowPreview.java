package fr.crmdata.contacts.web;

import fr.crmdata.api.identity.Directory;
import fr.crmdata.contacts.model.Colleagues;
import fr.crmdata.contacts.model.CustomFields;
import fr.crmdata.contacts.model.DraftReader;
import fr.crmdata.contacts.model.ImportOptions;
import fr.crmdata.contacts.model.Mapping;
import fr.crmdata.contacts.model.Reading;
import fr.crmdata.contacts.model.RowReader;
import fr.crmdata.contacts.model.RowStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a row of a file becomes with the mapping as it is chosen so far.
 *
 * @param position of the row among the samples, from 0
 * @param samples how many there are
 * @param name empty text when the row cannot be named
 * @param isOrganisation whether it becomes one
 * @param problems sentences about values that cannot be taken
 * @param repairs sentences about values that were mended
 */
public record RowPreview(
        int position,
        int samples,
        String name,
        boolean isOrganisation,
        List<Fact> facts,
        List<String> problems,
        List<String> repairs) {

    public RowPreview {
        facts = List.copyOf(facts);
        problems = List.copyOf(problems);
        repairs = List.copyOf(repairs);
    }

    /** Empty when the file has no rows. */
    static Optional<RowPreview> of(
            List<List<String>> samples,
            int wanted,
            Mapping mapping,
            ImportOptions options,
            CustomFields customFields,
            Directory directory,
            Ui ui) {
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        var position = Math.floorMod(wanted, samples.size());
        var draft = new RowReader(mapping, options).read(samples.get(position));
        var reading = new DraftReader(ui.numbers(), customFields, colleagues(directory), ui.today()).read(draft);
        return Optional.of(of(position, samples.size(), reading, customFields, ui));
    }

    private static RowPreview of(int position, int samples, Reading reading, CustomFields customFields, Ui ui) {
        var facts = new ArrayList<Fact>();
        reading.details().ifPresent(details -> facts.addAll(Fact.of(details, customFields, ui)));
        reading.employments()
                .forEach(employment -> facts.add(new Fact(
                        ui.t("contacts.path.employments"),
                        joined(employment.organisation(), employment.department()))));
        reading.notes().forEach(note -> facts.add(new Fact(ui.t("contacts.path.notes"), note)));
        return new RowPreview(
                position,
                samples,
                reading.details().map(details -> details.name().display()).orElse(""),
                reading.details()
                        .filter(details -> details.kind() == fr.crmdata.api.contacts.ContactDetails.Kind.ORGANISATION)
                        .isPresent(),
                facts,
                RowStory.sentences(reading.problems(), ui.language(), ui.fields(), customFields),
                RowStory.sentences(reading.repairs(), ui.language(), ui.fields(), customFields));
    }

    private static String joined(String organisation, String department) {
        return department.isEmpty() ? organisation : organisation + ", " + department;
    }

    private static Colleagues colleagues(Directory directory) {
        return new Colleagues() {
            @Override
            public Optional<String> user(String idOrEmail) {
                return directory.members().stream()
                        .filter(member ->
                                member.id().equals(idOrEmail) || member.email().equalsIgnoreCase(idOrEmail))
                        .map(Directory.Member::id)
                        .findFirst();
            }

            @Override
            public Optional<String> team(String idOrName) {
                return directory.teams().stream()
                        .filter(team ->
                                team.id().equals(idOrName) || team.name().equalsIgnoreCase(idOrName))
                        .map(Directory.Team::id)
                        .findFirst();
            }
        };
    }
}
