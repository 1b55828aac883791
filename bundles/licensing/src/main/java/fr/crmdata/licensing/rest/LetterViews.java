package fr.crmdata.licensing.rest;

import fr.crmdata.api.Language;
import fr.crmdata.licensing.office.Letters;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Letters as they are answered. */
final class LetterViews {

    private LetterViews() {}

    @Schema(name = "ContractLetter")
    record View(
            String number,
            String contract,
            String kind,
            String way,
            String state,
            HolderBody to,
            String subject,
            LocalDate writtenOn,
            String why,
            Map<String, String> figures,
            @Nullable LocalDate sent,
            @Nullable LocalDate presented,
            @Nullable LocalDate signed,
            @Schema(description = "SHA-256 of the PDF") String hash,
            @Nullable String sentBy,
            @Nullable String tracking,
            long version) {

        static View of(Letters.Letter letter, Language language) {
            return new View(
                    letter.number(),
                    letter.contract(),
                    letter.kind().name(),
                    letter.way().name(),
                    letter.state().name(),
                    HolderBody.of(letter.to()),
                    letter.subject(),
                    letter.writtenOn(),
                    letter.why().in(language),
                    new TreeMap<>(letter.figures()),
                    letter.dates().map(dates -> dates.posted()).orElse(null),
                    letter.dates().flatMap(dates -> dates.presented()).orElse(null),
                    letter.dates().flatMap(dates -> dates.signed()).orElse(null),
                    letter.hash(),
                    SubscriptionViews.orNull(letter.sentBy()),
                    SubscriptionViews.orNull(letter.tracking()),
                    letter.version());
        }
    }

    @Schema(name = "ContractLetterList")
    record Page(List<View> items, long toPost, @Schema(description = Paging.NEXT) @Nullable String next) {}
}
