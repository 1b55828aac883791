package fr.crmdata.licensing.web;

import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.model.acts.ActKind;
import fr.crmdata.licensing.office.DailyWork.LogFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * To what the log of acts is narrowed.
 *
 * @param contract number; may be empty
 */
public record LogFilterForm(String contract, Optional<ActKind> kind) {

    static LogFilterForm of(Visit visit) {
        return new LogFilterForm(
                visit.query("contract").orElse("").strip(),
                visit.query("kind").flatMap(key -> Arrays.stream(ActKind.values())
                        .filter(kind -> Ui.key(kind).equals(key))
                        .findFirst()));
    }

    LogFilter filter() {
        return new LogFilter(
                Optional.of(contract).filter(number -> !number.isEmpty()),
                kind.map(Set::of).orElse(Set.of()),
                Optional.empty(),
                Optional.empty());
    }

    public boolean isNarrowed() {
        return !contract.isEmpty() || kind.isPresent();
    }

    /** Goes on behind a cursor that is added. */
    public String address() {
        return "/licensing/log?contract=" + URLEncoder.encode(contract, StandardCharsets.UTF_8)
                + kind.map(one -> "&kind=" + Ui.key(one)).orElse("") + "&";
    }
}
