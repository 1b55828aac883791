package fr.crmdata.web.palette;

import fr.crmdata.api.Language;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Pages;
import fr.crmdata.api.web.PaletteSource;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Visit;
import fr.crmdata.web.frame.Markup;
import fr.crmdata.web.frame.Menu;
import fr.crmdata.web.frame.Ui;
import fr.crmdata.web.templates.StaticTemplates;
import fr.crmdata.web.templates.Templates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the command palette shows: what areas find, ways through the product, commands of the shell. */
@Component(service = Pages.class)
public final class PalettePages implements Pages {

    private static final Logger LOG = LoggerFactory.getLogger(PalettePages.class);
    private static final int PER_SOURCE = 6;
    private static final int LONGEST_TYPED = 200;

    private final Templates templates = new StaticTemplates();
    private final Menu menu;
    private final List<PaletteSource> sources = new CopyOnWriteArrayList<>();

    @Activate
    public PalettePages(@Reference Menu menu) {
        this.menu = menu;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addSource(PaletteSource source) {
        sources.add(source);
    }

    public void removeSource(PaletteSource source) {
        sources.remove(source);
    }

    /** Choices under one heading. */
    public record Group(String name, List<Choice> choices) {}

    /**
     * A line of the palette.
     *
     * @param href where it leads, or empty for a command
     * @param command what the page's script does; empty for a way
     * @param keys shown at the end of the line, such as {@code g c}
     */
    public record Choice(
            String icon, String label, Optional<String> detail, String href, String command, Optional<String> keys) {}

    @Override
    public String path() {
        return "palette";
    }

    @Override
    public void define(Site site) {
        site.get("", this::show);
    }

    private Answer show(Visit visit) {
        var ui = new Ui(visit.language());
        var groups = visit.query("q")
                .map(typed -> found(typed.strip(), visit.language()))
                .orElseGet(() -> known(ui));
        return new Answer.Fragment(Markup.of(templates.paletteGroups(groups)));
    }

    private List<Group> found(String typed, Language language) {
        var wanted = typed.substring(0, Math.min(LONGEST_TYPED, typed.length()));
        var byGroup = new LinkedHashMap<String, List<Choice>>();
        sources.stream()
                .sorted(Comparator.comparing(PaletteSource::order))
                .flatMap(source -> ask(source, wanted, language))
                .forEach(item -> byGroup.computeIfAbsent(item.group(), any -> new ArrayList<>())
                        .add(new Choice(item.icon(), item.label(), item.detail(), item.href(), "", Optional.empty())));
        return byGroup.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    /** A source that fails finds nothing; the others still do. */
    private static Stream<PaletteSource.Item> ask(PaletteSource source, String typed, Language language) {
        try {
            return source.find(typed, PER_SOURCE, language).stream();
        } catch (RuntimeException e) {
            LOG.error("a source of the palette fails: {}", source.getClass(), e);
            return Stream.empty();
        }
    }

    private List<Group> known(Ui ui) {
        var ways = new ArrayList<Choice>();
        ways.add(way("sun", ui.t("home.title"), "/", Optional.of("g d")));
        menu.entries(ui.language())
                .forEach(entry -> ways.add(way(
                        entry.icon(), entry.label(), entry.href(), entry.key().map(key -> "g " + key))));
        ways.add(way("user-round-cog", ui.t("account.title"), "/account", Optional.empty()));
        ways.add(way("bell", ui.t("notifications.title"), "/notifications", Optional.empty()));
        ways.add(way("plug", ui.t("reference.title"), "/api-docs", Optional.empty()));
        ways.add(way("info", ui.t("about.title"), "/about", Optional.empty()));
        var commands = List.of(
                command("keyboard", ui.t("command.shortcuts"), "shortcuts", Optional.of("?")),
                command("contrast", ui.t("command.theme"), "theme", Optional.empty()),
                command("languages", ui.t("command.language"), "language", Optional.empty()),
                command("log-out", ui.t("command.signout"), "signout", Optional.empty()));
        return List.of(new Group(ui.t("palette.ways"), ways), new Group(ui.t("palette.commands"), commands));
    }

    private static Choice way(String icon, String label, String href, Optional<String> keys) {
        return new Choice(icon, label, Optional.empty(), href, "", keys);
    }

    private static Choice command(String icon, String label, String command, Optional<String> keys) {
        return new Choice(icon, label, Optional.empty(), "", command, keys);
    }
}
