package fr.crmdata.billing.formats.outgoing;

import static fr.crmdata.billing.model.collection.Collections.CREDITOR;
import static fr.crmdata.billing.model.collection.Collections.debit;
import static fr.crmdata.billing.model.collection.Collections.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.MxPain00800102;
import com.prowidesoftware.swift.model.mx.MxPain00800108;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.formats.BankFile;
import fr.crmdata.billing.model.BillingRefusal;
import fr.crmdata.billing.model.account.Address;
import fr.crmdata.billing.model.account.CreditorIdentifier;
import fr.crmdata.billing.model.account.Holder;
import fr.crmdata.billing.model.account.Iban;
import fr.crmdata.billing.model.collection.BankProfile;
import fr.crmdata.billing.model.collection.Collections;
import fr.crmdata.billing.model.collection.ControlSum;
import fr.crmdata.billing.model.collection.Debit;
import fr.crmdata.billing.model.collection.DebitBatches;
import fr.crmdata.billing.model.collection.DebitGroup;
import fr.crmdata.billing.model.collection.Refund;
import fr.crmdata.billing.model.mandate.Amendment;
import fr.crmdata.billing.model.mandate.MandateReference;
import fr.crmdata.billing.model.mandate.MandateUse;
import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.model.mandate.Sequence;
import fr.crmdata.billing.model.statement.FileIntake;
import fr.crmdata.billing.model.statement.Reference;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Files for the bank: valid by the published schema, and understood by a library that is not ours. */
public class OutgoingFilesTest {

    private static final MessageHead HEAD =
            new MessageHead("CD-20261123-01", OffsetDateTime.parse("2026-11-23T09:00:00+01:00"), "CRM & DATA");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final OutgoingFiles files = new OutgoingFiles(new Schemas());

    private static List<DebitBatches.Dated> december() {
        return List.of(
                on("2026-12-01", debit("F2026-000123", "470.40")),
                on("2026-12-01", debit("F2026-000124", "696.00")),
                on("2026-12-01", debit("F2026-000125", "79.67", Scheme.CORE, Sequence.FRST, Optional.empty())),
                on("2026-12-02", debit("F2026-000126", "0.01", Scheme.B2B, Sequence.RCUR, Optional.empty())));
    }

    private static DirectDebitMessage message(BankProfile profile, List<DebitBatches.Dated> debits) {
        return new DirectDebitMessage(HEAD, CREDITOR, profile, DebitBatches.plan(HEAD.id(), debits));
    }

    private Path file() {
        return folder.getRoot().toPath().resolve("CD-20261123-01.xml");
    }

