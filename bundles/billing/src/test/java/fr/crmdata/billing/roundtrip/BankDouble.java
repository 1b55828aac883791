package fr.crmdata.billing.roundtrip;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.formats.BankFile;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.FileIntake;
import fr.crmdata.billing.model.statement.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A bank that takes our files and answers with real ones: rejects some debits, settles the rest, has some returned. */
final class BankDouble {

    private static final String NAMES = "urn:iso:std:iso:20022:tech:xsd:";
    private static final String OURS = "FR7630006000011234567890189";

    private final Map<String, BankEntry> orders = new LinkedHashMap<>();
    private final List<String> booked = new ArrayList<>();
    private Money balance = Money.of("1000.00");
    private Money opening = balance;
    private int reference;

    /** @throws IllegalStateException when the file is not one that a bank would take */
    void take(Path file) throws IOException {
        var intake = new FileIntake();
        try (var in = Files.newInputStream(file)) {
            BankFile.read(in, Money.EUR, intake);
        }
        if (!intake.problems().isEmpty()) {
            throw new IllegalStateException(intake.problems().toString());
        }
        intake.entries().forEach(order -> orders.put(name(order), order));
    }

    private static String name(BankEntry order) {
        return order.reference(Reference.END_TO_END).orElseThrow();
    }

    private static Money amount(BankEntry order) {
        return order.amount().orElseThrow();
    }

    /** pain.002: those are not executed. */
    String reject(Map<String, String> reasons) {
        var told = new StringBuilder();
        reasons.forEach((name, code) -> {
            var order = orders.remove(name);
            told.append("<TxInfAndSts><OrgnlEndToEndId>")
                    .append(name)
                    .append("</OrgnlEndToEndId><TxSts>RJCT</TxSts>")
                    .append("<StsRsnInf><Rsn><Cd>")
                    .append(code)
                    .append("</Cd></Rsn></StsRsnInf>")
                    .append("<OrgnlTxRef><Amt><InstdAmt Ccy=\"EUR\">")
                    .append(amount(order).plain())
                    .append("</InstdAmt></Amt><ReqdColltnDt>2026-12-01</ReqdColltnDt></OrgnlTxRef></TxInfAndSts>");
        });
        return "<Document xmlns=\"" + NAMES + "pain.002.001.10\"><CstmrPmtStsRpt><GrpHdr><MsgId>S1</MsgId>"
                + "<CreDtTm>2026-11-25T18:00:00+01:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>CD-1</OrgnlMsgId>"
                + "<OrgnlMsgNmId>pain.008.001.08</OrgnlMsgNmId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>"
                + "<OrgnlPmtInfAndSts><OrgnlPmtInfId>CD-1-1</OrgnlPmtInfId>" + told
                + "</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>";
    }

    /** Books all that is left of a batch as one amount. */
    void settle(String batch, LocalDate day) {
        var sum = Money.sum(orders.values().stream()
                .filter(order ->
                        order.reference(Reference.BATCH).filter(batch::equals).isPresent())
                .map(BankDouble::amount)
                .toList());
        book(sum, day, "<NtryDtls><Btch><PmtInfId>" + batch + "</PmtInfId></Btch></NtryDtls>", "ESDD");
    }

    /** Takes a settled debit back. */
    void giveBack(String name, String code, LocalDate day) {
        var order = orders.get(name);
        var details = "<NtryDtls><TxDtls><Refs><EndToEndId>" + name + "</EndToEndId><MndtId>"
                + order.reference(Reference.MANDATE).orElseThrow() + "</MndtId></Refs><Amt Ccy=\"EUR\">"
                + amount(order).plain() + "</Amt><CdtDbtInd>DBIT</CdtDbtInd><RtrInf><Rsn><Cd>" + code
                + "</Cd></Rsn></RtrInf></TxDtls></NtryDtls>";
        book(amount(order).negated(), day, details, "UPDD");
    }

    private void book(Money amount, LocalDate day, String details, String family) {
        balance = balance.plus(amount);
        booked.add("<Ntry><Amt Ccy=\"EUR\">" + (amount.isNegative() ? amount.negated() : amount).plain()
                + "</Amt><CdtDbtInd>" + (amount.isNegative() ? "DBIT" : "CRDT") + "</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>"
                + "<BookgDt><Dt>" + day + "</Dt></BookgDt><AcctSvcrRef>B" + ++reference + "</AcctSvcrRef><BkTxCd><Domn>"
                + "<Cd>PMNT</Cd><Fmly><Cd>IDDT</Cd><SubFmlyCd>" + family + "</SubFmlyCd></Fmly></Domn></BkTxCd>"
                + details
                + "</Ntry>");
    }

    /** camt.054: the last bookings, before the statement. */
    String notification(int last) {
        return "<Document xmlns=\"" + NAMES + "camt.054.001.08\"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>N" + reference
                + "</MsgId></GrpHdr><Ntfctn><Id>N" + reference + "</Id><Acct><Id><IBAN>" + OURS + "</IBAN></Id></Acct>"
                + String.join("", booked.subList(booked.size() - last, booked.size()))
                + "</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>";
    }

    /** camt.053: all bookings since the last one. */
    String statement() {
        var file = "<Document xmlns=\"" + NAMES + "camt.053.001.08\"><BkToCstmrStmt><GrpHdr><MsgId>M" + reference
                + "</MsgId></GrpHdr><Stmt><Id>ST" + reference + "</Id><Acct><Id><IBAN>" + OURS + "</IBAN></Id></Acct>"
                + balance("OPBD", opening) + balance("CLBD", balance) + String.join("", booked)
                + "</Stmt></BkToCstmrStmt></Document>";
        opening = balance;
        booked.clear();
        return file;
    }

    private static String balance(String code, Money amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">" + amount.plain()
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>";
    }

    Set<String> orders() {
        return Set.copyOf(orders.keySet());
    }
}
