package fr.crmdata.licensing.web;

import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.office.FactForm;
import fr.crmdata.licensing.office.Simulations.Question;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is asked of a simulation. It stands in the address of the page alone: nothing is kept, and it can be sent to somebody.
 *
 * @param settings conventions that are others than those in force
 * @param paid whether invoices are supposed to be paid in time until the horizon
 */
public record Supposition(
        Optional<String> contract,
        List<FactForm> facts,
        Map<String, String> settings,
        LocalDate horizon,
        boolean paid) {

    public static final String PATH = "/licensing/simulation";
    private static final String SETTING = "s.";

    public Supposition {
        facts = List.copyOf(facts);
        settings = Map.copyOf(settings);
    }

    static Supposition of(Visit visit, LocalDate today) {
        var settings = new LinkedHashMap<String, String>();
        visit.query().forEach((name, values) -> {
            if (name.startsWith(SETTING) && !values.isEmpty() && !values.get(0).isBlank()) {
                settings.put(name.substring(SETTING.length()), Typed.decimal(values.get(0)));
            }
        });
        return new Supposition(
                visit.query("contract").map(String::strip),
                visit.query().getOrDefault("f", List.of()).stream()
                        .map(Supposition::fact)
                        .toList(),
                settings,
                visit.query("horizon").map(Supposition::day).orElse(today.plusYears(1)),
                visit.query("paid").filter("no"::equals).isEmpty());
    }

    /** {@code seats-added;2026-11-01;module=CRM;seats=3}. */
    private static FactForm fact(String text) {
        var parts = text.split(";");
        if (parts.length < 2) {
            throw unreadable(text);
        }
        var values = new LinkedHashMap<String, String>();
        for (var part : List.of(parts).subList(2, parts.length)) {
            var both = part.split("=", 2);
            values.put(both[0], both.length == 1 ? "" : URLDecoder.decode(both[1], StandardCharsets.UTF_8));
        }
        return new FactForm(parts[0], day(parts[1]), values);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw unreadable(text);
        }
    }

    private static LicensingRefusal unreadable(String text) {
        return new LicensingRefusal.Invalid("f", "licensing.web.unreadable", text);
    }

    Supposition with(List<FactForm> more) {
        var all = new ArrayList<>(facts);
        all.addAll(more);
        return new Supposition(contract, all, settings, horizon, paid);
    }

    public Supposition without(int index) {
        var others = new ArrayList<>(facts);
        others.remove(index);
        return new Supposition(contract, others, settings, horizon, paid);
    }

    public boolean isEmpty() {
        return contract.isEmpty() && facts.isEmpty();
    }

    Question question() {
        return new Question(
                contract,
                facts.stream().map(FactForm::fact).toList(),
                settings,
                horizon,
                paid ? Optional.of(horizon) : Optional.empty());
    }

    /** A fact as it stands in the address. */
    public static String written(FactForm fact) {
        var text = new StringBuilder(fact.kind()).append(';').append(fact.on());
        new TreeMap<>(fact.values())
                .forEach((name, value) ->
                        text.append(';').append(name).append('=').append(encoded(value)));
        return text.toString();
    }

    public String address() {
        var address = new StringBuilder(PATH).append("?horizon=").append(horizon);
        contract.ifPresent(number -> address.append("&contract=").append(encoded(number)));
        if (!paid) {
            address.append("&paid=no");
        }
        new TreeMap<>(settings).forEach((name, value) -> address.append('&')
                .append(SETTING)
                .append(name)
                .append('=')
                .append(encoded(value)));
        facts.forEach(fact -> address.append("&f=").append(encoded(written(fact))));
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
