package fr.crmdata.web.dispatch;

import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.api.web.Answer;
import fr.crmdata.web.frame.Markup;
import fr.crmdata.web.frame.Ui;
import fr.crmdata.web.templates.StaticTemplates;
import fr.crmdata.web.templates.Templates;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person sees when something was refused or broke. */
final class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    // Without letters and digits that are mistaken for each other on the telephone.
    private static final String SIGNS = "23456789ACDEFGHJKLMNPQRTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Templates templates = new StaticTemplates();

    Reply refused(Refusal refusal, Language language, boolean partial) {
        var ui = new Ui(language);
        var title = ui.t("error." + refusal.kind());
        var reply = reply(refusal.kind().status(), ui, title, refusal.message(language), Optional.empty(), partial);
        return refusal instanceof AccessRefusal.LockedOut locked
                ? reply.with(
                        "Retry-After", String.valueOf(Math.max(1, locked.pause().toSeconds())))
                : refusal.kind() == Refusal.Kind.UNAVAILABLE ? reply.with("Retry-After", "30") : reply;
    }

    Reply wrongMethod(Language language) {
        var ui = new Ui(language);
        return reply(405, ui, ui.t("error.METHOD"), ui.t("error.METHOD.text"), Optional.empty(), false)
                .with("Allow", "GET, HEAD, POST");
    }

    /** Something broke: the person gets a number, and the log says behind the same number what it was. */
    Reply broken(RuntimeException failure, String what, Language language, boolean partial) {
        var incident = incident();
        LOG.error("incident {}: {}", incident, what, failure);
        var ui = new Ui(language);
        return reply(500, ui, ui.t("error.BROKEN"), ui.t("error.BROKEN.text"), Optional.of(incident), partial);
    }

    private Reply reply(int status, Ui ui, String title, String text, Optional<String> incident, boolean partial) {
        return new Reply(
                status,
                partial
                        ? new Answer.Fragment(Markup.of(templates.problem(ui, text, incident)))
                        : new Answer.Page(title, Markup.of(templates.error(ui, status, title, text, incident))));
    }

    private static String incident() {
        return RANDOM.ints(8, 0, SIGNS.length())
                .mapToObj(SIGNS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
