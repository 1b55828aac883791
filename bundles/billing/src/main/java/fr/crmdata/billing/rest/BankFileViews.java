package fr.crmdata.billing.rest;

import static fr.crmdata.billing.rest.BankViews.orNull;
import static fr.crmdata.billing.rest.BankViews.plain;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.billing.model.matching.Clue;
import fr.crmdata.billing.model.matching.OpenItem;
import fr.crmdata.billing.model.matching.Proposal;
import fr.crmdata.billing.model.statement.Problem;
import fr.crmdata.billing.office.BankEntries.EntryView;
import fr.crmdata.billing.office.BankEntries.Opened;
import fr.crmdata.billing.office.BankFiles.FileView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What programs are shown of the bank's files and of what lies in them. Amounts are texts in euros, such as {@code 470.40}. */
final class BankFileViews {

    private BankFileViews() {}

    @Schema(name = "BankFile")
    record File(
            String id,
            String name,
            @Nullable String sha256,
            long bytes,
            @Nullable String format,
            String state,
            String way,
            Instant receivedAt,
            String receivedBy,
            @Nullable Instant readAt,
            long entries,
            long done,
            long booked,
            long toMatch,
            long aside,
            long problems,
            @Nullable String firstOf,
            @Nullable String why) {

        static File of(FileView file, Language language) {
            var why = file.why().key().isEmpty()
                    ? null
                    : Texts.of(BankFileViews.class, language)
                            .of(file.why().key(), file.why().arguments().toArray());
            return new File(
                    file.id(),
                    file.name(),
                    orNull(file.hash()),
                    file.bytes(),
                    orNull(file.format()),
                    file.state().name(),
                    file.way().name(),
                    file.receivedAt(),
                    file.receivedBy(),
                    file.readAt().orElse(null),
                    file.entries(),
                    file.done(),
                    file.booked(),
                    file.toMatch(),
                    file.aside(),
                    file.problems(),
                    file.firstOf().orElse(null),
                    why);
        }
    }

    @Schema(name = "BankFileProblem")
    record Trouble(String code, String spoils, long line, long column, String path, String message) {

        static Trouble of(Problem problem, Language language) {
            return new Trouble(
                    problem.trouble().code(),
                    problem.trouble().extent().name(),
                    problem.place().line(),
                    problem.place().column(),
                    problem.place().path(),
                    problem.message(language));
        }
    }

    @Schema(name = "BankEntry")
    record Entry(
            String id,
            String file,
            String state,
            @Nullable String why,
            @Nullable LocalDate booked,
            @Nullable String amount,
            @Nullable String currency,
            String party,
            @Nullable String iban,
            @Nullable String endToEnd,
            @Nullable String reason,
            @Nullable String remittance,
            List<String> items,
            List<Fitting> proposals,
            @Nullable String decidedBy,
            @Nullable String note) {

        static Entry of(EntryView entry) {
            return of(entry, null, List.of());
        }

        static Entry of(Opened opened) {
            return of(
                    opened.view(),
                    opened.entry().remittance(),
                    opened.proposals().stream().map(Fitting::of).toList());
        }

        private static Entry of(EntryView entry, @Nullable String remittance, List<Fitting> proposals) {
            return new Entry(
                    entry.id(),
                    entry.file(),
                    entry.state().name(),
                    orNull(entry.why()),
                    entry.booked().orElse(null),
                    plain(entry.amount()),
                    entry.amount()
                            .map(money -> money.currency().getCurrencyCode())
                            .orElse(null),
                    entry.party(),
                    orNull(entry.iban()),
                    orNull(entry.endToEnd()),
                    orNull(entry.reason()),
                    remittance,
                    entry.items(),
                    proposals,
                    orNull(entry.decidedBy()),
                    orNull(entry.note()));
        }
    }

    @Schema(name = "BankEntryProposal")
    record Fitting(List<String> items, String total, int score, List<String> clues) {

        static Fitting of(Proposal proposal) {
            return new Fitting(
                    proposal.items().stream().map(OpenItem::id).toList(),
                    proposal.total().plain(),
                    proposal.score(),
                    proposal.clues().stream().map(Clue::key).toList());
        }
    }
}
