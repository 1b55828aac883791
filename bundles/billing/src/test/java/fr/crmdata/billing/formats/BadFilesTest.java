package fr.crmdata.billing.formats;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.statement.FileIntake;
import fr.crmdata.billing.model.statement.FileReading;
import fr.crmdata.billing.model.statement.Problem;
import fr.crmdata.billing.model.statement.Trouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.Test;

/** What banks should not send, and what comes in all the same: refused or set aside, with a reason and a place. */
public class BadFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/fr/crmdata/billing/bank");
    private static final String STATEMENT = "camt.053.001.02-batch-and-return.xml";
    private static final String TWO = "camt.053.001.08-two-statements.xml";
    private static final String CFONB = "cfonb120-lines.txt";

    private final FileIntake intake = new FileIntake();

    @Test
    public void a_file_that_breaks_off_is_refused_wherever_it_breaks() {
        var whole = sample(STATEMENT);
        for (var length = 60; length < whole.length() - 12; length += 7) {
            var read = new FileIntake();
            read(whole.substring(0, length), read);
            assertThat(read.refusal()).as("cut at %d", length).isPresent();
            assertThat(read.sound()).isEmpty();
        }
        read(whole.substring(0, 1500));
        assertThat(troubles()).containsExactly(Trouble.TRUNCATED);
        assertThat(intake.entries()).isNotEmpty();
    }

    @Test
    public void broken_xml_is_refused_with_its_line() {
        read(sample(STATEMENT).replace("</CdtDbtInd><Sts>PDNG", "</CdtDbtInX><Sts>PDNG"));
        assertThat(troubles()).containsExactly(Trouble.MALFORMED);
        assertThat(intake.problems().get(0).place().line()).isEqualTo(28);
        assertThat(intake.sound()).isEmpty();
    }

    @Test
    public void garbage_behind_a_good_head_is_refused() {
        read("<?xml version=\"1.0\"?>\u0001\u0002<<<>>></Document>");
        assertThat(troubles()).containsExactly(Trouble.MALFORMED);
    }

    @Test
    public void a_balance_that_cannot_be_read_sets_the_statement_aside() {
        read(sample(TWO).replace("190.08", "190,08"));
        assertThat(troubles()).contains(Trouble.BAD_AMOUNT, Trouble.VALUE_MISSING);
        assertThat(intake.sound())
                .extracting(entry -> entry.source().statement())
                .containsExactly("ST-1");
    }

    @Test
    public void a_document_type_is_refused_before_anything_of_it_is_read() throws IOException {
        var secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "the secret");
        var entity = "<!DOCTYPE Document [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<Document";
        read(sample(STATEMENT).replaceFirst("<Document", entity).replace("ATELIER DES QUAIS", "&x;"));
        assertThat(troubles()).containsExactly(Trouble.DTD);
        assertThat(intake.entries()).isEmpty();
        assertThat(intake.problems().toString()).doesNotContain("the secret");
        Files.delete(secret);
    }

    @Test
    public void a_billion_laughs_are_not_heard() {
        read("<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><Document>&c;</Document>");
        assertThat(troubles()).containsExactly(Trouble.DTD);
    }

    @Test
    public void an_entity_without_a_document_type_is_refused() {
        read(sample(STATEMENT).replace("ATELIER DES QUAIS", "&other;"));
        assertThat(intake.refusal()).isPresent();
    }

    @Test
    public void another_encoding_than_stated_is_refused() {
        read(sample("camt.053.001.04-transfers.xml").getBytes(Charset.forName("windows-1252")));
        assertThat(troubles()).containsExactly(Trouble.ENCODING);
    }

    @Test
    public void an_encoding_that_is_stated_is_read() {
        read(sample("camt.053.001.04-transfers.xml")
                .replace("UTF-8", "windows-1252")
                .getBytes(Charset.forName("windows-1252")));
        assertThat(intake.problems()).isEmpty();
        assertThat(intake.entries().get(0).counterparty().name()).isEqualTo("L’Étoile & Fils");
    }

    @Test
    public void wide_characters_are_read() {
        read(sample(STATEMENT).replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16));
        assertThat(intake.problems()).isEmpty();
        assertThat(intake.entries()).hasSize(3);
    }

    @Test
    public void balances_that_do_not_add_up_set_the_statement_aside() {
        read(sample(TWO)
                .replace(
                        "94.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2027-01-05",
                        "95.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2027-01-05"));
        assertThat(troubles()).containsExactly(Trouble.BALANCES);
        assertThat(intake.problems().get(0).arguments()).containsExactly("100.00 EUR", "-6.00 EUR", "95.00 EUR");
        assertThat(intake.sound())
                .extracting(entry -> entry.source().statement())
                .containsExactly("ST-2");
    }

    @Test
    public void another_currency_is_set_aside() {
        read(sample("camt.054.001.08-two-returns.xml").replace("\"EUR\">12.00", "\"CHF\">12.00"));
        assertThat(troubles()).containsExactly(Trouble.OTHER_CURRENCY);
        assertThat(intake.entries()).hasSize(2);
        assertThat(intake.sound())
                .extracting(entry -> entry.amount().orElseThrow())
                .containsExactly(Money.of("-470.40"));
    }

    @Test
    public void a_statement_that_is_there_twice_is_set_aside() {
        read(sample(TWO).replace("<Id>ST-2</Id>", "<Id>ST-1</Id>"));
        assertThat(troubles()).containsExactly(Trouble.DUPLICATE_STATEMENT);
    }

    @Test
    public void an_entry_that_is_there_twice_is_set_aside() {
        var file = sample("camt.054.001.02-refund.xml");
        var entry = file.substring(file.indexOf("<Ntry>"), file.indexOf("</Ntfctn>"));
        read(file.replace("</Ntfctn>", entry + "</Ntfctn>"));
        assertThat(troubles()).containsExactly(Trouble.DUPLICATE_ENTRY);
        assertThat(intake.sound()).hasSize(1);
    }

    @Test
    public void parts_that_do_not_make_the_whole_are_set_aside() {
        read(sample("camt.053.001.04-transfers.xml").replace(">11.07<", ">11.08<"));
        assertThat(troubles()).containsExactly(Trouble.PARTS);
        assertThat(intake.sound()).isEmpty();
    }

    @Test
    public void a_number_of_entries_that_is_wrong_sets_the_statement_aside() {
        read(sample("camt.053.001.04-transfers.xml").replace("<NbOfNtries>1", "<NbOfNtries>2"));
        assertThat(troubles()).containsExactly(Trouble.TOTALS);
    }

    @Test
    public void amounts_dates_and_directions_that_are_none_are_told_with_their_place() {
        read(sample("camt.054.001.08-two-returns.xml")
                .replace("\"EUR\">470.40", "\"EUR\">470,40")
                .replaceFirst("2027-01-07</Dt></BookgDt>", "2027-02-30</Dt></BookgDt>"));
        assertThat(troubles()).contains(Trouble.BAD_AMOUNT, Trouble.BAD_DATE);
        assertThat(intake.problems())
                .allSatisfy(problem -> assertThat(problem.place().path()).startsWith("Ntfctn[1]/Ntry[1]"));
        assertThat(intake.sound()).hasSize(1);
    }

    @Test
    public void an_amount_finer_than_a_cent_is_not_rounded() {
        read(sample("camt.054.001.02-refund.xml").replace(">96.08<", ">96.085<"));
        assertThat(troubles()).containsExactly(Trouble.BAD_AMOUNT);
        assertThat(intake.sound()).isEmpty();
    }

    @Test
    public void other_files_are_refused() {
        read("<Invoice xmlns=\"urn:oasis:names\"/>");
        read("JournalCode\tJournalLib");
        read("");
        read("\r\n \n");
        assertThat(troubles())
                .containsExactly(Trouble.UNKNOWN_FORMAT, Trouble.UNKNOWN_FORMAT, Trouble.EMPTY, Trouble.EMPTY);
    }

    @Test
    public void a_text_of_many_megabytes_does_not_fill_the_memory() {
        read(new ByteArrayInputStream(
                ("<Document a=\"" + "x".repeat(5_000_000) + "\"/>").getBytes(StandardCharsets.UTF_8)));
        assertThat(troubles()).containsExactly(Trouble.TOO_LARGE);
    }

    @Test
    public void a_nesting_of_thousands_is_refused() {
        read("<Document>" + "<a>".repeat(5000));
        assertThat(troubles()).containsExactly(Trouble.TOO_LARGE);
    }

    @Test
    public void a_file_with_too_many_faults_is_refused_and_they_are_not_all_kept() {
        read(new EndlessStatement(12_000_000, "USD"));
        assertThat(intake.refusal().orElseThrow().trouble()).isEqualTo(Trouble.TOO_MANY_PROBLEMS);
        assertThat(intake.problems()).hasSize(10_001);
        assertThat(intake.sound()).isEmpty();
    }

    @Test
    public void a_stream_that_fails_is_told() {
        read(new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given > 700) {
                    throw new IOException("line dropped");
                }
                return sample(STATEMENT).charAt(given++);
            }
        });
        assertThat(intake.refusal()).isPresent();
        assertThat(troubles()).containsOnly(Trouble.UNREADABLE);
    }

    @Test
    public void cfonb_that_breaks_off_is_refused() {
        var file = sample(CFONB);
        read(file.substring(0, file.lastIndexOf("07300")));
        assertThat(troubles()).containsExactly(Trouble.TRUNCATED);
        assertThat(intake.sound()).isEmpty();
    }

    @Test
    public void cfonb_balances_that_do_not_add_up_set_the_statement_aside() {
        read(sample(CFONB).replace("5110G", "5110H"));
        assertThat(troubles()).containsExactly(Trouble.BALANCES);
        assertThat(intake.sound()).isEmpty();
    }

    @Test
    public void cfonb_amounts_and_dates_that_are_none_are_told_with_their_column() {
        read(sample(CFONB).replace("5110G", "5110Z").replace("A3060127", "A3310227"));
        assertThat(troubles()).contains(Trouble.BAD_AMOUNT, Trouble.BAD_DATE);
        assertThat(intake.problems())
                .extracting(problem -> problem.place().column())
                .contains(91L, 35L);
    }

    @Test
    public void cfonb_movements_outside_a_statement_or_of_another_account_are_set_aside() {
        var file = sample(CFONB);
        read(file.substring(file.indexOf("04300")));
        assertThat(troubles()).containsOnly(Trouble.OUTSIDE_STATEMENT, Trouble.UNKNOWN_RECORD);
        assertThat(intake.entries()).isEmpty();
        var other = new FileIntake();
        read(file.replace("12345678901050127", "12345678902050127").replaceFirst("12345678901", "12345678902"), other);
        assertThat(other.problems()).extracting(Problem::trouble).containsOnly(Trouble.OTHER_ACCOUNT);
        assertThat(other.sound()).isEmpty();
    }

    @Test
    public void cfonb_without_line_ends_may_be_long() {
        var file = sample("cfonb120-without-line-ends.txt");
        var movements = file.substring(120, file.length() - 120);
        var many = file.substring(0, 120) + movements.repeat(2000) + file.substring(file.length() - 120);
        read(many.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(intake.entries()).hasSize(6000);
        assertThat(troubles()).containsExactly(Trouble.BALANCES);
    }

    @Test
    public void a_message_in_an_envelope_is_read() {
        var file = sample("camt.054.001.02-refund.xml");
        var document = file.substring(file.indexOf("<Document"));
        read(
                "<BizMsgEnvlp xmlns=\"urn:swift:xsd:envelope\"><AppHdr xmlns=\"urn:iso:std:iso:20022:tech:xsd:head.001.001.02\">"
                        + "<MsgDefIdr>camt.054.001.02</MsgDefIdr></AppHdr>" + document + "</BizMsgEnvlp>");
        assertThat(intake.problems()).isEmpty();
        assertThat(intake.entries().get(0).source().format()).isEqualTo("camt.054.001.02");
    }

    @Test
    public void the_first_of_several_reasons_counts() {
        read(sample("pain.002.001.10-file-refused.xml")
                .replace("</StsRsnInf>", "</StsRsnInf><StsRsnInf><Rsn><Cd>AM05</Cd></Rsn></StsRsnInf>"));
        assertThat(intake.entries().get(0).reason().orElseThrow().code()).isEqualTo("DUPL");
    }

    @Test
    public void whatever_is_done_to_a_file_reading_it_ends_in_an_answer() throws IOException {
        var random = new Random(20261125);
        try (var files = Files.list(FOLDER)) {
            for (var path : files.filter(file -> !file.toString().endsWith(".expected"))
                    .sorted()
                    .toList()) {
                for (var round = 0; round < 150; round++) {
                    var bytes = Files.readAllBytes(path);
                    for (var hit = random.nextInt(8); hit >= 0; hit--) {
                        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                    }
                    var heard = new FileIntake();
                    var reading = BankFile.read(new ByteArrayInputStream(bytes), Money.EUR, heard);
                    assertThat(reading.bytes()).isEqualTo(bytes.length);
                    assertThat(heard.entries()).hasSize((int) reading.entries());
                    assertThat(heard.problems()).hasSize((int) reading.problems());
                }
            }
        }
    }

    @Test
    public void the_same_content_has_the_same_hash() {
        var first = read(sample(STATEMENT));
        var second = read(sample(STATEMENT));
        assertThat(first.hash()).isEqualTo(second.hash()).hasSize(64);
        assertThat(read(sample(STATEMENT) + "\n").hash()).isNotEqualTo(first.hash());
    }

    private List<Trouble> troubles() {
        return intake.problems().stream().map(Problem::trouble).toList();
    }

    private FileReading read(String text) {
        return read(text, intake);
    }

    private static FileReading read(String text, FileIntake into) {
        return BankFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Money.EUR, into);
    }

    private void read(byte[] bytes) {
        read(new ByteArrayInputStream(bytes));
    }

    private void read(InputStream in) {
        BankFile.read(in, Money.EUR, intake);
    }

    private static String sample(String name) {
        try {
            var bytes = Files.readAllBytes(FOLDER.resolve(name));
            return new String(bytes, name.endsWith(".xml") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
