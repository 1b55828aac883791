package fr.crmdata.contacts.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.contacts.ImportFormat.Preview;
import fr.crmdata.api.contacts.ImportFormat.Row;
import fr.crmdata.contacts.model.ContactRefusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Test;

public class CsvImportTest {

    private static final CsvImport CSV = new CsvImport();
    private static final String FRENCH = "Nom;Prénom;Ville\r\nLefèvre;Élodie;Hérouville\r\nBœuf;Zoé;L’Haÿ\r\n";

    private static Preview preview(byte[] file) {
        return CSV.preview(Arrays.copyOf(file, Math.min(file.length, Encoding.HEAD)), Language.FR);
    }

    private static Preview preview(String file) {
        return preview(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Row> rows(String file) {
        return RoundTripTest.read(CSV, file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> cells(String file) {
        return rows(file).stream().map(row -> ((Row.Cells) row).cells()).toList();
    }

    private static String refusal(byte[] file) {
        try {
            preview(file);
            RoundTripTest.read(CSV, file);
            return "";
        } catch (ContactRefusal.UnreadableFile refused) {
            assertThat(refused.message(Language.FR)).doesNotStartWith("contacts.");
            return refused.code();
        }
    }

    // Encodings

    @Test
    public void encodings_are_found_out() {
        assertEncoding("UTF-8", StandardCharsets.UTF_8);
        assertEncoding("Windows-1252", Charset.forName("windows-1252"));
        assertEncoding("x-MacRoman", Charset.forName("x-MacRoman"));
        assertEncoding("UTF-16LE", StandardCharsets.UTF_16LE);
        assertEncoding("UTF-16BE", StandardCharsets.UTF_16);
        var dos = FRENCH.replace("œ", "oe").replace("’", "'").getBytes(Charset.forName("IBM850"));
        assertThat(preview(dos).description()).startsWith("IBM850");
        var latin9 = "Nom;Prix\nBœuf;12 €\nCœur;3 €\n".getBytes(Charset.forName("ISO-8859-15"));
        assertThat(preview(latin9).description()).startsWith("ISO-8859-15");
    }

    private static void assertEncoding(String label, Charset charset) {
        var file = FRENCH.getBytes(charset);
        assertThat(preview(file).description()).isEqualTo(label + ", point-virgule");
        assertThat(((Row.Cells) RoundTripTest.read(CSV, file).get(0)).cells())
                .containsExactly("Lefèvre", "Élodie", "Hérouville");
    }

    @Test
    public void a_byte_order_mark_is_no_part_of_the_first_title() {
        assertThat(preview("\uFEFF" + FRENCH).table().orElseThrow().columns().get(0))
                .isEqualTo("Nom");
        var wide = ("\uFEFF" + FRENCH).getBytes(StandardCharsets.UTF_16LE);
        assertThat(preview(wide).table().orElseThrow().columns().get(0)).isEqualTo("Nom");
        assertThat(RoundTripTest.read(CSV, wide)).hasSize(2);
    }

    @Test
    public void other_alphabets_are_left_to_the_detector() {
        var text = "Имя;Город\n" + "Иванов Пётр Сергеевич;Санкт-Петербург\nСмирнова Анна;Нижний Новгород\n".repeat(5);
        var rows = RoundTripTest.read(CSV, text.getBytes(Charset.forName("windows-1251")));
        assertThat(((Row.Cells) rows.get(rows.size() - 1)).cells()).containsExactly("Смирнова Анна", "Нижний Новгород");
    }

    @Test
    public void an_accent_far_into_the_file_is_read_right() {
        var start = "Nom;Ville\n" + "Dupont;Caen\n".repeat(8000);
        var file = new ByteArrayOutputStream();
        file.writeBytes(start.getBytes(StandardCharsets.US_ASCII));
        file.writeBytes("Lefèvre;Nîmes\n".getBytes(Charset.forName("windows-1252")));
        file.writeBytes("Lefèvre;Nîmes\n".getBytes(StandardCharsets.UTF_8));
        var rows = RoundTripTest.read(CSV, file.toByteArray());
        for (var i : List.of(8000, 8001)) {
            assertThat(((Row.Cells) rows.get(i)).cells()).containsExactly("Lefèvre", "Nîmes");
        }
    }

    // Dialects

    @Test
    public void separators_are_found_out() {
        assertThat(preview("a@b.fr,Caen\nc@d.fr,Paris\n").description()).endsWith("virgule");
        assertThat(preview("Nom\tVille\nx, y\tCaen\n").description()).endsWith("tabulation");
        assertThat(preview("Nom|Ville\nx|Caen\n").description()).endsWith("barre verticale");
        assertThat(preview("Nom;Adresse\nx;1, rue X, Caen\ny;2, rue Y, Caen\n").description())
                .endsWith("point-virgule");
        assertThat(preview("sep=|\nNom|Ville;x\nx|Caen\n").table().orElseThrow().columns())
                .containsExactly("Nom", "Ville;x");
        assertThat(rows("sep=;\r\nNom;Ville\r\nx;Caen\r\n")).containsExactly(new Row.Cells(3, List.of("x", "Caen")));
    }

    @Test
    public void quotes_hold_separators_line_ends_and_quotes() {
        assertThat(cells("Nom;Note\n\"Dupont; Jean\";\"un\ndeux \"\"trois\"\"\"\n"))
                .containsExactly(List.of("Dupont; Jean", "un\ndeux \"trois\""));
        assertThat(cells("'Nom','Ville'\n'Dupont, Jean','Caen'\n'x','y'\n").get(0))
                .containsExactly("Dupont, Jean", "Caen");
    }

    @Test
    public void rows_know_their_line_in_the_file() {
        assertThat(rows("Nom;Ville\n\n\"a\nb\";x\n;\nc;y\n"))
                .extracting(Row::line)
                .containsExactly(3L, 6L);
    }

    @Test
    public void titles_are_told_from_values() {
        assertThat(preview("Nom;Ville\nDupont;Caen\n").table().orElseThrow().columns())
                .containsExactly("Nom", "Ville");
        var values = preview("Dupont;jean@x.fr\nPetit;zoe@x.fr\n").table().orElseThrow();
        assertThat(values.columns()).containsExactly("Colonne 1", "Colonne 2");
        assertThat(values.samples()).hasSize(2);
        assertThat(rows("Dupont;jean@x.fr\nPetit;zoe@x.fr\n")).hasSize(2);
        assertThat(preview("Nom;;Ville;\nx;y;z;\n").table().orElseThrow().columns())
                .containsExactly("Nom", "Colonne 2", "Ville");
    }

    @Test
    public void rows_have_as_many_cells_as_there_are_columns() {
        assertThat(cells("Nom;Ville\na\nb;Caen;;\n")).containsExactly(List.of("a", ""), List.of("b", "Caen"));
        assertThat(rows("Nom;Ville\nDupont;Caen\na;b;c\nd;e\n").get(1))
                .isEqualTo(new Row.Unreadable(3, "a;b;c", "contacts.row.too-many-cells"));
    }

    @Test
    public void one_column_is_a_table_too() {
        var table = preview("E-mail\nzoe@x.fr\njean@x.fr\n").table().orElseThrow();
        assertThat(table.columns()).containsExactly("E-mail");
        assertThat(rows("zoe@x.fr\njean@x.fr")).hasSize(2);
        assertThat(preview("bonjour").table().orElseThrow().columns()).containsExactly("Colonne 1");
    }

    @Test
    public void guards_against_formulas_are_taken_off() {
        assertThat(cells("Nom;Note\n'=1+1;'ok\n")).containsExactly(List.of("=1+1", "'ok"));
    }

    // Bad files

    @Test
    public void what_is_no_table_is_refused() throws IOException {
        assertThat(refusal(new byte[0])).isEqualTo("contacts.file.empty");
        assertThat(refusal("\r\n \r\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("contacts.file.empty");
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("x.csv"));
            out.write(new byte[100]);
        }
        assertThat(refusal(zip.toByteArray())).isEqualTo("contacts.file.zip");
        assertThat(refusal("%PDF-1.4".getBytes(StandardCharsets.UTF_8))).isEqualTo("contacts.file.pdf");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .isEqualTo("contacts.file.excel");
        assertThat(refusal(new byte[] {1, 2, 0, 3, 0, 0, 7, 9, 1, 1, 1})).isEqualTo("contacts.file.binary");
    }

    @Test
    public void a_null_character_spoils_its_row_only() {
        var file = "Nom;Ville\n" + "Dupont;Caen\n".repeat(8000) + "a\0b;Caen\nc;Caen\n";
        var rows = rows(file);
        assertThat(rows.get(8000)).isInstanceOf(Row.Unreadable.class);
        assertThat(rows.get(8001)).isEqualTo(new Row.Cells(8003, List.of("c", "Caen")));
    }

    @Test
    public void a_quote_that_never_closes_ends_the_reading() {
        var file = "Nom;Ville\na;b\n\"" + "x;y\n".repeat(60_000);
        assertThat(refusal(file.getBytes(StandardCharsets.UTF_8))).isEqualTo("contacts.file.row-too-long");
        assertThatThrownBy(() -> rows(file))
                .isInstanceOfSatisfying(
                        ContactRefusal.UnreadableFile.class,
                        refused -> assertThat(refused.message(Language.FR)).startsWith("À partir de la ligne 3,"));
    }

    @Test
    public void too_many_columns_end_the_reading() {
        assertThat(refusal(";".repeat(600).getBytes(StandardCharsets.UTF_8))).isEqualTo("contacts.file.row-too-long");
    }

    @Test
    public void a_huge_file_is_read_row_by_row() throws IOException {
        var row = "Dupont;Caen;0231804546\n".getBytes(StandardCharsets.UTF_8);
        var endless = new InputStream() {
            private long left = 60_000_000;

            @Override
            public int read() {
                return left-- > 0 ? row[(int) (left % row.length)] : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                var count = (int) Math.min(Math.min(length, left), row.length);
                System.arraycopy(row, 0, bytes, offset, Math.min(count, row.length));
                left -= count;
                return count;
            }
        };
        var before = Runtime.getRuntime().maxMemory();
        long count = 0;
        try (var rows = CSV.read(endless)) {
            while (rows.next().isPresent()) {
                count++;
            }
        }
        assertThat(count).isGreaterThan(2_000_000);
        assertThat(before).isPositive();
    }

    @Test
    public void files_are_known_by_their_names() {
        assertThat(CSV.recognises("Contacts.CSV", new byte[0])).isTrue();
        assertThat(CSV.recognises("contacts.xlsx", new byte[0])).isFalse();
        assertThat(CSV.key()).isEqualTo("csv");
    }

    @Test
    public void closing_closes_the_file() throws IOException {
        var closed = new boolean[1];
        var in = new ByteArrayInputStream(FRENCH.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        CSV.read(in).close();
        assertThat(closed[0]).isTrue();
    }
}
