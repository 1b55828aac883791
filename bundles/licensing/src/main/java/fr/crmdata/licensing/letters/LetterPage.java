package fr.crmdata.licensing.letters;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.licensing.letters.templates.StaticTemplates;
import fr.crmdata.licensing.letters.templates.Templates;
import fr.crmdata.licensing.office.Letters.Kind;
import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import java.util.Locale;
import java.util.Optional;

/** The page of a letter: French, and below it an English copy for those who read no French. */
final class LetterPage {

    private final Templates templates = new StaticTemplates();

    /** Well-formed XHTML, ready to be printed. */
    String of(Writing writing) {
        var french = writing.inFrench();
        var english = writing.inEnglish();
        var copy = writing.to().language() == Language.EN
                ? Optional.<Content>of(english(english))
                : Optional.<Content>empty();
        var page = new StringOutput();
        templates
                .frame(french, subject(french), french(french), subject(english), copy)
                .render(page);
        return page.toString();
    }

    /** What it is about, in its first line. */
    static String subject(Writing writing) {
        var texts = Texts.of(LetterPage.class, writing.wording().language());
        return texts.of("licensing.letter.subject." + variant(writing), writing.contract());
    }

    private static String variant(Writing writing) {
        var kind = writing.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (writing.kind() == Kind.FORMAL_NOTICE && writing.has("breach")) {
            return kind + ".breach";
        }
        if (writing.kind() == Kind.FORMAL_NOTICE && writing.has("over")) {
            return kind + ".over";
        }
        if (writing.kind() == Kind.FORMAL_NOTICE && !writing.is("namesTermination", "true")) {
            return kind + ".suspension";
        }
        return writing.kind() == Kind.FORCE_MAJEURE
                ? kind + "." + writing.text("step").toLowerCase(Locale.ROOT)
                : kind;
    }

    private JteModel french(Writing writing) {
        return switch (writing.kind()) {
            case WELCOME -> templates.frWelcome(writing);
            case REMINDER -> templates.frReminder(writing);
            case FORMAL_NOTICE ->
                writing.has("breach") ? templates.frBreachNotice(writing) : templates.frFormalNotice(writing);
            case SECOND_NOTICE -> templates.frSecondNotice(writing);
            case SUSPENSION -> templates.frSuspension(writing);
            case REINSTATEMENT -> templates.frReinstatement(writing);
            case TERMINATION -> templates.frTermination(writing);
            case PRICE_RISE -> templates.frPriceRise(writing);
            case NOTICE_ACKNOWLEDGED -> templates.frNoticeAcknowledged(writing);
            case END_CONFIRMED -> templates.frEndConfirmed(writing);
            case DATA_RETURN_OFFER -> templates.frDataReturnOffer(writing);
            case ERASURE_CERTIFICATE -> templates.frErasureCertificate(writing);
            case FORCE_MAJEURE -> templates.frForceMajeure(writing);
            case FRAUD_ACKNOWLEDGED -> templates.frFraudAcknowledged(writing);
        };
    }

    private JteModel english(Writing writing) {
        return switch (writing.kind()) {
            case WELCOME -> templates.enWelcome(writing);
            case REMINDER -> templates.enReminder(writing);
            case FORMAL_NOTICE ->
                writing.has("breach") ? templates.enBreachNotice(writing) : templates.enFormalNotice(writing);
            case SECOND_NOTICE -> templates.enSecondNotice(writing);
            case SUSPENSION -> templates.enSuspension(writing);
            case REINSTATEMENT -> templates.enReinstatement(writing);
            case TERMINATION -> templates.enTermination(writing);
            case PRICE_RISE -> templates.enPriceRise(writing);
            case NOTICE_ACKNOWLEDGED -> templates.enNoticeAcknowledged(writing);
            case END_CONFIRMED -> templates.enEndConfirmed(writing);
            case DATA_RETURN_OFFER -> templates.enDataReturnOffer(writing);
            case ERASURE_CERTIFICATE -> templates.enErasureCertificate(writing);
            case FORCE_MAJEURE -> templates.enForceMajeure(writing);
            case FRAUD_ACKNOWLEDGED -> templates.enFraudAcknowledged(writing);
        };
    }
}
