package fr.crmdata.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.HomeCard;
import fr.crmdata.api.web.Html;
import fr.crmdata.api.web.Navigation;
import fr.crmdata.api.web.Pages;
import fr.crmdata.api.web.PaletteSource;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An area as partners would write one, in bare HTML: a list with keys and bulk actions, edit in place, a form, failures. */
final class SampleArea implements Pages, Navigation, PaletteSource, HomeCard {

    static final Permission READ = Permission.of("sample:read");

    private static final List<String> NAMES = List.of(
            "Élodie Lefèvre",
            "Karim Benali",
            "Anne-Sophie Guérin",
            "Théo Marchetti",
            "Françoise Dubreuil",
            "Mehdi Chaouch",
            "Inès Carpentier",
            "Gaël Le Goff",
            "Nathalie Perrin",
            "Olivier Strauss",
            "Aïcha Diallo",
            "Baptiste Rousselot");

    @Override
    public String path() {
        return "sample";
    }

    @Override
    public void define(Site site) {
        site.get("", this::list)
                .form("/new", this::form, this::refuse)
                .get("/slow", visit -> new Answer.Page("Lent", out -> {}))
                .get("/broken", visit -> {
                    throw new IllegalStateException("on purpose");
                })
                .get("/{id}/edit", visit -> new Answer.Fragment(editing(visit)))
                .post("/{id}/edit", visit -> new Answer.Fragment(cell(visit.path("id"), visit.form("note")))
                        .saying(Toast.undoable("Note enregistrée", "/sample/undo")))
                .post("/undo", visit -> new Answer.Fragment(Html.none()).saying(Toast.of("Note rétablie")))
                .post("/bulk", visit -> new Answer.Redirect("/sample")
                        .saying(Toast.undoable(
                                visit.form().getOrDefault("id", List.of()).size() + " contacts affectés",
                                "/sample/undo")))
                .get(
                        "/{id}",
                        visit -> new Answer.Page(
                                NAMES.get(number(visit)),
                                out -> out.write(
                                        "<div class=\"head\"><h1>" + NAMES.get(number(visit)) + "</h1></div>")));
    }

    private static int number(Visit visit) {
        return Integer.parseInt(visit.path("id"));
    }

    private Answer list(Visit visit) {
        var rows = IntStream.range(0, 24)
                .mapToObj(i -> "<tr><td><input type=\"checkbox\" class=\"ck\" name=\"id\" value=\"" + i
                        + "\" form=\"bulk\" data-check aria-label=\"Sélectionner " + name(i) + "\"></td>"
                        + "<td data-s=\"a\"><span class=\"row\"><span class=\"av hid-s\" aria-hidden=\"true\">EL</span><a href=\"/sample/"
                        + i % 12 + "\">" + name(i) + "</a></span></td>"
                        + "<td>Menuiserie Lefèvre</td><td data-s=\"c\">01 99 00 14 33</td><td>Lyon</td>"
                        + "<td data-s=\"b\">"
                        + (i % 5 == 0
                                ? "<span class=\"badge k-ko\">" + icon("triangle-alert") + "Impayé</span>"
                                : i % 3 == 0
                                        ? "<span class=\"badge k-in\">Prospect</span>"
                                        : "<span class=\"badge\">Client</span>")
                        + "</td>"
                        + "<td>" + cellText(String.valueOf(i), "Rappeler") + "</td>"
                        + "<td><span class=\"row\"><span class=\"av h" + (i % 6 + 1)
                        + "\" aria-hidden=\"true\">JD</span><span class=\"sec\">Jules</span></span></td></tr>")
                .collect(Collectors.joining());
        Html main = out -> out.write(
                "<div class=\"head\"><h1>Contacts</h1><span class=\"mut\">12 482</span><span class=\"grow\"></span>"
                        + "<button type=\"button\" class=\"btn ghost hid-s\" hx-get=\"/sample/broken\" hx-target=\"#tabs\">"
                        + icon("upload") + "Erreur</button>"
                        + "<a class=\"btn pri\" href=\"/sample/new\" data-key=\"n\">" + icon("plus")
                        + "<span>Ajouter<span class=\"hid-s\"> un contact</span></span> <kbd class=\"letter\">N</kbd></a></div>"
                        + "<nav class=\"tabs\" id=\"tabs\" aria-label=\"Vues\"><a href=\"/sample\" aria-current=\"page\">Tous <span>12 482</span></a><a href=\"/sample\">À rappeler <span>218</span></a><a href=\"/sample\">Clients actifs <span>6 904</span></a></nav>"
                        + "<div class=\"bar\"><span class=\"chip\">" + icon("map-pin")
                        + "Ville <b>Lyon, Nantes + 6</b><button class=\"off\" aria-label=\"Retirer le filtre Ville\">"
                        + icon("x") + "</button></span>"
                        + "<button type=\"button\" class=\"chip add\" data-key=\"f\">" + icon("list-filter")
                        + "Filtrer <kbd class=\"letter\">F</kbd></button></div>"
                        + "<div class=\"tw cards\"><table data-list=\"open\"><caption class=\"vh\">Contacts</caption><thead><tr><th scope=\"col\"><input type=\"checkbox\" class=\"ck\" data-check-all aria-label=\"Tout sélectionner\"></th><th scope=\"col\">Nom</th><th scope=\"col\">Société</th><th scope=\"col\">Téléphone</th><th scope=\"col\">Ville</th><th scope=\"col\">Étape</th><th scope=\"col\">Prochaine action</th><th scope=\"col\">Responsable</th></tr></thead><tbody>"
                        + rows + "</tbody></table></div>"
                        + "<div class=\"foot\"><span>1 à 24 sur 12 482</span><span class=\"grow\"></span><span class=\"hid-s\"><kbd>↑</kbd><kbd>↓</kbd> parcourir</span><span class=\"hid-s\"><kbd>X</kbd> sélectionner</span><span class=\"hid-s\"><kbd>E</kbd> modifier</span></div>"
                        + "<form id=\"bulk\" class=\"bulk\" method=\"post\" action=\"/sample/bulk\" data-bulk hidden aria-label=\"Sélection\"><b data-count></b><hr><button class=\"btn s\" data-key=\"r\">"
                        + icon("user-round-check")
                        + "Affecter <kbd class=\"letter\">R</kbd></button><hr><button type=\"button\" class=\"btn s ic\" data-untick aria-label=\"Tout désélectionner\">"
                        + icon("x") + "</button></form>");
        return new Answer.Page("Contacts", main);
    }

