package fr.crmdata.billing.documents;

import fr.crmdata.api.Texts;
import fr.crmdata.api.documents.Company;
import fr.crmdata.billing.model.account.Address;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.collection.CollectionDates;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.model.invoice.InvoiceLine;
import fr.crmdata.billing.model.invoice.Totals;
import fr.crmdata.billing.model.invoice.Trader;
import fr.crmdata.billing.model.invoice.Vat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An invoice in words, as its template sees it. */
public final class PaperWriting {

    private static final String KEYS = "billing.paper.";

    private final Paper paper;
    private final Invoice invoice;
    private final Totals totals;
    private final Texts texts;
    private final Wording wording;

    public PaperWriting(Paper paper) {
        this.paper = paper;
        invoice = paper.invoice();
        totals = invoice.totals();
        texts = Texts.of(PaperWriting.class, paper.language());
        wording = Wording.of(paper.language());
    }

    /** A sentence of its own language. */
    public String t(String key, Object... arguments) {
        return texts.of(KEYS + key, arguments);
    }

    public String language() {
        return paper.language().tag();
    }

    public String number() {
        return invoice.number().toString();
    }

    public String contract() {
        return paper.contract();
    }

    public Company.Card company() {
        return paper.company();
    }

    public String seller() {
        return invoice.seller().name();
    }

    /** Invoice, credit note, or what late payment costs. */
    public String title() {
        return invoice.isCredit() ? t("credit") : invoice.isDamages() ? t("damages") : t("invoice");
    }

    public boolean isCredit() {
        return invoice.isCredit();
    }

    public boolean isDamages() {
        return invoice.isDamages();
    }

    /** The invoice that this credit note is about, with its date. */
    public String credited() {
        return invoice.credits()
                .map(about -> t("credited", about.number().toString(), wording.day(about.issued())))
                .orElse("");
    }

    public String issued() {
        return wording.day(invoice.issued());
    }

    public String due() {
        return wording.day(invoice.due());
    }

    /** The time that all lines together are for; empty when none names any. */
    public String period() {
        var periods =
                invoice.lines().stream().flatMap(line -> line.period().stream()).toList();
        if (periods.isEmpty()) {
            return "";
        }
        var first = periods.stream().map(InvoiceLine.Period::first).min(LocalDate::compareTo);
        var last = periods.stream().map(InvoiceLine.Period::last).max(LocalDate::compareTo);
        return days(new InvoiceLine.Period(first.orElseThrow(), last.orElseThrow()));
    }

    private String days(InvoiceLine.Period period) {
        return period.first().equals(period.last())
                ? wording.day(period.first())
                : t("days", wording.day(period.first()), wording.day(period.last()));
    }

    /** Where the recipient can answer. */
    public List<String> sender() {
        var seller = invoice.seller().address();
        var card = paper.company();
        return shown(List.of(
                (seller.building() + " " + seller.street()).strip(),
                seller.postcode() + " " + seller.town(),
                card.telephone(),
                card.email(),
                card.site()));
    }

    /** The recipient as the post wants it: company, person, street, town in capitals, country abroad. */
    public List<String> recipient() {
        var buyer = invoice.buyer();
        var address = buyer.address();
        return shown(List.of(
                buyer.name(),
                paper.attention(),
                address.building(),
                address.street(),
                (address.postcode() + " " + address.town()).toUpperCase(Locale.FRENCH),
                abroad(address)));
    }

    private static String abroad(Address address) {
        return address.country().equals("FR")
                ? ""
                : new Locale("", address.country())
                        .getDisplayCountry(Locale.FRENCH)
                        .toUpperCase(Locale.FRENCH);
    }

    /** Register and VAT number of the buyer, as invoices between businesses must name them. */
    public List<String> buyerNumbers() {
        var buyer = invoice.buyer();
        var numbers = new ArrayList<String>();
        if (!buyer.siren().isEmpty()) {
            numbers.add(t("siren", spaced(buyer.siren())));
        }
        if (!buyer.vatNumber().isEmpty()) {
            numbers.add(t("vat-number", buyer.vatNumber()));
        }
        return numbers;
    }

    private static String spaced(String siren) {
        return siren.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u00a0");
    }

    public List<Row> rows() {
        return invoice.lines().stream().map(this::row).toList();
    }

