package fr.crmdata.web.account;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Account;
import fr.crmdata.api.identity.Preferences;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.api.web.Pages;
import fr.crmdata.api.web.Site;
import fr.crmdata.api.web.Toast;
import fr.crmdata.api.web.Visit;
import fr.crmdata.web.WebRefusal;
import fr.crmdata.web.frame.Markup;
import fr.crmdata.web.frame.Ui;
import fr.crmdata.web.live.LiveHub;
import fr.crmdata.web.signin.NewPassword;
import fr.crmdata.web.templates.StaticTemplates;
import fr.crmdata.web.templates.Templates;
import gg.jte.Content;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A person's own account: name and looks, password and sessions, API tokens. */
@Component(service = Pages.class)
public final class AccountPages implements Pages {

    /** How long a token may live, in days. */
    public static final List<Integer> VALIDITIES = List.of(30, 90, 365);

    private final Templates templates = new StaticTemplates();
    private final Account account;
    private final LiveHub live;
    private final Clock clock;

    @Activate
    public AccountPages(
            @Reference Account account, @Reference LiveHub live, @Reference(target = "(clock=system)") Clock clock) {
        this.account = account;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "account";
    }

    @Override
    public void define(Site site) {
        site.form("", this::showProfile, this::saveProfile)
                .post("/theme", this::saveTheme)
                .post("/language", this::saveLanguage)
                .form("/security", this::showSecurity, this::savePassword)
                .post("/sessions/{key}/end", this::endSession)
                .post("/sessions/end-others", this::endOthers)
                .form("/tokens", this::showTokens, this::issueToken)
                .post("/tokens/{id}/revoke", this::revokeToken);
    }

    private Answer page(Ui ui, String tab, Content main) {
        return new Answer.Page(ui.t("account.title"), Markup.of(templates.account(ui, tab, main)));
    }

    private Answer showProfile(Visit visit, Form form) {
        var ui = new Ui(visit.language());
        return page(ui, "profile", templates.accountProfile(ui, form, visit.session()));
    }

    private Answer saveProfile(Visit visit) {
        var wanted = new Preferences(
                choice(Language.class, visit.form("language")),
                choice(Preferences.Theme.class, visit.form("theme")),
                choice(Preferences.Density.class, visit.form("density")),
                visit.form("letterKeys").equals("on"));
        account.change(visit.form("name"), wanted);
        return new Answer.Redirect("/account").saying(Toast.of(new Ui(wanted.language()).t("account.saved")));
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new WebRefusal.Unreadable();
        }
    }

    /** The button in the bar; the page has changed already. */
    private Answer saveTheme(Visit visit) {
        var theme = choice(Preferences.Theme.class, visit.form("theme"));
        account.change(visit.caller().name(), visit.session().preferences().with(theme));
        return new Answer.Fragment(out -> {});
    }

    private Answer saveLanguage(Visit visit) {
        var language = choice(Language.class, visit.form("language"));
        account.change(visit.caller().name(), visit.session().preferences().with(language));
        var to = visit.form("to");
        return new Answer.Redirect(Answer.Redirect.isLocal(to) ? to : "/account");
    }

    private Answer showSecurity(Visit visit, Form form) {
        var ui = new Ui(visit.language());
        var rules = account.passwordRules(visit.language());
        var sessions = account.sessions();
        return page(
                ui,
                "security",
                templates.accountSecurity(
                        ui, form, rules, sessions, visit.session().key(), clock.instant()));
    }

    private Answer savePassword(Visit visit) {
        var current = visit.form().getOrDefault("currentPassword", List.of("")).get(0);
        account.changePassword(visit.session().key(), current, NewPassword.typedTwice(visit.form()));
        return back(visit, "/account/security", "password.changed");
    }

    private Answer endSession(Visit visit) {
        account.endSession(visit.path("key"));
        live.close(visit.path("key"));
        return back(visit, "/account/security", "sessions.ended");
    }

    private Answer endOthers(Visit visit) {
        account.endOtherSessions(visit.session().key());
        return back(visit, "/account/security", "sessions.others-ended");
    }

    private Answer showTokens(Visit visit, Form form) {
        return tokens(visit, form, Optional.empty());
    }

    private Answer tokens(Visit visit, Form form, Optional<Account.IssuedToken> issued) {
        var ui = new Ui(visit.language());
        return page(
                ui, "tokens", templates.accountTokens(ui, form, account.tokens(), issued, VALIDITIES, clock.instant()));
    }

    /** Shows the secret, this once; so no redirect. */
    private Answer issueToken(Visit visit) {
        var days = VALIDITIES.stream()
                .filter(validity -> String.valueOf(validity).equals(visit.form("days")))
                .findFirst()
                .orElseThrow(() -> new WebRefusal.BadField("days", "tokens.bad-days"));
        var issued = account.issueToken(visit.form("name"), Duration.ofDays(days));
        return tokens(visit, Form.fresh(), Optional.of(issued));
    }

    private Answer revokeToken(Visit visit) {
        account.revokeToken(visit.path("id"));
        return back(visit, "/account/tokens", "tokens.revoked");
    }

    private static Answer back(Visit visit, String to, String said) {
        return new Answer.Redirect(to).saying(Toast.of(new Ui(visit.language()).t(said)));
    }
}
