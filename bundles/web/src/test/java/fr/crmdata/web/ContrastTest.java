package fr.crmdata.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.Test;

/** Every pair of colours that meets on a page can be read in both themes: WCAG 2.2, AA. */
public final class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;

    private final Map<String, String[]> tokens = tokens();

    /** Light and dark value of each token that is a colour. */
    private static Map<String, String[]> tokens() {
        var found = new HashMap<String, String[]>();
        var declaration = Pattern.compile("--([\\w-]+):(?:light-dark\\((#\\w+),(#\\w+)\\)|(#\\w{3,6}));");
        declaration
                .matcher(css())
                .results()
                .forEach(match -> found.putIfAbsent(
                        match.group(1),
                        match.group(4) == null
                                ? new String[] {match.group(2), match.group(3)}
                                : new String[] {match.group(4), match.group(4)}));
        return found;
    }

    private static String css() {
        try {
            return Files.readString(Path.of("src/main/resources/fr/crmdata/web/assets/tokens.css"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private record Pair(String front, String ground, double least) {}

    private static List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        for (var ground : List.of("surface", "canvas", "sunken", "hover", "raised")) {
            for (var text : List.of("text", "text-2", "text-3", "accent")) {
                pairs.add(new Pair(text, ground, TEXT));
            }
        }
        for (var text : List.of("accent-tx", "text", "text-2", "text-3")) {
            pairs.add(new Pair(text, "accent-bg", TEXT));
        }
        for (var state : List.of("success", "warn", "danger", "info")) {
            for (var ground : List.of(state + "-bg", "surface", "hover", "raised", "accent-bg")) {
                pairs.add(new Pair(state + "-tx", ground, TEXT));
            }
            pairs.add(new Pair(state, "surface", SHAPE));
            pairs.add(new Pair(state, state + "-bg", SHAPE));
        }
        pairs.addAll(List.of(
                new Pair("on-accent", "accent", TEXT),
                new Pair("on-accent", "accent-h", TEXT),
                new Pair("accent-tx", "surface", TEXT),
                new Pair("accent-tx", "raised", TEXT),
                new Pair("on-ink", "ink", TEXT),
                new Pair("on-ink-2", "ink", TEXT),
                new Pair("on-ink", "ink-2", TEXT),
                new Pair("live", "ink", TEXT),
                new Pair("on-live", "live", TEXT),
                new Pair("text", "warn-bg", TEXT),
                new Pair("text", "danger-bg", TEXT),
                new Pair("edge", "surface", SHAPE),
                new Pair("edge", "raised", SHAPE),
                new Pair("edge", "canvas", SHAPE),
                new Pair("focus", "surface", SHAPE),
                new Pair("focus", "canvas", SHAPE),
                new Pair("focus", "raised", SHAPE)));
        for (var series = 1; series <= 6; series++) {
            pairs.add(new Pair("c" + series, "surface", SHAPE));
        }
        return pairs;
    }

    @Test
    public void every_pair_can_be_read_in_both_themes() {
        assertThat(pairs()).hasSizeGreaterThan(70).allSatisfy(pair -> {
            for (var theme = 0; theme < 2; theme++) {
                assertThat(contrast(tokens.get(pair.front())[theme], tokens.get(pair.ground())[theme]))
                        .as("%s on %s, %s", pair.front(), pair.ground(), theme == 0 ? "light" : "dark")
                        .isGreaterThanOrEqualTo(pair.least());
            }
        });
    }

    @Test
    public void the_formula_is_that_of_wcag() {
        assertThat(contrast("#000", "#ffffff")).isEqualTo(21);
        assertThat(contrast("#777", "#fff")).isBetween(4.47, 4.49);
    }

    /** Initials are mixed from a series colour by the browser, so each mixture is computed here as well. */
    @Test
    public void initials_can_be_read_on_their_discs() {
        for (var hue : List.of("c1", "c2", "c3", "c4", "c5", "c6", "text-3")) {
            for (var theme = 0; theme < 2; theme++) {
                var disc = mixed(tokens.get(hue)[theme], tokens.get("surface")[theme], .16);
                var letters = mixed(tokens.get(hue)[theme], tokens.get("text")[theme], .62);
                assertThat(contrast(letters, disc)).as(hue + theme).isGreaterThanOrEqualTo(3);
            }
        }
    }

    private static double contrast(String one, String other) {
        var a = luminance(one) + .05;
        var b = luminance(other) + .05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String colour) {
        var channels = channels(colour);
        return .2126 * linear(channels[0]) + .7152 * linear(channels[1]) + .0722 * linear(channels[2]);
    }

    private static double linear(int channel) {
        var share = channel / 255d;
        return share <= .04045 ? share / 12.92 : Math.pow((share + .055) / 1.055, 2.4);
    }

    private static int[] channels(String colour) {
        var hex = colour.substring(1);
        var full = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
        var value = Integer.parseInt(full, 16);
        return new int[] {value >> 16, value >> 8 & 0xFF, value & 0xFF};
    }

    private static String mixed(String colour, String with, double share) {
        var a = channels(colour);
        var b = channels(with);
        var mixture = 0;
        for (var i = 0; i < 3; i++) {
            mixture = mixture << 8 | (int) Math.round(a[i] * share + b[i] * (1 - share));
        }
        return String.format("#%06x", mixture);
    }
}
