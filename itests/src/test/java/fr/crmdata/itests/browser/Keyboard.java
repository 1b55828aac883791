package fr.crmdata.itests.browser;

import java.util.ArrayList;
import java.util.Objects;
import org.openqa.selenium.Keys;

/** Somebody without a mouse: keys, and nothing else. What has the focus must be seen to have it. */
final class Keyboard {

    private static final int FAR_ENOUGH = 200;

    private final Browser browser;

    Keyboard(Browser browser) {
        this.browser = browser;
    }

    Keyboard press(CharSequence... keys) {
        browser.keys(keys);
        return this;
    }

    Keyboard holding(Keys held, CharSequence key) {
        browser.chord(held, key);
        return this;
    }

    /** Tab after Tab until it has the focus; what one passed is told when it cannot be reached. */
    Keyboard tabTo(String css) {
        var passed = new ArrayList<String>();
        while (!isAt(css)) {
            if (passed.size() == FAR_ENOUGH) {
                throw new AssertionError(css + " cannot be reached with Tab at " + browser.path() + ", only " + passed);
            }
            browser.keys(Keys.TAB);
            passed.add(focused());
        }
        if (!isSeen()) {
            throw new AssertionError(css + " has the focus at " + browser.path() + ", but nobody sees it");
        }
        return this;
    }

    /** Writes in place of what stands in the field. */
    Keyboard overwrite(String text) {
        return holding(Keys.CONTROL, "a").press(text);
    }

    /** Chooses a command or a way of the palette. */
    Keyboard palette(String words) {
        holding(Keys.CONTROL, "k");
        browser.find("dialog[open] input[role=combobox]");
        press(">" + words);
        browser.until(words + " is offered", () -> browser.text("#palette-list [aria-selected=true]")
                .contains(words));
        return press(Keys.ENTER);
    }

    boolean isAt(String css) {
        return Boolean.TRUE.equals(browser.run("return document.activeElement.matches(arguments[0])", css));
    }

    /** Whether it or, for a field that is drawn by its label, what stands around it has an outline. */
    private boolean isSeen() {
        return Boolean.TRUE.equals(
                browser.run(
                        """
                        const outlined = element => getComputedStyle(element).outlineStyle !== 'none'
                            && parseFloat(getComputedStyle(element).outlineWidth) > 0 && element.checkVisibility();
                        const now = document.activeElement;
                        return now.matches(':focus-visible') && (outlined(now) || outlined(now.parentElement));
                        """));
    }

    private String focused() {
        return Objects.toString(
                browser.run("return document.activeElement.cloneNode(false).outerHTML.slice(0, 80)"), "");
    }
}
