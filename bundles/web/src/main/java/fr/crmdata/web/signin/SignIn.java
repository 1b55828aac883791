package fr.crmdata.web.signin;

import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Account;
import fr.crmdata.api.identity.Session;
import fr.crmdata.api.identity.Sessions;
import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Form;
import fr.crmdata.web.Cookies;
import fr.crmdata.web.WebRefusal;
import fr.crmdata.web.dispatch.Door;
import fr.crmdata.web.dispatch.Forms;
import fr.crmdata.web.dispatch.Reply;
import fr.crmdata.web.dispatch.Visitor;
import fr.crmdata.web.frame.Markup;
import fr.crmdata.web.frame.Ui;
import fr.crmdata.web.live.LiveHub;
import fr.crmdata.web.templates.StaticTemplates;
import fr.crmdata.web.templates.Templates;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The door: signing in and out, and changing a password that somebody else has given. */
@Component(service = Door.class)
public final class SignIn implements Door {

    private final Templates templates = new StaticTemplates();
    private final Sessions sessions;
    private final Account account;
    private final Access access;
    private final Cookies cookies;
    private final LiveHub live;
    private final Clock clock;

    @Activate
    public SignIn(
            @Reference Sessions sessions,
            @Reference Account account,
            @Reference Access access,
            @Reference Cookies cookies,
            @Reference LiveHub live,
            @Reference(target = "(clock=business)") Clock clock) {
        this.sessions = sessions;
        this.account = account;
        this.access = access;
        this.cookies = cookies;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public Set<String> areas() {
        return Set.of("signin", "signout");
    }

    @Override
    public Reply answer(Visitor visitor, Map<String, List<String>> form) {
        var language = visitor.language(form);
        return switch (String.join("/", visitor.address().segments())) {
            case "signin" -> visitor.posts() ? signIn(visitor, form, language) : welcome(visitor, language);
            case "signin/password" -> password(visitor, form, language);
            case "signout" -> visitor.posts() ? signOut(visitor) : Reply.ok(new Answer.Redirect("/"));
            default -> throw new WebRefusal.NoPage();
        };
    }

    private Reply welcome(Visitor visitor, Language language) {
        var query = visitor.address().query();
        var to = destination(first(query, "to"));
        return visitor.session().isPresent()
                ? Reply.ok(new Answer.Redirect(to))
                : Reply.ok(page(Form.fresh(), to, said(query), language));
    }

    /** Key of what is said to somebody who was sent here; empty when nothing is. */
    private static String said(Map<String, List<String>> query) {
        return query.containsKey("bye") ? "signin.bye" : query.containsKey("chosen") ? "signin.chosen" : "";
    }

    private Answer.Page page(Form form, String to, String said, Language language) {
        var ui = new Ui(language);
        var now = clock.instant().atZone(Ui.ZONE);
        return new Answer.Page(
                ui.t("signin.title"), Markup.of(templates.signin(ui, form, to, said, Greeting.at(now), now)));
    }

    private Reply signIn(Visitor visitor, Map<String, List<String>> form, Language language) {
        var to = destination(first(form, "to"));
        var agent = visitor.request().getHeader("User-Agent");
        try {
            var signedIn = sessions.signIn(
                    first(form, "email").strip(),
                    first(form, "password"),
                    visitor.request().getRemoteAddr(),
                    agent == null ? "" : agent);
            visitor.secret().ifPresent(this::end);
            cookies.startSession(visitor.response(), signedIn.secret());
            return Reply.ok(new Answer.Redirect(to));
        } catch (Refusal refusal) {
            var again = Forms.refused(form, refusal, language);
            return new Reply(refusal.kind().status(), page(again, to, "", language));
        }
    }

    private Reply signOut(Visitor visitor) {
        visitor.secret().ifPresent(this::end);
        cookies.endSession(visitor.response());
        return Reply.ok(new Answer.Redirect("/signin?bye"));
    }

    private void end(String secret) {
        sessions.peek(secret).ifPresent(session -> live.close(session.key()));
        sessions.signOut(secret);
    }

    private Reply password(Visitor visitor, Map<String, List<String>> form, Language language) {
        if (visitor.session().isEmpty()) {
            return Reply.ok(new Answer.Redirect("/signin"));
        }
        var session = visitor.session().get();
        if (!session.mustChangePassword()) {
            return Reply.ok(new Answer.Redirect("/"));
        }
        if (!visitor.posts()) {
            return Reply.ok(passwordPage(session, Form.fresh(), language));
        }
        try {
            access.as(
                    session.caller(),
                    () -> account.changePassword(
                            session.key(), first(form, "currentPassword"), NewPassword.typedTwice(form)));
            return Reply.ok(new Answer.Redirect("/"));
        } catch (Refusal refusal) {
            var again = Forms.refused(form, refusal, language);
            return new Reply(refusal.kind().status(), passwordPage(session, again, language));
        }
    }

    private Answer.Page passwordPage(Session session, Form form, Language language) {
        var ui = new Ui(language);
        var rules = account.passwordRules(language);
        return new Answer.Page(
                ui.t("password.title"), Markup.of(templates.initialPassword(ui, form, session.email(), rules)));
    }

    /** Where somebody wanted to go; the start page if that is not on this site. */
    static String destination(String wanted) {
        return Answer.Redirect.isLocal(wanted) && !wanted.startsWith("/signin") && !wanted.startsWith("/signout")
                ? wanted
                : "/";
    }

    private static String first(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