    private static String name(int i) {
        return NAMES.get(i % NAMES.size());
    }

    private static String icon(String name) {
        return "<svg class=\"i\" aria-hidden=\"true\"><use href=\"/assets/icons.svg#" + name + "\"></use></svg>";
    }

    private static Html cell(String id, String text) {
        return out -> out.write(cellText(id, text));
    }

    private static String cellText(String id, String text) {
        return "<span class=\"edit\" tabindex=\"0\" data-edit=\"/sample/" + id + "/edit\">" + text + "</span>";
    }

    private static Html editing(Visit visit) {
        return out -> out.write(
                "<form class=\"edit\" data-editing hx-post=\"/sample/" + visit.path("id")
                        + "/edit\" hx-swap=\"outerHTML\"><input class=\"in\" name=\"note\" value=\"Rappeler\" aria-label=\"Prochaine action\"><kbd>↵</kbd></form>");
    }

    private Answer form(Visit visit, Form form) {
        var problem = form.problem("name")
                .map(text -> "<span class=\"err\" id=\"e-name\">" + icon("circle-alert") + text + "</span>")
                .orElse("");
        Html main = out ->
                out.write("<div class=\"head\"><h1>Nouveau</h1></div><form class=\"pane stack narrow\" method=\"post\">"
                        + "<div class=\"f\"><label for=\"f-name\">Nom</label><input class=\"in\" id=\"f-name\" name=\"name\" aria-invalid=\""
                        + form.isRefused() + "\" value=\""
                        + form.value("name", "").replaceAll("[<>\"&]", "") + "\">" + problem
                        + "</div><button class=\"btn pri\">Ajouter</button></form>");
        return new Answer.Page("Nouveau", main);
    }

    private Answer refuse(Visit visit) {
        throw new FakeIdentity.Invalid("name", "Ce nom est déjà pris.");
    }

    @Override
    public List<Entry> entries(Language language) {
        return List.of(
                new Entry(Section.WORK, 10, "users", "Contacts", "/sample", READ, Optional.of("c")),
                new Entry(Section.WORK, 20, "building-2", "Sociétés", "/sample/1", READ, Optional.empty()),
                new Entry(Section.WORK, 30, "list-checks", "Tâches", "/sample/2", READ, Optional.of("t")),
                new Entry(Section.TEAM, 10, "upload", "Imports", "/sample/3", READ, Optional.of("i")));
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Item> find(String typed, int limit, Language language) {
        return NAMES.stream()
                .filter(name -> name.toLowerCase(language.locale()).contains(typed.toLowerCase(language.locale())))
                .limit(limit)
                .map(name -> new Item(
                        "Contacts",
                        "user-round",
                        name,
                        Optional.of("Menuiserie Lefèvre, Lyon · 01 99 00 14 33"),
                        "/sample/" + NAMES.indexOf(name)))
                .toList();
    }

    @Override
    public Permission needed() {
        return READ;
    }

    @Override
    public String title(Language language) {
        return "Tâches du jour";
    }

    @Override
    public Optional<Html> draw(Language language) {
        return Optional.of(
                out -> out.write(
                        "<ul class=\"rows\"><li><input type=\"checkbox\" class=\"ck\" aria-label=\"Fait\"><span class=\"grow\">Rappeler Anne-Sophie Guérin</span><span class=\"wa\">14:15</span></li><li><input type=\"checkbox\" class=\"ck\" aria-label=\"Fait\"><span class=\"grow\">Relancer le devis de Mehdi Chaouch</span><span class=\"mut\">demain</span></li></ul>"));
    }
}
