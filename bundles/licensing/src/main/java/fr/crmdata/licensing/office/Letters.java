package fr.crmdata.licensing.office;

import fr.crmdata.licensing.model.LetterDates;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.acts.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Letters of all contracts. Reading needs {@code licensing:read}, posting {@code licensing:post}; {@link #mine} and {@link #myPdf} are
 * for the client's administrator and need {@code licensing:own}.
 */
public interface Letters {

    enum Kind {
        WELCOME,
        REMINDER,
        FORMAL_NOTICE,
        SECOND_NOTICE,
        SUSPENSION,
        REINSTATEMENT,
        TERMINATION,
        PRICE_RISE,
        NOTICE_ACKNOWLEDGED,
        END_CONFIRMED,
        DATA_RETURN_OFFER,
        ERASURE_CERTIFICATE,
        FORCE_MAJEURE,
        FRAUD_ACKNOWLEDGED
    }

    enum Way {
        MAIL,
        /** A plain letter. */
        POST,
        /** A registered letter with its three dates. */
        REGISTERED
    }

    enum State {
        /** Written; somebody has to post it. */
        TO_POST,
        /** Handed to the provider, who tells the dates; or a mail that leaves in a moment. */
        HANDED_OVER,
        SENT,
        PRESENTED,
        SIGNED,
        /** Came back or is not needed any more. */
        CANCELLED
    }

    /**
     * A letter.
     *
     * @param number {@code L-2026-00012}; in facts it stands for the letter
     * @param act key of the act that asked for it; empty text for one that a person wrote
     * @param hash SHA-256 of the PDF in hexadecimal digits; empty for the moment until it is printed
     * @param sentBy name of the provider; empty text when it was posted by hand
     */
    record Letter(
            String number,
            String contract,
            Kind kind,
            Way way,
            State state,
            Holder to,
            String subject,
            LocalDate writtenOn,
            String act,
            Reason why,
            Map<String, String> figures,
            Optional<LetterDates> dates,
            String hash,
            String sentBy,
            String tracking,
            Instant at,
            long version) {
        public Letter {
            figures = Map.copyOf(figures);
        }
    }

    /** @param dueOnly only those that somebody has to post */
    record Filter(Optional<String> contract, Optional<Kind> kind, boolean dueOnly) {
        public static Filter of(String contract) {
            return new Filter(Optional.of(contract), Optional.empty(), false);
        }

        public static Filter due() {
            return new Filter(Optional.empty(), Optional.empty(), true);
        }
    }

    /** The newest first; those to post the oldest first. */
    Slice<Letter> find(Filter filter, Optional<String> cursor, int limit);

    long due();

    /** @throws fr.crmdata.licensing.model.LetterRefusal when there is none */
    Letter get(String number);

    /** As it was written; the same bytes for ever. */
    byte[] pdf(String number);

    /**
     * Writes the letter that an act asks for; called in the transaction in which the act is recorded, as the system. Never twice for
     * the same act of a contract: the second call answers with the first letter.
     *
     * @return empty when no letter belongs to such an act
     */
    Optional<Letter> write(String contract, Act act);

    /**
     * What is to be filled in for a letter by hand: new prices as {@code price.CRM}, the {@code step} of force majeure, the
     * {@code breach} of a formal notice that is not about money. The rest follows from the contract.
     */
    List<FactKind.Field> fields(String contract, Kind kind, LocalDate on);

    /**
     * Writes a letter by hand: {@code PRICE_RISE}, {@code FORCE_MAJEURE}, {@code FORMAL_NOTICE}, {@code SECOND_NOTICE}; the others are
     * written by acts.
     *
     * @param figures the {@link #fields} by their names
     * @throws fr.crmdata.licensing.model.LetterRefusal when it cannot be written so
     */
    Letter write(String contract, Kind kind, LocalDate on, Map<String, String> figures);

    /**
     * Enters what the post said. The facts that follow ({@code formal-notice-posted}, {@code letter-presented} …) are recorded with it;
     * a date that was entered before is withdrawn and replaced.
     *
     * @throws fr.crmdata.licensing.model.LicensingRefusal when a date lies before the one it follows, or would change what was done
     */
    Letter enterDates(String number, long version, LetterDates dates, String tracking);

    /** Hands it to a provider of electronic registered mail, who tells the dates. */
    Letter send(String number, long version, String provider);

    /** Names of the providers that are there. */
    List<String> providers();

    Letter cancel(String number, long version, String reason);

    /** Letters to the caller's client that were sent, the newest first. */
    List<Letter> mine();

    /** @throws fr.crmdata.licensing.model.LetterRefusal when it is none of the caller's client */
    byte[] myPdf(String number);
}
