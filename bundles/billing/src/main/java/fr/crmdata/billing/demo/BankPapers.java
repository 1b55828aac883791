package fr.crmdata.billing.demo;

import fr.crmdata.api.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes what a bank writes: answers to our files, notifications, statements. */
public final class BankPapers {

    private static final String NAMES = "urn:iso:std:iso:20022:tech:xsd:";

    private BankPapers() {}

    /**
     * One movement of the account.
     *
     * @param amount what comes in is positive
     * @param details elements of the entry
     */
    public record Booking(Money amount, LocalDate day, String reference, String family, String details) {}

    /** A whole batch came in as one amount. */
    public static Booking batch(String batch, Money amount, LocalDate day) {
        return new Booking(amount, day, "C" + batch, "ESDD", "<Btch><PmtInfId>" + text(batch) + "</PmtInfId></Btch>");
    }

    /** A settled debit was taken back. */
    public static Booking back(String endToEnd, String mandate, Money amount, String code, LocalDate day) {
        var details = "<TxDtls><Refs><EndToEndId>" + text(endToEnd) + "</EndToEndId><MndtId>" + text(mandate)
                + "</MndtId></Refs><Amt Ccy=\"EUR\">" + amount.plain()
                + "</Amt><CdtDbtInd>DBIT</CdtDbtInd><RtrInf><Rsn><Cd>" + text(code) + "</Cd></Rsn></RtrInf></TxDtls>";
        return new Booking(amount.negated(), day, "R" + endToEnd, "UPDD", details);
    }

    /** A client sent money. */
    public static Booking transfer(
            String reference, String name, String iban, String said, Money amount, LocalDate day) {
        var details = "<TxDtls><Amt Ccy=\"EUR\">" + amount.plain()
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>"
                + text(name) + "</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>" + text(iban)
                + "</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>" + text(said) + "</Ustrd></RmtInf></TxDtls>";
        return new Booking(amount, day, reference, "ESCT", details);
    }

    /** A transfer of ours went out. */
    public static Booking sent(String endToEnd, Money amount, LocalDate day) {
        var details = "<TxDtls><Refs><EndToEndId>" + text(endToEnd) + "</EndToEndId></Refs><Amt Ccy=\"EUR\">"
                + amount.plain() + "</Amt><CdtDbtInd>DBIT</CdtDbtInd></TxDtls>";
        return new Booking(amount.negated(), day, "S" + endToEnd, "ESCT", details);
    }

    /** pain.002: the file was taken, but for some payments. */
    public static String answer(
            String message,
            String kind,
            String batch,
            Map<String, String> rejected,
            Map<String, Money> amounts,
            LocalDate day) {
        var told = new StringBuilder();
        rejected.forEach((name, code) -> told.append("<TxInfAndSts><OrgnlEndToEndId>")
                .append(text(name))
                .append("</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>")
                .append(text(code))
                .append("</Cd></Rsn></StsRsnInf><OrgnlTxRef><Amt><InstdAmt Ccy=\"EUR\">")
                .append(amounts.getOrDefault(name, Money.ZERO).plain())
                .append("</InstdAmt></Amt>")
                .append(
                        kind.startsWith("pain.008")
                                ? "<ReqdColltnDt>" + day + "</ReqdColltnDt>"
                                : "<ReqdExctnDt><Dt>" + day + "</Dt></ReqdExctnDt>")
                .append("</OrgnlTxRef></TxInfAndSts>"));
        return "<Document xmlns=\"" + NAMES + "pain.002.001.10\"><CstmrPmtStsRpt><GrpHdr><MsgId>A-" + text(message)
                + "</MsgId><CreDtTm>" + day + "T18:00:00+01:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>"
                + text(message) + "</OrgnlMsgId><OrgnlMsgNmId>" + text(kind) + "</OrgnlMsgNmId><GrpSts>"
                + (rejected.isEmpty() ? "ACCP" : "PART") + "</GrpSts></OrgnlGrpInfAndSts>"
                + (rejected.isEmpty()
                        ? ""
                        : "<OrgnlPmtInfAndSts><OrgnlPmtInfId>" + text(batch) + "</OrgnlPmtInfId>" + told
                                + "</OrgnlPmtInfAndSts>")
                + "</CstmrPmtStsRpt></Document>";
    }

    /** camt.054: what moved, told before the statement. */
    public static String notification(String id, String iban, List<Booking> bookings) {
        return "<Document xmlns=\"" + NAMES + "camt.054.001.08\"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>" + text(id)
                + "</MsgId></GrpHdr><Ntfctn><Id>" + text(id) + "</Id><Acct><Id><IBAN>" + text(iban)
                + "</IBAN></Id></Acct>" + entries(bookings) + "</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>";
    }

    /** camt.053: the statement; its balances add up. */
    public static String statement(String id, String iban, Money opening, List<Booking> bookings) {
        var closing =
                opening.plus(Money.sum(bookings.stream().map(Booking::amount).toList()));
        var day = bookings.stream()
                .map(Booking::day)
                .max(Comparator.naturalOrder())
                .map(last -> "<Dt><Dt>" + last + "</Dt></Dt>")
                .orElse("");
        return "<Document xmlns=\"" + NAMES + "camt.053.001.08\"><BkToCstmrStmt><GrpHdr><MsgId>" + text(id)
                + "</MsgId></GrpHdr><Stmt><Id>" + text(id) + "</Id><Acct><Id><IBAN>" + text(iban)
                + "</IBAN></Id></Acct>"
                + balance("OPBD", opening, day) + balance("CLBD", closing, day) + entries(bookings)
                + "</Stmt></BkToCstmrStmt></Document>";
    }

    private static String balance(String code, Money amount, String day) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">"
                + positive(amount).plain() + "</Amt><CdtDbtInd>" + (amount.isNegative() ? "DBIT" : "CRDT")
                + "</CdtDbtInd>" + day + "</Bal>";
    }

    private static Money positive(Money amount) {
        return amount.isNegative() ? amount.negated() : amount;
    }

    private static String entries(List<Booking> bookings) {
        var entries = new StringBuilder();
        for (var booking : bookings) {
            entries.append("<Ntry><Amt Ccy=\"EUR\">")
                    .append(positive(booking.amount()).plain())
                    .append("</Amt><CdtDbtInd>")
                    .append(booking.amount().isNegative() ? "DBIT" : "CRDT")
                    .append("</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>")
                    .append(booking.day())
                    .append("</Dt></BookgDt><ValDt><Dt>")
                    .append(booking.day())
                    .append("</Dt></ValDt><AcctSvcrRef>")
                    .append(text(booking.reference()))
                    .append("</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>")
                    .append(booking.family().equals("ESCT") ? "RCDT" : "IDDT")
                    .append("</Cd><SubFmlyCd>")
                    .append(booking.family())
                    .append("</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls>")
                    .append(booking.details())
                    .append("</NtryDtls></Ntry>\n");
        }
        return entries.toString();
    }

    private static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