    @Test
    public void debits_are_read_by_another_library_as_they_were_meant() throws IOException {
        var sealed = files.write(message(BankProfile.STANDARD, december()), file());
        assertThat(sealed.sum()).isEqualTo(new ControlSum(4, Money.of("1246.08")));
        assertThat(sealed.bytes()).isEqualTo(Files.size(file()));

        var read = MxPain00800108.parse(Files.readString(file())).getCstmrDrctDbtInitn();
        assertThat(read.getGrpHdr().getNbOfTxs()).isEqualTo("4");
        assertThat(read.getGrpHdr().getCtrlSum()).isEqualByComparingTo("1246.08");
        assertThat(read.getPmtInf())
                .extracting(info -> info.getReqdColltnDt() + " "
                        + info.getPmtTpInf().getLclInstrm().getCd() + " "
                        + info.getPmtTpInf().getSeqTp() + " " + info.getNbOfTxs() + " " + info.getCtrlSum())
                .containsExactly(
                        "2026-12-01 CORE FRST 1 79.67", "2026-12-01 CORE RCUR 2 1166.40", "2026-12-02 B2B RCUR 1 0.01");
        var batch = read.getPmtInf().get(1);
        assertThat(batch.getCdtrSchmeId().getId().getPrvtId().getOthr().get(0).getId())
                .isEqualTo("FR72ZZZ123456");
        assertThat(batch.getCdtr().getNm()).isEqualTo("CRM + DATA");
        assertThat(batch.getCdtr().getPstlAdr().getTwnNm()).isEqualTo("Nanterre");
        var debit = batch.getDrctDbtTxInf().get(0);
        assertThat(debit.getPmtId().getEndToEndId()).isEqualTo("F2026-000123");
        assertThat(debit.getInstdAmt().getValue()).isEqualByComparingTo(new BigDecimal("470.40"));
        assertThat(debit.getDrctDbtTx().getMndtRltdInf().getMndtId()).isEqualTo("RUM-F2026-000123");
        assertThat(debit.getDrctDbtTx().getMndtRltdInf().getDtOfSgntr()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(debit.getDbtr().getNm()).isEqualTo("Boulangerie du Marche");
        assertThat(debit.getDbtr().getPstlAdr().getTwnNm()).isEqualTo("Lyon");
        assertThat(debit.getDbtr().getPstlAdr().getAdrLine()).isEmpty();
        assertThat(debit.getDbtrAcct().getId().getIBAN()).isEqualTo("FR1420041010050500013M02606");
        assertThat(debit.getDbtrAgt().getFinInstnId().getOthr().getId()).isEqualTo("NOTPROVIDED");
        assertThat(debit.getRmtInf().getUstrd()).containsExactly("Abonnement 12/2026 - facture F2026-000123");
    }

    @Test
    public void the_older_message_is_valid_too_and_has_no_addresses() throws IOException {
        files.write(message(BankProfile.OLDER, december()), file());
        var read = MxPain00800102.parse(Files.readString(file())).getCstmrDrctDbtInitn();
        assertThat(read.getPmtInf()).hasSize(3);
        assertThat(read.getPmtInf().get(0).getCdtrAgt().getFinInstnId().getBIC())
                .isEqualTo("AGRIFRPPXXX");
        assertThat(Files.readString(file())).doesNotContain("PstlAdr");
    }

    @Test
    public void amendments_are_carried_by_both_messages() throws IOException {
        var bank = new Amendment(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
        var all = new Amendment(
                Optional.of(new MandateReference("RUM-OLD")),
                Optional.of(CreditorIdentifier.of("FR", "ZZZ", "654321")),
                Optional.of("CRM et Données"),
                Optional.of(Collections.OURS),
                false);
        var debits = List.of(
                on("2026-12-01", debit("F1", "1.00", Scheme.CORE, Sequence.RCUR, Optional.of(bank))),
                on("2026-12-01", debit("F2", "2.00", Scheme.CORE, Sequence.RCUR, Optional.of(all))));
        files.write(
                message(BankProfile.OLDER, debits), folder.getRoot().toPath().resolve("older.xml"));
        files.write(message(BankProfile.STANDARD, debits), file());
        var read = MxPain00800108.parse(Files.readString(file()))
                .getCstmrDrctDbtInitn()
                .getPmtInf()
                .get(0)
                .getDrctDbtTxInf();
        var first = read.get(0).getDrctDbtTx().getMndtRltdInf();
        assertThat(first.isAmdmntInd()).isTrue();
        assertThat(first.getAmdmntInfDtls().getOrgnlDbtrAcct().getId().getOthr().getId())
                .isEqualTo("SMNDA");
        var second = read.get(1).getDrctDbtTx().getMndtRltdInf().getAmdmntInfDtls();
        assertThat(second.getOrgnlMndtId()).isEqualTo("RUM-OLD");
        assertThat(second.getOrgnlCdtrSchmeId().getNm()).isEqualTo("CRM et Donnees");
        assertThat(second.getOrgnlDbtrAcct().getId().getIBAN()).isEqualTo(Collections.OURS.value());
    }

    @Test
    public void a_debtor_outside_the_eea_goes_with_the_address_or_not_at_all() throws IOException {
        var swiss = new Debit(
                "F1",
                Money.of("10.00"),
                new MandateUse(
                        new MandateReference("RUM-CH"),
                        Scheme.CORE,
                        Sequence.RCUR,
                        LocalDate.of(2026, 11, 1),
                        new Holder(
                                "Atelier Genève",
                                Optional.of(new Address("", "", "", "Genève", "CH")),
                                new Iban("CH9300762011623852957"),
                                Optional.of("UBSWCHZH80A")),
                        Optional.empty()),
                "");
        files.write(message(BankProfile.STANDARD, List.of(on("2026-12-01", swiss))), file());
        assertThat(Files.readString(file())).contains("<PstlAdr><TwnNm>Geneve</TwnNm><Ctry>CH</Ctry></PstlAdr>");
        var older = folder.getRoot().toPath().resolve("older.xml");
        assertThatThrownBy(() -> files.write(message(BankProfile.OLDER, List.of(on("2026-12-01", swiss))), older))
                .isInstanceOf(BillingRefusal.AddressNotCarried.class);
        assertThat(older).doesNotExist();
    }

    @Test
    public void our_own_reader_finds_every_debit_and_the_same_sums() throws IOException {
        files.write(message(BankProfile.STANDARD, december()), file());
        var intake = new FileIntake();
        try (var in = Files.newInputStream(file())) {
            var reading = BankFile.read(in, Money.EUR, intake);
            assertThat(reading.format()).isEqualTo("pain.008.001.08");
        }
        assertThat(intake.problems()).isEmpty();
        assertThat(intake.entries())
                .extracting(entry -> entry.reference(Reference.END_TO_END).orElseThrow())
                .containsExactly("F2026-000125", "F2026-000123", "F2026-000124", "F2026-000126");
    }

    @Test
    public void a_file_that_is_not_what_was_announced_is_not_made() {
        var group = new DebitGroup(
                "CD-1-1",
                LocalDate.of(2026, 12, 1),
                Sequence.RCUR,
                Scheme.CORE,
                new ControlSum(2, Money.of("30.00")),
                List.of(debit("F1", "10.00"), debit("F2", "10.00")));
        var message = new DirectDebitMessage(HEAD, CREDITOR, BankProfile.STANDARD, List.of(group));
        assertThatThrownBy(() -> files.write(message, file())).isInstanceOf(BillingRefusal.ControlSum.class);
        assertThat(folder.getRoot()).isEmptyDirectory();
    }

    @Test
    public void a_file_that_breaks_its_schema_does_not_leave() {
        var broken = new OutgoingMessage() {
            @Override
            public BankProfile.Message message() {
                return BankProfile.Message.PAIN_008_08;
            }

            @Override
            public ControlSum announced() {
                return ControlSum.NOTHING;
            }

            @Override
            public void write(OutputStream out) throws IOException {
                out.write(("<Document xmlns=\"" + message().namespace() + "\">\n<Other/></Document>")
                        .getBytes(StandardCharsets.UTF_8));
            }
        };
        assertThatThrownBy(() -> files.write(broken, file()))
                .isInstanceOf(BillingRefusal.SchemaBroken.class)
                .hasMessageContaining("line 2");
        assertThat(folder.getRoot()).isEmptyDirectory();
    }

    @Test
    public void no_file_is_made_twice() throws IOException {
        files.write(message(BankProfile.STANDARD, december()), file());
        var before = Files.readString(file());
        assertThatThrownBy(() ->
                        files.write(message(BankProfile.STANDARD, december().subList(0, 1)), file()))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Files.readString(file())).isEqualTo(before);
        assertThat(folder.getRoot())
                .isDirectoryNotContaining(entry -> entry.getName().contains("draft"));
    }

    @Test
    public void refunds_are_read_by_another_library_as_they_were_meant() throws IOException {
        var refund = new Refund("AV2026-000007", Money.of("94.08"), Collections.DEBTOR, "Avoir AV2026-000007");
        var message = new RefundMessage(
                new MessageHead("CD-REF-1", HEAD.created(), HEAD.initiator()),
                CREDITOR.account(),
                LocalDate.of(2026, 12, 1),
                List.of(refund));
        files.write(message, file());
        var read = MxPain00100109.parse(Files.readString(file())).getCstmrCdtTrfInitn();
        assertThat(read.getGrpHdr().getCtrlSum()).isEqualByComparingTo("94.08");
        var transfer = read.getPmtInf().get(0).getCdtTrfTxInf().get(0);
        assertThat(transfer.getCdtr().getNm()).isEqualTo("Boulangerie du Marche");
        assertThat(transfer.getCdtr().getPstlAdr().getTwnNm()).isEqualTo("Lyon");
        assertThat(transfer.getCdtrAcct().getId().getIBAN()).isEqualTo(Collections.THEIRS.value());
        assertThat(transfer.getAmt().getInstdAmt().getValue()).isEqualByComparingTo("94.08");
    }
}
