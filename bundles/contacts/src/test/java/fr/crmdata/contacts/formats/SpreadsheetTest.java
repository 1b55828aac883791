package fr.crmdata.contacts.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.List;
import org.junit.Test;

public class SpreadsheetTest {

    @Test
    public void nothing_that_a_spreadsheet_would_compute_leaves_the_house() {
        for (var cell : List.of(
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+1+cmd|x",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "+A1",
                "-A1",
                "＝1",
                "'=1+1",
                "+33 1 23*2",
                "+",
                "-",
                "+(1)+(2)",
                "+1/2",
                "-1-1")) {
            assertThat(Spreadsheet.guarded(cell)).as(cell).startsWith("'").isEqualTo("'" + cell);
        }
    }

    @Test
    public void numbers_and_words_stay_as_they_are() {
        for (var cell : List.of(
                "",
                "Dupont",
                "+33 1 23 45 67 89",
                "+33123456789",
                "-12,5",
                "02 31 80 45 46",
                "'quoted'",
                "a=b",
                "a-b")) {
            assertThat(Spreadsheet.guarded(cell)).isEqualTo(cell);
        }
    }

    @Test
    public void guarding_can_be_taken_back() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 10))
                .check(cell -> Spreadsheet.unguarded(Spreadsheet.guarded(cell)).equals(cell));
        qt().forAll(strings().betweenCodePoints('\'', '=').ofLengthBetween(0, 6))
                .check(cell -> Spreadsheet.unguarded(Spreadsheet.guarded(cell)).equals(cell));
    }
}
