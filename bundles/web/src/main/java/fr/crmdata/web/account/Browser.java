package fr.crmdata.web.account;

import fr.crmdata.web.frame.Ui;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A browser as its {@code User-Agent} tells, roughly: enough for a person to know it again. */
public record Browser(Optional<String> product, Optional<String> system) {

    // The order matters: Edge says that it is Chrome, Chrome that it is Safari.
    private static final String[] PRODUCTS = {"Edg", "OPR", "Firefox", "Chrome", "Safari"};
    private static final Map<String, String> NAMES =
            Map.of("Edg", "Edge", "OPR", "Opera", "Firefox", "Firefox", "Chrome", "Chrome", "Safari", "Safari");
    private static final Map<String, String> SYSTEMS = new TreeMap<>(Map.of(
            "Android", "Android",
            "CrOS", "ChromeOS",
            "Linux", "Linux",
            "Mac OS X", "macOS",
            "Windows", "Windows",
            "iPad", "iPadOS",
            "iPhone", "iOS"));

    public static Browser of(String agent) {
        var product = java.util.Arrays.stream(PRODUCTS).filter(agent::contains).findFirst();
        var phone = Optional.of("iPhone").filter(agent::contains).or(() -> Optional.of("iPad")
                .filter(agent::contains));
        var system =
                phone.or(() -> SYSTEMS.keySet().stream().filter(agent::contains).findFirst());
        return new Browser(product.map(NAMES::get), system.map(SYSTEMS::get));
    }

    public boolean isPhone() {
        return system.filter(name -> name.equals("Android") || name.equals("iOS"))
                .isPresent();
    }

    public String name(Ui ui) {
        return product.map(
                        known -> system.map(on -> ui.t("browser.on", known, on)).orElse(known))
                .orElseGet(() -> ui.t("browser.unknown"));
    }
}
