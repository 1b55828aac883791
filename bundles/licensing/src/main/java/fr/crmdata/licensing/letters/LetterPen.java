package fr.crmdata.licensing.letters;

import fr.crmdata.api.documents.Company;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Reading;
import fr.crmdata.licensing.office.Holder;
import fr.crmdata.licensing.office.Letters.Letter;
import fr.crmdata.licensing.office.Letters.State;
import fr.crmdata.licensing.office.Letters.Way;
import fr.crmdata.licensing.store.ContractStore;
import fr.crmdata.licensing.store.FactStore;
import fr.crmdata.licensing.store.LetterStore;
import fr.crmdata.licensing.store.Numbers;
import fr.crmdata.licensing.store.SettingsStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes letters down, each with its number and its final text, in the open transaction. */
@Component(service = LetterPen.class)
public final class LetterPen {

    private final ContractStore contracts;
    private final FactStore facts;
    private final SettingsStore settings;
    private final LetterStore letters;
    private final Numbers numbers;
    private final Company company;
    private final Clock clock;
    private final LetterPage page = new LetterPage();

    @Activate
    public LetterPen(
            @Reference ContractStore contracts,
            @Reference FactStore facts,
            @Reference SettingsStore settings,
            @Reference LetterStore letters,
            @Reference Numbers numbers,
            @Reference Company company,
            @Reference(target = "(clock=business)") Clock clock) {
        this.contracts = contracts;
        this.facts = facts;
        this.settings = settings;
        this.letters = letters;
        this.numbers = numbers;
        this.company = company;
        this.clock = clock;
    }

    /** The contract as it can be read on a day. */
    Reading reading(String contract, LocalDate day) {
        var history = facts.of(List.of(contract)).getOrDefault(contract, List.of());
        return Contract.of(history).read(day, settings.history().on(day));
    }

    /** @param act key of the act that asks for it; empty text when a person does */
    Letter write(String contract, Draft draft, LocalDate on, String act, Reason why) {
        var holder = contracts
                .find(contract)
                .orElseThrow(() -> new LicensingRefusal.UnknownContract(contract))
                .holder();
        var way = draft.way() == Way.MAIL && holder.email().isBlank() ? Way.POST : draft.way();
        var writing = writing(contract, draft, way, on, holder);
        var letter = new Letter(
                writing.number(),
                contract,
                draft.kind(),
                way,
                // A mail leaves by itself once it is printed.
                way == Way.MAIL ? State.HANDED_OVER : State.TO_POST,
                holder,
                LetterPage.subject(writing),
                on,
                act,
                why,
                draft.figures().values(),
                Optional.empty(),
                "",
                "",
                "",
                clock.instant(),
                0);
        letters.insert(letter, page.of(writing));
        return letter;
    }

    private Writing writing(String contract, Draft draft, Way way, LocalDate on, Holder holder) {
        return new Writing(
                numbers.next("L", on),
                draft.kind(),
                way,
                on,
                contract,
                holder,
                company.card(),
                draft.figures(),
                Wording.FRENCH);
    }
}
