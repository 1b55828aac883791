package fr.crmdata.licensing.office;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.licensing.office.MyContract.FraudReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Codes in wrong hands, for the operator's staff: what clients reported and what follows from it. The lock is there before anybody reads
 * the report. Terms 2-3.
 */
public interface Frauds {

    /** The newest first. Needs {@code licensing:read}. */
    Slice<Case> list(Optional<String> cursor, int limit);

    /**
     * Keeps the dates of the registered letter by which the client confirms; they only fix the evidence. Needs {@code licensing:post}.
     *
     * @param presented empty until the letter is there
     * @throws fr.crmdata.licensing.model.LicensingRefusal when there is no such report, or a date cannot be
     */
    Case enterLetter(String report, LocalDate posted, Optional<LocalDate> presented);

    /**
     * @param contract of the client now; empty when it has none
     * @param notifyBefore 72 hours after the report: by then the authority has to know of personal data that were seen (GDPR 33)
     * @param posted when the client posted the registered letter
     * @param presented when it came here first
     */
    record Case(
            ClientId client,
            Optional<String> contract,
            FraudReport report,
            Instant notifyBefore,
            Optional<LocalDate> posted,
            Optional<LocalDate> presented) {}
}
