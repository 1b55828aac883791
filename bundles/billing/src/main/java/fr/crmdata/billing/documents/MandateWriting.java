package fr.crmdata.billing.documents;

import fr.crmdata.api.Texts;
import fr.crmdata.billing.model.account.Address;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.mandate.Scheme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A mandate form in words, as its template sees it: what the SEPA rulebooks want on it, CORE or B2B. */
public final class MandateWriting {

    private static final String KEYS = "billing.paper.mandate.";

    private final MandatePaper paper;
    private final Texts texts;

    public MandateWriting(MandatePaper paper) {
        this.paper = paper;
        texts = Texts.of(MandateWriting.class, paper.language());
    }

    public String t(String key, Object... arguments) {
        return texts.of(KEYS + key, arguments);
    }

    public String language() {
        return paper.language().tag();
    }

    public String contract() {
        return paper.contract();
    }

    public String reference() {
        return paper.reference().value();
    }

    /** One between businesses must be called so. */
    public String title() {
        return ofScheme("title");
    }

    /** What the debtor allows by signing. */
    public String permission() {
        return t("permission", creditor());
    }

    /** Whether and how long the debtor may have the money back. */
    public String rights() {
        return ofScheme("rights");
    }

    private String ofScheme(String key) {
        return t(key + (paper.scheme() == Scheme.B2B ? ".b2b" : ".core"));
    }

    public String creditor() {
        return paper.creditor().account().name();
    }

    public String identifier() {
        return paper.creditor().identifier().value();
    }

    public List<String> creditorAddress() {
        return lines(paper.creditor().account().address());
    }

    public String debtor() {
        return paper.debtor();
    }

    public List<String> debtorAddress() {
        return lines(paper.address());
    }

    /** In groups of four; empty to be filled in. */
    public String account() {
        return paper.account().map(Iban::printed).orElse("").replace(' ', '\u00a0');
    }

    private static List<String> lines(Optional<Address> address) {
        return address
                .map(known -> List.of(
                        known.building(),
                        known.street(),
                        known.postcode() + " " + known.town(),
                        new Locale("", known.country()).getDisplayCountry(Locale.FRENCH)))
                .orElse(List.of())
                .stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
