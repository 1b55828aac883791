package fr.crmdata.contacts.cards;

import fr.crmdata.api.identity.Directory;
import fr.crmdata.contacts.model.Colleagues;
import fr.crmdata.contacts.model.DraftReader;
import fr.crmdata.contacts.model.PhoneNumbers;
import fr.crmdata.contacts.model.Words;
import fr.crmdata.contacts.store.FieldStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Readers of drafts that know the caller's custom fields, colleagues and date. */
@Component(service = DraftReaders.class)
public final class DraftReaders {

    private final PhoneNumbers numbers;
    private final FieldStore fields;
    private final Directory directory;
    private final Clock clock;

    @Activate
    public DraftReaders(
            @Reference PhoneNumbers numbers,
            @Reference FieldStore fields,
            @Reference Directory directory,
            @Reference(target = "(clock=business)") Clock clock) {
        this.numbers = numbers;
        this.fields = fields;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * For one request or one piece of an import: colleagues are looked up at most once. Not to be used inside a transaction,
     * for the colleagues lie in another database.
     */
    public DraftReader reader() {
        return new DraftReader(numbers, fields.all(), new ClientColleagues(directory), LocalDate.now(clock));
    }

    /** The number in its one form; empty when the text is none. */
    public Optional<String> number(String text) {
        return numbers.read(text.strip(), "FR") instanceof PhoneNumbers.Result.Known known
                ? Optional.of(known.number())
                : Optional.empty();
    }

    /** Asks the directory only for drafts that name somebody. */
    private static final class ClientColleagues implements Colleagues {

        private final Directory directory;
        private List<Directory.Member> members = List.of();
        private List<Directory.Team> teams = List.of();

        ClientColleagues(Directory directory) {
            this.directory = directory;
        }

        @Override
        public Optional<String> user(String idOrEmail) {
            if (members.isEmpty()) {
                members = directory.members();
            }
            return members.stream()
                    .filter(member ->
                            member.id().equals(idOrEmail) || member.email().equalsIgnoreCase(idOrEmail))
                    .map(Directory.Member::id)
                    .findFirst();
        }

        @Override
        public Optional<String> team(String idOrName) {
            if (teams.isEmpty()) {
                teams = directory.teams();
            }
            var wanted = Words.normalise(idOrName);
            return teams.stream()
                    .filter(team -> team.id().equals(idOrName)
                            || Words.normalise(team.name()).equals(wanted))
                    .map(Directory.Team::id)
                    .findFirst();
        }
    }
}
