package fr.crmdata.billing.formats.iso20022;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.formats.Sink;
import fr.crmdata.billing.formats.xml.Frame;
import fr.crmdata.billing.model.statement.EntryStatus;
import fr.crmdata.billing.model.statement.Trouble;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** What stands at the head of an entry and holds for all payments in it. */
record EntryHead(
        Frame frame,
        Optional<Money> amount,
        EntryStatus status,
        boolean reversal,
        Optional<LocalDate> booked,
        Optional<LocalDate> value) {

    static EntryHead of(Frame frame, FrameValues values, Currency currency, Sink sink) {
        var amount = values.amount(frame, "Amt");
        if (amount.isEmpty() && frame.text("Amt").isEmpty()) {
            sink.problem(frame.place(), Trouble.VALUE_MISSING, "Amt");
        }
        amount.filter(money -> !money.currency().equals(currency))
                .ifPresent(money -> sink.problem(frame.place(), Trouble.OTHER_CURRENCY, money.toString()));
        return new EntryHead(
                frame,
                values.signed(frame, amount, frame.text("CdtDbtInd")),
                status(frame.text("Sts/Cd", "Sts", "Sts/Prtry").orElse("BOOK")),
                frame.text("RvslInd").filter("true"::equals).isPresent(),
                values.date(frame, "BookgDt/Dt", "BookgDt/DtTm"),
                values.date(frame, "ValDt/Dt", "ValDt/DtTm"));
    }

    private static EntryStatus status(String code) {
        return switch (code) {
            case "BOOK" -> EntryStatus.BOOKED;
            case "PDNG", "FUTR" -> EntryStatus.PENDING;
            default -> EntryStatus.INFORMATION;
        };
    }

    Optional<String> bankReference() {
        return frame.text("AcctSvcrRef");
    }

    /** Domain, family and sub-family; a bank's own code where it gives no other. */
    static String transaction(Frame frame) {
        return frame.text("BkTxCd/Domn/Cd")
                .map(domain -> domain + "/" + frame.text("BkTxCd/Domn/Fmly/Cd").orElse("") + "/"
                        + frame.text("BkTxCd/Domn/Fmly/SubFmlyCd").orElse(""))
                .or(() -> frame.text("BkTxCd/Prtry/Cd"))
                .orElse("");
    }
}
