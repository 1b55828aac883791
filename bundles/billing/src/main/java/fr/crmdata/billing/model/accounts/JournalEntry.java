package fr.crmdata.billing.model.accounts;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.BillingRefusal;
import java.time.LocalDate;
import java.util.List;

/**
 * What happened, on both sides; never deleted, only reversed.
 *
 * @param journal such as {@code VE} sales or {@code BQ} bank
 * @param number within the journal, without a gap
 * @param piece the document it follows from
 */
public record JournalEntry(
        String journal,
        String journalName,
        long number,
        LocalDate date,
        String piece,
        LocalDate pieceDate,
        String text,
        LocalDate validated,
        List<JournalLine> lines) {

    /** @throws BillingRefusal.Unbalanced when the sides differ */
    public JournalEntry {
        lines = List.copyOf(lines);
        var debit = Money.sum(lines.stream().map(JournalLine::debit).toList());
        var credit = Money.sum(lines.stream().map(JournalLine::credit).toList());
        if (lines.size() < 2 || !debit.equals(credit)) {
            throw new BillingRefusal.Unbalanced(journal + number, debit.toString(), credit.toString());
        }
    }

    /** For the accounts and their readers: {@code VE000123}. */
    public String id() {
        return journal + String.format("%06d", number);
    }

    /** Takes it back on another day, for another document: a returned debit, a wrong booking. */
    public JournalEntry reversal(long nextNumber, LocalDate on, String reversingPiece, String reason) {
        return new JournalEntry(
                journal,
                journalName,
                nextNumber,
                on,
                reversingPiece,
                on,
                reason,
                on,
                lines.stream().map(JournalLine::reversed).toList());
    }

    /** The same, booked on a later day because its year is closed; its document keeps its own. */
    public JournalEntry bookedOn(LocalDate day) {
        return new JournalEntry(journal, journalName, number, day, piece, pieceDate, text, validated, lines);
    }

    /** The same, validated on another day. */
    public JournalEntry validatedOn(LocalDate day) {
        return new JournalEntry(journal, journalName, number, date, piece, pieceDate, text, day, lines);
    }
}
