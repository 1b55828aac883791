package fr.crmdata.itests.browser;

import fr.crmdata.itests.product.Demo;
import fr.crmdata.itests.product.RunningProduct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person's browser: headless Chromium with an empty profile. */
public final class Browser implements AutoCloseable {

    private static final Path SHOTS = Path.of("target/screenshots");
    private static final Duration WAIT = Duration.ofSeconds(20);

    /** Of a screen on a desk, and of a telephone. */
    public static final Dimension WIDE = new Dimension(1440, 900);

    public static final Dimension PHONE = new Dimension(390, 844);

    private final RunningProduct product;
    private final ChromeDriver driver;

    private Browser(RunningProduct product, ChromeDriver driver) {
        this.product = product;
        this.driver = driver;
    }

    /** @param language as the browser asks for it, such as {@code fr-FR} */
    public static Browser open(RunningProduct product, Dimension size, String language) {
        var options = new ChromeOptions();
        options.setBinary(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"));
        options.setAcceptInsecureCerts(true);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--force-prefers-reduced-motion",
                "--lang=" + language,
                "--window-size=" + size.width + "," + size.height);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(
                        Path.of(Objects.requireNonNullElse(System.getenv("CHROMEDRIVER"), "/usr/bin/chromedriver"))
                                .toFile())
                .build();
        var driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        var browser = new Browser(product, driver);
        if (size.width < 500) {
            // A window is never that narrow; the page is made to believe it.
            driver.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", size.width, "height", size.height, "deviceScaleFactor", 1, "mobile", true));
        }
        return browser;
    }

    /** French, on a desk. */
    public static Browser open(RunningProduct product) {
        return open(product, WIDE, "fr-FR");
    }

    public Browser go(String path) {
        driver.get(product.https().address(path).toString());
        return this;
    }

    /** Signs in as one of the made-up people. */
    public Browser signIn(String email) {
        return signIn(email, Demo.PASSWORD);
    }

    public Browser signIn(String email, String password) {
        go("/signin");
        type("#f-email", email);
        type("#f-password", password);
        find("#f-password").sendKeys(Keys.ENTER);
        until("signed in", () -> !path().startsWith("/signin"));
        return this;
    }

    public String path() {
        return java.net.URI.create(driver.getCurrentUrl()).getPath();
    }

    /** The address behind the host, with its query. */
    public String address() {
        var uri = java.net.URI.create(driver.getCurrentUrl());
        return uri.getPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    public String title() {
        return driver.getTitle();
    }

    /** Waits for it. */
    public WebElement find(String css) {
        return new WebDriverWait(driver, WAIT)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> css + " at " + path() + ":\n" + excerpt())
                .until(any -> {
                    var found = driver.findElements(By.cssSelector(css));
                    return found.stream()
                            .filter(WebElement::isDisplayed)
                            .findFirst()
                            .orElse(null);
                });
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    public boolean has(String css) {
        return all(css).stream().anyMatch(WebElement::isDisplayed);
    }

    public Browser click(String css) {
        retrying(() -> {
            var element = find(css);
            run("arguments[0].scrollIntoView({block: 'center'})", element);
            element.click();
        });
        return this;
    }

    /** The button or link with these words on it. */
    public Browser press(String words) {
        retrying(() -> {
            var found = new WebDriverWait(driver, WAIT)
                    .withMessage(() -> "“" + words + "” at " + path() + ":\n" + excerpt())
                    .until(any -> driver.findElements(By.cssSelector("button, a, summary, label")).stream()
                            .filter(element ->
                                    element.isDisplayed() && element.getText().contains(words))
                            .findFirst()
                            .orElse(null));
            run("arguments[0].scrollIntoView({block: 'center'})", found);
            found.click();
        });
        return this;
    }

    /** Puts a text into a field in place of what is there. */
    public Browser type(String css, String text) {
        retrying(() -> {
            var field = find(css);
            field.clear();
            field.sendKeys(text);
        });
        return this;
    }

    /** Keys as somebody types them, wherever the focus is. */
    public Browser keys(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** One key while another is held. */
    public Browser chord(Keys held, CharSequence key) {
        new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
        return this;
    }

    public Browser choose(String css, Path file) {
        driver.findElement(By.cssSelector(css)).sendKeys(file.toAbsolutePath().toString());
        return this;
    }

    public String text(String css) {
        return find(css).getText();
    }

    /** What the whole page says. */
    public String text() {
        return text("body");
    }

    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    public Browser reload() {
        driver.navigate().refresh();
        return this;
    }

    public Browser untilText(String words) {
        return until("“" + words + "” on the page", () -> text().contains(words));
    }

    public Browser until(String what, java.util.function.BooleanSupplier so) {
        new WebDriverWait(driver, WAIT)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> what + " at " + path() + ":\n" + excerpt())
                .until(any -> so.getAsBoolean());
        return this;
    }

    public Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    /** Light or dark, as the system would ask for it. */
    public Browser scheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    public Browser shot(String name) {
        try {
            Files.createDirectories(SHOTS);
            Files.write(SHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Serious and critical violations that axe-core finds on the page, one line each. */
    public List<String> barriers() {
        return barriers("html");
    }

    /** The same for a part of the page: what is open, say. */
    public List<String> barriers(String css) {
        return Axe.barriers(driver, css);
    }

    /** The language of whoever is signed in, from now on and wherever they sign in. */
    public Browser prefer(String language) {
        go("/account")
                .run(
                        """
                        const wanted = document.querySelector("input[name=language][value=" + arguments[0] + "]");
                        wanted.checked = true;
                        wanted.form.requestSubmit();
                        """,
                        language.toUpperCase(Locale.ROOT));
        return until("in " + language, () -> language.equals(find("html").getDomAttribute("lang")));
    }

    /** Whether the page is wider than its window. */
    public boolean scrollsSideways() {
        return Boolean.TRUE.equals(
                run("return document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"));
    }

    private void retrying(Runnable step) {
        for (var tries = 1; ; tries++) {
            try {
                step.run();
                return;
            } catch (StaleElementReferenceException replaced) {
                if (tries == 5) {
                    throw replaced;
                }
            }
        }
    }

    private String excerpt() {
        var text = Objects.toString(run("return document.body ? document.body.innerText : ''"), "");
        return text.substring(0, Math.min(1500, text.length()));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
