package fr.crmdata.licensing.letters;

import fr.crmdata.api.documents.Company;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.rules.Courts;
import fr.crmdata.licensing.office.Holder;
import fr.crmdata.licensing.office.Letters.Kind;
import fr.crmdata.licensing.office.Letters.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A letter that is being written in one language, as its template sees it.
 *
 * @param number under which it is kept
 * @param on its date
 */
public record Writing(
        String number,
        Kind kind,
        Way way,
        LocalDate on,
        String contract,
        Holder to,
        Company.Card from,
        Figures figures,
        Wording wording) {

    private Writing in(Wording other) {
        return new Writing(number, kind, way, on, contract, to, from, figures, other);
    }

    public boolean isRegistered() {
        return way == Way.REGISTERED;
    }

    public boolean has(String figure) {
        return figures.has(figure);
    }

    public boolean is(String figure, String value) {
        return figures.is(figure, value);
    }

    public String text(String figure) {
        return figures.text(figure);
    }

    public String day(String figure) {
        return figures.day(figure).map(wording::day).orElse("");
    }

    public String money(String figure) {
        return figures.money(figure).map(wording::money).orElse("");
    }

    public String price(String figure) {
        return has(figure) ? wording.price(Price.of(text(figure))) : "";
    }

    public String written() {
        return wording.day(on);
    }

    /** Each row of a table. */
    public List<Writing> rows(String name) {
        return figures.rows(name).stream()
                .map(row -> new Writing(number, kind, way, on, contract, to, from, row, wording))
                .toList();
    }

    /** The court that is competent at that date, in French. Terms 10. */
    public String court() {
        return Courts.on(on);
    }

    Writing inFrench() {
        return in(Wording.FRENCH);
    }

    public Writing inEnglish() {
        return in(Wording.ENGLISH);
    }

    /** The recipient as the post wants it: person, company, street, town in capitals, country abroad. */
    public List<String> address() {
        var lines = new ArrayList<String>();
        lines.add(to.name());
        lines.add(to.person());
        lines.addAll(to.street().lines().toList());
        lines.add((to.postalCode() + " " + to.city()).toUpperCase(Locale.FRENCH));
        lines.add(country());
        return shown(lines);
    }

    /** Nothing within France. */
    private String country() {
        return to.country().equalsIgnoreCase("FR")
                ? ""
                : new Locale("", to.country()).getDisplayCountry(Locale.FRENCH).toUpperCase(Locale.FRENCH);
    }

    /** In groups of three digits. */
    public String siren() {
        return to.siren().replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u00a0");
    }

    /** Where the recipient can answer. */
    public List<String> sender() {
        return shown(List.of(
                from.street(), from.postalCode() + " " + from.city(), from.telephone(), from.email(), from.site()));
    }

    /** What the law wants on a company's papers. */
    public String mentions() {
        var seat = from.street().isBlank() ? "" : from.street() + ", " + from.postalCode() + " " + from.city();
        var vat = from.vat().isBlank() ? "" : "TVA " + from.vat();
        return String.join(" – ", shown(List.of(from.name(), from.legalForm(), seat, from.registry(), vat)));
    }

    private static List<String> shown(List<String> lines) {
        return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
