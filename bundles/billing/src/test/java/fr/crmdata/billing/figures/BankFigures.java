package fr.crmdata.billing.figures;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.formats.BankFile;
import fr.crmdata.billing.formats.outgoing.DirectDebitMessage;
import fr.crmdata.billing.formats.outgoing.MessageHead;
import fr.crmdata.billing.formats.outgoing.OutgoingFiles;
import fr.crmdata.billing.formats.outgoing.Schemas;
import fr.crmdata.billing.model.collection.BankProfile;
import fr.crmdata.billing.model.collection.Collections;
import fr.crmdata.billing.model.collection.ControlSum;
import fr.crmdata.billing.model.collection.Debit;
import fr.crmdata.billing.model.collection.DebitGroup;
import fr.crmdata.billing.model.mandate.MandateReference;
import fr.crmdata.billing.model.mandate.MandateUse;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.model.mandate.Sequence;
import fr.crmdata.billing.model.matching.FileMatching;
import fr.crmdata.billing.model.matching.OpenItem;
import fr.crmdata.billing.model.matching.OpenItemIndex;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.BankFileListener;
import fr.crmdata.billing.model.statement.FileIntake;
import fr.crmdata.billing.model.statement.Problem;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How fast files are written and read, and in how much memory. Give it little ({@code -Xmx32m}) and it shows that the
 * size of a file does not matter: {@code BankFigures write 1000000}, {@code read 100000}, {@code match 100000}.
 */
public final class BankFigures {

    private static final String STATEMENT =
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>"
                    + "<GrpHdr><MsgId>M</MsgId></GrpHdr><Stmt><Id>S</Id><Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></Acct>"
                    + "<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>"
                    + "<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">%d.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>\n";
    private static final String ENTRY =
            "<Ntry><NtryRef>%1$d</NtryRef><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
                    + "<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2027-01-06</Dt></BookgDt><ValDt><Dt>2027-01-06</Dt></ValDt>"
                    + "<AcctSvcrRef>R%1$d</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly>"
                    + "</Domn></BkTxCd><NtryDtls><TxDtls><Refs><EndToEndId>V%1$d</EndToEndId></Refs><Amt Ccy=\"EUR\">1.00</Amt>"
                    + "<CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>BOULANGERIE DU PORT</Nm></Pty></Dbtr><DbtrAcct><Id>"
                    + "<IBAN>FR7630004000031234567890143</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>FACTURE F2026-%2$s</Ustrd>"
                    + "</RmtInf></TxDtls></NtryDtls></Ntry>\n";

    private static final int WARM_UP = 10_000;

    private final PrintStream out;

    private BankFigures(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        var figures = new BankFigures(new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true));
        var count = Integer.parseInt(arguments[1]);
        var folder = Files.createTempDirectory("bank-figures");
        var file = folder.resolve("file.xml");
        try {
            switch (arguments[0]) {
                case "write" -> {
                    // The first file warms the machine up: a server has been running for a while when it writes one.
                    figures.write(WARM_UP, folder.resolve("first.xml"));
                    Files.delete(folder.resolve("first.xml"));
                    figures.write(count, file);
                }
                case "read" -> figures.read(count, file);
                case "match" -> figures.match(count, file);
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private void write(int count, Path file) throws IOException {
        var group = new DebitGroup(
                "CD-1-1",
                LocalDate.of(2026, 12, 1),
                Sequence.RCUR,
                Scheme.CORE,
                new ControlSum(count, Money.of("470.40").times(count)),
                () -> debits(count));
        var message = new DirectDebitMessage(
                new MessageHead("CD-1", OffsetDateTime.parse("2026-11-23T09:00:00+01:00"), "CRM & DATA"),
                Collections.CREDITOR,
                BankProfile.STANDARD,
                List.of(group));
        var start = System.nanoTime();
        var sealed = new OutgoingFiles(new Schemas()).write(message, file);
        say("debits written and validated", count, start, sealed.bytes());
    }

    private static Iterator<Debit> debits(int count) {
        return IntStream.range(0, count).mapToObj(BankFigures::debit).iterator();
    }

    private static Debit debit(int number) {
        var name = "F2026-" + number;
        return new Debit(
                name,
                Money.of("470.40"),
                new MandateUse(
                        new MandateReference("RUM-" + number),
                        Scheme.CORE,
                        Sequence.RCUR,
                        LocalDate.of(2026, 11, 1),
                        Collections.DEBTOR,
                        Optional.empty()),
                "Abonnement 12/2026 - facture " + name);
    }

    private void read(int count, Path file) throws IOException {
        statement(count, file);
        var start = System.nanoTime();
        try (var in = Files.newInputStream(file)) {
            var reading = BankFile.read(in, Money.EUR, new Nobody());
            require(reading.entries() == count && reading.problems() == 0);
        }
        say("entries of camt.053 read", count, start, Files.size(file));
    }

    private void match(int count, Path file) throws IOException {
        statement(count, file);
        var items = new ArrayList<OpenItem>();
        for (var i = 0; i < count; i++) {
            items.add(new OpenItem(
                    number(i),
                    OpenItem.Kind.INVOICE,
                    Money.of("1.00"),
                    Set.of(number(i)),
                    Optional.empty(),
                    Optional.empty(),
                    "C-" + i,
                    "Client " + i,
                    Set.of(),
                    LocalDate.of(2026, 12, 1)));
        }
        var open = new OpenItemIndex(items);
        var start = System.nanoTime();
        var intake = new FileIntake();
        try (var in = Files.newInputStream(file)) {
            BankFile.read(in, Money.EUR, intake);
        }
        var matching = FileMatching.of(intake, open, identity -> List.of());
        require(matching.certain().size() == count);
        say("entries of camt.053 read and matched", count, start, Files.size(file));
    }

    private static String number(int number) {
        return String.format("F2026-%06d", number);
    }

    private static void statement(int count, Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(String.format(STATEMENT, count));
            for (var i = 0; i < count; i++) {
                writer.write(String.format(ENTRY, i, number(i).substring(6)));
            }
            writer.write("</Stmt></BkToCstmrStmt></Document>");
        }
    }

    private static void require(boolean truth) {
        if (!truth) {
            throw new IllegalStateException("not what was written");
        }
    }

    private void say(String what, int count, long start, long bytes) throws IOException {
        var seconds = (System.nanoTime() - start) / 1e9;
        var resident = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> line.replaceAll("\\D", ""))
                .findFirst()
                .orElse("0");
        out.printf(
                Locale.ROOT,
                "%,d %s in %.1f s: %,.0f a second, %,.1f MB; peak of the process %d MB%n",
                count,
                what,
                seconds,
                count / seconds,
                bytes / 1e6,
                Long.parseLong(resident) / 1024);
    }

    private static final class Nobody implements BankFileListener {
        @Override
        public void entry(BankEntry entry) {
            // Only that it comes matters here.
        }

        @Override
        public void problem(Problem problem) {
            throw new IllegalStateException(problem.toString());
        }
    }
}
