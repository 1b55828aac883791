package fr.crmdata.billing.formats.iso20022;

import fr.crmdata.billing.formats.GuardedInput;
import fr.crmdata.billing.formats.Sink;
import fr.crmdata.billing.formats.xml.Frame;
import fr.crmdata.billing.formats.xml.XmlWalk;
import fr.crmdata.billing.model.statement.Place;
import fr.crmdata.billing.model.statement.Trouble;
import java.util.Currency;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a message by its name: the namespace, or the element where a bank leaves the namespace out. */
public final class Iso20022Reader {

    private static final Set<String> FRAMES = Set.of(
            "GrpHdr",
            "Stmt",
            "Rpt",
            "Ntfctn",
            "Bal",
            "Ntry",
            "NtryDtls",
            "TxDtls",
            "OrgnlGrpInfAndSts",
            "OrgnlPmtInfAndSts",
            "TxInfAndSts",
            "PmtInf",
            "DrctDbtTxInf",
            "CdtTrfTxInf");

    private static final Pattern NAME =
            Pattern.compile(".*((?:pain|camt|pacs|head|acmt)\\.\\d{3}\\.\\d{3}\\.\\d{2,3})$");
    private static final Pattern TRIED = Pattern.compile(
            "pain\\.002\\.001\\.(0[2-9]|1[0-4])|camt\\.05[234]\\.001\\.0[2-8]|pain\\.001\\.001\\.0[39]|pain\\.008\\.001\\.(0[28]|11)");

    private final Sink sink;
    private final Currency currency;

    /** @param currency of our accounts */
    public Iso20022Reader(Sink sink, Currency currency) {
        this.sink = sink;
        this.currency = currency;
    }

    /** @return the message's name, or empty when it is none that is read here */
    public String read(GuardedInput in) {
        var dispatch = new Dispatch();
        var problem = new XmlWalk(FRAMES, dispatch).run(in);
        problem.ifPresent(sink::problem);
        if (problem.isEmpty() && dispatch.message == null) {
            sink.problem(Place.START, Trouble.UNKNOWN_FORMAT, dispatch.name.isEmpty() ? dispatch.root : dispatch.name);
        }
        return dispatch.message == null ? "" : dispatch.name;
    }

    private final class Dispatch implements XmlWalk.Visitor {
        private String root = "";
        private String name = "";
        private XmlWalk.@Nullable Visitor message;

        @Override
        public void top(String element, String namespace) {
            if (root.isEmpty()) {
                root = element;
            }
            var match = NAME.matcher(namespace);
            if (message == null && match.matches()) {
                name = match.group(1);
            }
            if (message == null) {
                message = reader(element);
            }
        }

        private XmlWalk.@Nullable Visitor reader(String element) {
            var bare =
                    switch (element) {
                        case "BkToCstmrStmt" -> "camt.053";
                        case "BkToCstmrDbtCdtNtfctn" -> "camt.054";
                        case "BkToCstmrAcctRpt" -> "camt.052";
                        case "CstmrPmtStsRpt" -> "pain.002";
                        case "CstmrCdtTrfInitn" -> "pain.001";
                        case "CstmrDrctDbtInitn" -> "pain.008";
                        default -> element.startsWith("pain.002.") ? "pain.002" : "";
                    };
            if (bare.isEmpty()) {
                return null;
            }
            if (!name.startsWith(bare)) {
                name = bare;
            }
            if (!TRIED.matcher(name).matches()) {
                sink.problem(Place.START, Trouble.UNTRIED_VERSION, name);
            }
            return switch (bare) {
                case "pain.002" -> new StatusReport(name, sink, currency);
                case "pain.001", "pain.008" -> new Orders(name, sink, currency);
                default -> new Statements(name, sink, currency);
            };
        }

        @Override
        public void begin(Frame frame) {
            if (message != null) {
                message.begin(frame);
            }
        }

        @Override
        public void finish() {
            if (message != null) {
                message.finish();
            }
        }

        @Override
        public void end(Frame frame) {
            if (message != null) {
                message.end(frame);
            }
        }
    }
}
