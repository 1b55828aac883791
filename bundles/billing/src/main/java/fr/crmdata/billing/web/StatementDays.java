package fr.crmdata.billing.web;

import fr.crmdata.api.web.Answer;
import fr.crmdata.api.web.Visit;
import java.time.LocalDate;

/** From which day to which a statement is asked for: a year back unless the address says otherwise. */
record StatementDays(LocalDate from, LocalDate until) {

    static StatementDays of(Visit visit, LocalDate today) {
        var until = Typed.dayOfAddress(visit, "until").orElse(today);
        return new StatementDays(
                Typed.dayOfAddress(visit, "from").orElse(until.minusYears(1).plusDays(1)), until);
    }

    Answer download(String contract, byte[] pdf) {
        return new Answer.Download(contract + "-" + until + ".pdf", "application/pdf", out -> out.write(pdf));
    }
}
