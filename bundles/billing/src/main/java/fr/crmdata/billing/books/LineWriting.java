package fr.crmdata.billing.books;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.contracts.ContractAccounts;
import fr.crmdata.api.contracts.ContractAccounts.Damages;
import fr.crmdata.api.contracts.ContractAccounts.Due;
import fr.crmdata.api.contracts.ContractAccounts.Line;
import fr.crmdata.api.money.Money;
import fr.crmdata.api.money.Price;
import fr.crmdata.billing.documents.Wording;
import fr.crmdata.billing.model.invoice.InvoiceLine;
import fr.crmdata.billing.model.invoice.Vat;
import fr.crmdata.billing.office.InvoiceKind;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a contract asks for, as the lines of a document in the payer's language. */
final class LineWriting {

    private static final String PIECE = "C62";
    private static final String MONTH = "MON";

    private final Language language;
    private final Texts texts;
    private final Wording wording;

    LineWriting(Language language) {
        this.language = language;
        this.texts = Texts.of(LineWriting.class, language);
        this.wording = Wording.of(language);
    }

    /** @param numbers what the invoice of a key is called, as far as it is known */
    List<InvoiceLine> of(Due due, Function<String, Optional<String>> numbers) {
        var lines = due.damages()
                .map(damages -> damages(due, damages, numbers))
                .orElseGet(() -> due.lines().isEmpty() || due.net().isNegative() ? List.of(whole(due)) : seats(due));
        var net = Money.sum(lines.stream().map(InvoiceLine::net).toList());
        // Seats that came within the period, or an end in it: the sentence says what it comes to.
        return net.equals(absolute(due.net())) ? lines : List.of(whole(due));
    }

    private List<InvoiceLine> seats(Due due) {
        return due.lines().stream()
                .map(line -> line.days().map(days -> added(due, line, days)).orElseGet(() -> seats(due, line)))
                .toList();
    }

    private InvoiceLine seats(Due due, Line line) {
        var module = line.module().toUpperCase(Locale.ROOT);
        return new InvoiceLine(
                line.months() == 1
                        ? texts.of("billing.line.seats", module)
                        : texts.of("billing.line.seats-months", module, line.seats(), line.months()),
                BigDecimal.valueOf((long) line.seats() * line.months()),
                MONTH,
                line.unit(),
                vat(due),
                period(due),
                due.clause() + ": " + why(line));
    }

    private String why(Line line) {
        var seats = texts.of("billing.line.why-seats", line.seats(), line.unit().toString(), line.months());
        return line.priceSince()
                .map(since -> texts.of("billing.line.why-price", seats, wording.day(since)))
                .orElse(seats);
    }

    /** Seats that came within the period, by the day. */
    private InvoiceLine added(Due due, Line line, ContractAccounts.Period days) {
        var period = due.period().orElseThrow();
        var owed = ChronoUnit.DAYS.between(days.first(), days.last()) + 1;
        var whole = ChronoUnit.DAYS.between(period.first(), period.last()) + 1;
        var net =
                Price.of(line.unit().times((long) line.seats() * line.months())).share(owed, whole);
        var text = texts.of(
                "billing.line.added",
                line.module().toUpperCase(Locale.ROOT),
                line.seats(),
                wording.day(days.first()),
                wording.day(days.last()));
        return new InvoiceLine(
                text,
                BigDecimal.ONE,
                PIECE,
                Price.of(net),
                vat(due),
                Optional.of(new InvoiceLine.Period(days.first(), days.last())),
                due.clause() + ": " + texts.of("billing.line.why-added", why(line), owed, whole));
    }

    private InvoiceLine whole(Due due) {
        return line(due, text(due), absolute(due.net()), vat(due), due.why().in(language));
    }

    private String text(Due due) {
        var kind = InvoiceKind.valueOf(due.kind());
        var days = due.period()
                .map(period -> texts.of("billing.line.days", wording.day(period.first()), wording.day(period.last())))
                .orElse("");
        return switch (kind) {
            case SERVICE -> due.service().orElseThrow();
            case ADJUSTMENT ->
                texts.of(due.net().isNegative() ? "billing.line.credit" : "billing.line.supplement", days);
            case PERIOD -> texts.of("billing.line.period", days);
            case REINSTATEMENT -> texts.of("billing.line.reinstatement");
            case DATA_RETURN -> texts.of("billing.line.data-return");
            case PENALTY, CREDIT -> due.why().in(language);
        };
    }

    private List<InvoiceLine> damages(Due due, Damages damages, Function<String, Optional<String>> numbers) {
        var which = numbers.apply(damages.invoice())
                .map(number -> texts.of("billing.line.of-invoice", number))
                .orElseGet(() -> texts.of("billing.line.of-due", wording.day(damages.due())));
        var lines = new ArrayList<InvoiceLine>();
        if (damages.indemnity().isPositive()) {
            lines.add(line(
                    due,
                    texts.of("billing.line.indemnity", which),
                    damages.indemnity(),
                    Vat.DAMAGES,
                    texts.of("billing.line.why-indemnity")));
        }
        if (damages.interest().isPositive()) {
            lines.add(line(
                    due,
                    texts.of(
                            "billing.line.interest",
                            which,
                            wording.day(damages.due().plusDays(1)),
                            wording.day(damages.paid())),
                    damages.interest(),
                    Vat.DAMAGES,
                    due.why().in(language)));
        }
        return lines;
    }

    private static InvoiceLine line(Due due, String text, Money net, Vat vat, String why) {
        return new InvoiceLine(text, BigDecimal.ONE, PIECE, Price.of(net), vat, period(due), due.clause() + ": " + why);
    }

    private static Optional<InvoiceLine.Period> period(Due due) {
        return due.period().map(period -> new InvoiceLine.Period(period.first(), period.last()));
    }

    private static Vat vat(Due due) {
        if (InvoiceKind.valueOf(due.kind()) == InvoiceKind.PENALTY) {
            return Vat.DAMAGES;
        }
        return switch (due.vatPlace()) {
            case MEMBER_STATE -> Vat.REVERSED;
            case ABROAD -> Vat.ABROAD;
            case OVERSEAS_UNTAXED -> Vat.OVERSEAS;
            case FRANCE, OVERSEAS ->
                due.vatPercent().signum() == 0
                        ? Vat.EXEMPT
                        : Vat.standard(due.vatPercent().toPlainString());
        };
    }

    private static Money absolute(Money amount) {
        return amount.isNegative() ? amount.negated() : amount;
    }
}
