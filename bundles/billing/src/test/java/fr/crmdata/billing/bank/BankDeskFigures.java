package fr.crmdata.billing.bank;

import fr.crmdata.api.data.Ids;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.account.Holder;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.mandate.MandateFact;
import fr.crmdata.billing.model.mandate.MandateReference;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.office.BankFiles.Way;
import fr.crmdata.billing.store.DebitStore.NewDebit;
import fr.crmdata.platform.data.TestDatabases;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures the bank's desk over a real database: a batch of many debits, a statement of many transfers. */
final class BankDeskFigures {

    private static final Logger LOG = LoggerFactory.getLogger(BankDeskFigures.class);
    private static final LocalDate DUE = BankOffice.TODAY.plusDays(9);
    private static final int PIECE = 1_000;
    /** Entries of a file that was read before the one that is measured. */
    private static final int EARLIER = 10_000;

    private static final String HEAD =
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>"
                    + "<GrpHdr><MsgId>%1$s</MsgId></GrpHdr><Stmt><Id>%1$s</Id><Acct><Id><IBAN>" + BankOffice.OURS
                    + "</IBAN></Id></Acct>"
                    + "<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>"
                    + "<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">%2$d.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>\n";
    private static final String ENTRY =
            "<Ntry><NtryRef>%1$d</NtryRef><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
                    + "<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-25</Dt></BookgDt><ValDt><Dt>2026-11-25</Dt></ValDt>"
                    + "<AcctSvcrRef>R%1$d</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly>"
                    + "</Domn></BkTxCd><NtryDtls><TxDtls><Refs><EndToEndId>V%1$d</EndToEndId></Refs><Amt Ccy=\"EUR\">1.00</Amt>"
                    + "<CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>BOULANGERIE DU PORT</Nm></Pty></Dbtr></RltdPties>"
                    + "<RmtInf><Ustrd>FACTURE %2$s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n";

    private final BankOffice office;
    private final String kind;
    private final int count;

    private BankDeskFigures(BankOffice office, String kind, int count) {
        this.office = office;
        this.kind = kind;
        this.count = count;
    }

    /** Arguments: DERBY or POSTGRESQL, how many, and what: {@code debits} or {@code entries}. */
    public static void main(String[] arguments) throws IOException {
        var data = new TestDatabases(TestDatabases.Kind.valueOf(arguments[0]));
        var folder = Files.createTempDirectory("bank-desk");
        data.open(() -> {
            var figures =
                    new BankDeskFigures(new BankOffice(data, folder), arguments[0], Integer.parseInt(arguments[1]));
            if (arguments[2].equals("debits")) {
                figures.debits();
            } else {
                figures.entries(folder);
            }
        });
    }

    private static String number(int which) {
        return "F2026-%06d".formatted(which + 1);
    }

    private void fill(int many, boolean debited) {
        for (var from = 0; from < many; from += PIECE) {
            var first = from;
            var end = Math.min(many, first + PIECE);
            office.asStaff(() -> office.operator.inOne(() -> piece(first, end, debited)));
        }
    }

    private void piece(int first, int end, boolean debited) {
        var invoices = new ArrayList<Object[]>();
        var debits = new ArrayList<NewDebit>();
        for (var which = first; which < end; which++) {
            var number = number(which);
            var contract = "C-%06d".formatted(which);
            invoices.add(new Object[] {
                number,
                Ids.next(),
                contract,
                number,
                DUE.minusDays(14),
                DUE,
                Money.of("1.00").amount(),
                Money.of("1.00").amount()
            });
            if (debited) {
                debits.add(debit(number, contract));
            }
        }
        office.operator
                .sql()
                .batch(
                        "INSERT INTO billing_invoice (number, id, contract, due_key, kind, clause, issued, due, buyer, buyer_card,"
                                + " seller, notes, net, vat, gross, open_amount, email, language, why, search_name)"
                                + " VALUES (?, ?, ?, ?, 'PERIOD', '', ?, ?, 'Client', '', '', '', 0, 0, ?, ?, '', 'FR', '', '')",
                        invoices);
        office.debitStore.insertAll(debits);
    }

    private NewDebit debit(String number, String contract) {
        var reference = new MandateReference("M-" + contract);
        var creditor = office.terms.creditor();
        office.mandateStore.insert(
                contract,
                new MandateFact.Signed(
                        BankOffice.TODAY.minusDays(30),
                        reference,
                        Scheme.CORE,
                        false,
                        creditor.identifier(),
                        creditor.account().name(),
                        Holder.of("Client " + contract, new Iban(BankOffice.THEIRS)),
                        "figures"),
                "figures",
                office.clock.instant());
        return new NewDebit(number, number, 1, contract, "Client", reference.value(), Money.of("1.00"), DUE);
    }

    private void debits() {
        fill(count, true);
        var begin = System.nanoTime();
        var plan = office.asStaff(() -> office.batches.plan());
        say("debits planned", plan.debits().size(), begin);
        begin = System.nanoTime();
        var id = office.asStaff(() -> office.batches.make()).id();
        say("debits planned, put into a batch, written, validated and sealed", count, begin);
        var file = office.asStaff(() -> office.operator.inOne(() -> {
            office.operator.sql().update("UPDATE billing_batch SET file_id = NULL WHERE id = ?", id);
            return id;
        }));
        begin = System.nanoTime();
        office.asStaff(() -> office.writer.write(file));
        say("debits written, validated and sealed from stored rows", count, begin);
        begin = System.nanoTime();
        office.asStaff(() -> office.batches.release(id));
        say("debits released, with the history of their mandates", count, begin);
    }

    /** A file like those of earlier days comes first, and the statistics that a PostgreSQL collects by itself within a minute. */
    private void entries(Path folder) {
        fill(count + EARLIER, false);
        office.payments.skipped = true;
        read(folder, "earlier", count, EARLIER);
        if (kind.equals("POSTGRESQL")) {
            office.asStaff(
                    () -> office.operator.inOne(() -> office.operator.sql().update("ANALYZE")));
        }
        read(folder, "statement", 0, count);
    }

    private void read(Path folder, String name, int first, int many) {
        var file = folder.resolve(name + ".xml");
        write(file, name, first, many);
        var begin = System.nanoTime();
        office.asStaff(() -> {
            try (var in = Files.newInputStream(file)) {
                office.files.receive(name + ".xml", Way.UPLOAD, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        say("entries received, " + name, many, begin);
        begin = System.nanoTime();
        office.asStaff(() -> office.reader.sweep());
        say("entries read, matched and kept; payments not counted, " + name, many, begin);
        var read = office.asStaff(() -> office.files.find(java.util.Optional.empty(), 1))
                .items()
                .get(0);
        if (read.booked() != many) {
            throw new IllegalStateException(read.toString());
        }
    }

    private static void write(Path file, String name, int first, int many) {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(String.format(Locale.ROOT, HEAD, name, many));
            for (var which = first; which < first + many; which++) {
                writer.write(String.format(Locale.ROOT, ENTRY, which, number(which)));
            }
            writer.write("</Stmt></BkToCstmrStmt></Document>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String what, int many, long begin) {
        var seconds = (System.nanoTime() - begin) / 1e9;
        var used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        LOG.info(
                "{}: {} {} in {} s: {} a second; heap {} MB",
                kind,
                many,
                what,
                Math.round(seconds * 10) / 10.0,
                Math.round(many / seconds),
                used >> 20);
    }
}
