package fr.crmdata.billing.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A statement of any size that lies nowhere: it is made while it is read. */
final class EndlessStatement extends InputStream {

    private static final String HEAD =
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>"
                    + "<GrpHdr><MsgId>M</MsgId></GrpHdr><Stmt><Id>S</Id><Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></Acct>\n";
    private static final String ENTRY =
            "<Ntry><NtryRef>%1$d</NtryRef><Amt Ccy=\"%2$s\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
                    + "<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2027-01-06</Dt></BookgDt><ValDt><Dt>2027-01-06</Dt></ValDt>"
                    + "<AcctSvcrRef>R%1$d</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly>"
                    + "</Domn></BkTxCd><NtryDtls><TxDtls><Refs><EndToEndId>V%1$d</EndToEndId></Refs><Amt Ccy=\"%2$s\">1.00</Amt>"
                    + "<CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>BOULANGERIE DU PORT</Nm></Pty></Dbtr><DbtrAcct><Id>"
                    + "<IBAN>FR7630004000031234567890143</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>FACTURE F2026-%1$06d</Ustrd>"
                    + "</RmtInf></TxDtls></NtryDtls></Ntry>\n";
    private static final String END = "</Stmt></BkToCstmrStmt></Document>";

    private final long most;
    private final String currency;
    private InputStream piece = bytes(HEAD);
    private long made = HEAD.length();
    private long entries;
    private boolean ended;

    /**
     * @param most bytes, about
     * @param currency of all entries
     */
    EndlessStatement(long most, String currency) {
        this.most = most;
        this.currency = currency;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private boolean next() {
        if (ended) {
            return false;
        }
        ended = made >= most;
        var text = ended ? END : ENTRY.formatted(++entries, currency);
        made += text.length();
        piece = bytes(text);
        return true;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        do {
            var count = piece.read(buffer, offset, length);
            if (count >= 0) {
                return count;
            }
        } while (next());
        return -1;
    }
}
