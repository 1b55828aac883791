package fr.crmdata.billing.bank;

import fr.crmdata.api.Refusal;
import fr.crmdata.api.data.DataFolder;
import fr.crmdata.api.documents.Company;
import fr.crmdata.api.operator.DemoClock;
import fr.crmdata.billing.BillingSettings;
import fr.crmdata.billing.model.BankRefusal;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.account.Address;
import fr.crmdata.billing.model.account.CreditorIdentifier;
import fr.crmdata.billing.model.account.Holder;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.collection.BankProfile;
import fr.crmdata.billing.model.collection.Creditor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was agreed with the bank, from the settings. In demo mode the identifier and account of textbooks stand in for missing ones. */
@Component(service = BankTerms.class, configurationPid = BillingSettings.PID)
public final class BankTerms {

    private static final String TEXTBOOK_IDENTIFIER = "FR72ZZZ123456";
    private static final String TEXTBOOK_ACCOUNT = "FR7630006000011234567890189";

    private final BillingSettings settings;
    private final Company company;
    private final DataFolder data;
    private final boolean demo;

    @Activate
    public BankTerms(
            BillingSettings settings,
            @Reference Company company,
            @Reference DataFolder data,
            @Reference DemoClock clock) {
        this.settings = settings;
        this.company = company;
        this.data = data;
        this.demo = clock.isSettable();
    }

    public boolean isDemo() {
        return demo;
    }

    /** @throws BankRefusal.CreditorMissing when identifier or account are not set */
    public Creditor creditor() {
        return new Creditor(account(), identifier());
    }

    /** What is missing before anything can be collected; empty when nothing is. */
    public Optional<Refusal> obstacle() {
        try {
            creditor();
            return Optional.empty();
        } catch (BankRefusal | BillingRefusal missing) {
            return Optional.of(missing);
        }
    }

    public CreditorIdentifier identifier() {
        return CreditorIdentifier.parse(set(settings.creditor_identifier(), TEXTBOOK_IDENTIFIER));
    }

    /** Of our account: in files for the bank. */
    public Holder account() {
        var card = company.card();
        var iban = Iban.parse(set(
                settings.collection_account().isBlank() ? card.iban() : settings.collection_account(),
                TEXTBOOK_ACCOUNT));
        var address = card.city().isBlank()
                ? Optional.<Address>empty()
                : Optional.of(new Address(card.street(), "", card.postalCode(), card.city(), "FR"));
        var bic = Optional.of(card.bic().replaceAll("\\s", ""))
                .filter(text -> text.matches("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?"));
        return new Holder(card.name(), address, iban, bic);
    }

    private String set(String value, String textbook) {
        if (!value.isBlank()) {
            return value;
        }
        if (!demo) {
            throw new BankRefusal.CreditorMissing();
        }
        return textbook;
    }

    /** Which messages the bank takes, and how long before. */
    public BankProfile profile() {
        var older = settings.bank_message().equals(BankProfile.Message.PAIN_008_02.id());
        var base = older ? BankProfile.OLDER : BankProfile.STANDARD;
        return new BankProfile(
                base.message(), Math.max(1, settings.lead_days()), base.firstApart(), base.batchBooking());
    }

    /** Debits that fall due so many days after the earliest possible one go along. */
    public int aheadDays() {
        return settings.ahead_days();
    }

    /** So many days after its return a debit is presented once more. */
    public int againDays() {
        return settings.again_days();
    }

    public boolean fourEyes() {
        return settings.four_eyes();
    }

    /** Holds {@code out}, where the bank's program takes files, and {@code in}, where it puts them. */
    public Path folder() {
        return settings.bank_folder().isBlank() ? data.of("bank") : Path.of(settings.bank_folder());
    }

    /** Address of a Camel component to which files are sent instead of the folder; empty for the folder. */
    public String sendTo() {
        return settings.bank_send_to().strip();
    }

    /** Address of a Camel component from which files are fetched beside the folder; empty for none. */
    public String fetchFrom() {
        return settings.bank_fetch_from().strip();
    }

    /** Name of the link to the bank by which files go and come instead of the folder; empty for none. */
    public String link() {
        return settings.bank_link().strip();
    }

    /** Address of the mailbox to which the bank sends its files; empty for none. */
    public String mailbox() {
        return settings.bank_mailbox().strip();
    }

    /** Addresses and domains, in small letters, whose mails may bring files of the bank. */
    public List<String> mailboxSenders() {
        return Arrays.stream(settings.bank_mailbox_senders().split("[,;\\s]+"))
                .map(sender -> sender.toLowerCase(Locale.ROOT))
                .filter(sender -> !sender.isEmpty())
                .toList();
    }

    /** Most bytes of a file of the bank. */
    public long mostBytes() {
        return settings.bank_file_megabytes() * 1_000_000L;
    }
}