    private Row row(InvoiceLine line) {
        return new Row(
                line.text(),
                line.period().map(this::days).orElse(""),
                quantity(line),
                wording.euros(line.price().euros().setScale(scale(line), java.math.RoundingMode.UNNECESSARY)),
                rate(line.vat()),
                wording.money(line.net()));
    }

    /** A price may be finer than a cent. */
    private static int scale(InvoiceLine line) {
        return Math.max(2, line.price().euros().stripTrailingZeros().scale());
    }

    private String quantity(InvoiceLine line) {
        var quantity = line.quantity().stripTrailingZeros();
        var plain = wording.number(quantity.scale() < 0 ? quantity.setScale(0) : quantity);
        var unit = KEYS + "unit." + line.unit();
        return texts.has(unit) ? plain + "\u00a0" + texts.of(unit) : plain;
    }

    private String rate(Vat vat) {
        return switch (vat.category()) {
            case STANDARD -> percent(vat);
            case REVERSED -> t("vat.reversed");
            case EXEMPT -> t("vat.exempt");
            case ABROAD, OUTSIDE -> "–";
        };
    }

    private String percent(Vat vat) {
        var percent = vat.percent().scale() < 0 ? vat.percent().setScale(0) : vat.percent();
        return wording.number(percent) + (paper.language() == fr.crmdata.api.Language.FR ? "\u00a0%" : "%");
    }

    /** Base and tax of each rate; empty outside VAT. */
    public List<Share> shares() {
        return invoice.isOutsideVat()
                ? List.of()
                : totals.breakdown().stream()
                        .map(share ->
                                new Share(rate(share.vat()), wording.money(share.base()), wording.money(share.tax())))
                        .toList();
    }

    /** Why no VAT is due, in the words of the law; empty when it is due. */
    public List<String> reasons() {
        return totals.breakdown().stream()
                .map(share -> switch (share.vat().category()) {
                    case OUTSIDE -> t("reason.outside");
                    case REVERSED -> t("reason.reversed");
                    case ABROAD -> t("reason.abroad");
                    default -> share.vat().reason();
                })
                .filter(reason -> !reason.isEmpty())
                .toList();
    }

    public String net() {
        return wording.money(totals.lines());
    }

    public String vat() {
        return wording.money(totals.vat());
    }

    public String gross() {
        return wording.money(totals.gross());
    }

    public boolean isPrepaid() {
        return !totals.prepaid().isZero();
    }

    public String prepaid() {
        return wording.money(totals.prepaid().negated());
    }

    public String payable() {
        return wording.money(totals.due());
    }

    public Optional<Debit> debit() {
        return invoice.payment() instanceof Invoice.DirectDebit debit
                        && !isCredit()
                        && totals.due().isPositive()
                ? Optional.of(new Debit(
                        wording.day(CollectionDates.announced(invoice.issued(), invoice.due())),
                        debit.mandate().value(),
                        debit.creditor().value(),
                        debit.from().masked()))
                : Optional.empty();
    }

    /** The account to which the client pays; empty when there is nothing to transfer. */
    public Optional<String> account() {
        return invoice.payment() instanceof Invoice.Transfer transfer
                        && !isCredit()
                        && totals.due().isPositive()
                ? Optional.of(printed(transfer.to()))
                : Optional.empty();
    }

    private static String printed(Iban iban) {
        return iban.printed().replace(' ', '\u00a0');
    }

    /** What must be printed, as it was issued. */
    public List<String> notes() {
        return invoice.notes().stream().map(Invoice.Note::text).toList();
    }

    /** What the law wants on a company's papers. */
    public String mentions() {
        var seller = invoice.seller();
        var address = seller.address();
        return String.join(
                " – ",
                shown(List.of(
                        seller.name(),
                        seller.legalNote(),
                        (address.building() + " " + address.street()).strip() + ", " + address.postcode() + " "
                                + address.town(),
                        vatNumber(seller))));
    }

    private String vatNumber(Trader trader) {
        return trader.vatNumber().isEmpty() ? "" : t("vat-number", trader.vatNumber());
    }

    private static List<String> shown(List<String> lines) {
        return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** One line of the invoice. */
    public record Row(String text, String period, String quantity, String price, String rate, String net) {}

    /** One rate of VAT. */
    public record Share(String rate, String base, String tax) {}

    /** When and by what right the money is collected: the notice that goes before a SEPA debit. */
    public record Debit(String on, String mandate, String creditor, String account) {}
}
