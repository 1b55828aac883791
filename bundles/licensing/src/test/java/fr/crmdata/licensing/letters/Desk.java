package fr.crmdata.licensing.letters;

import static fr.crmdata.licensing.model.Story.day;

import fr.crmdata.api.Language;
import fr.crmdata.api.documents.Company;
import fr.crmdata.api.documents.Sheet;
import fr.crmdata.licensing.model.Story;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.office.Holder;
import fr.crmdata.platform.documents.PdfPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Where a story's letters are written and read. */
final class Desk {

    static final Company.Card OPERATOR = new Company.Card(
            "CRM & DATA",
            "SARL au capital de 10 000 €",
            "12 avenue des Exemples",
            "92000",
            "Nanterre",
            "RCS Nanterre 123 456 789",
            "FR12 123456789",
            "01 99 00 00 00",
            "contact@crmdata.example",
            "www.crmdata.example",
            "FR76 1234 5678 9012 3456 7890 123",
            "XXXXFRPP",
            "Claire Exemple",
            "Gérante");

    static final Holder DUPONT = new Holder(
            "Dupont & Fils",
            "Mme Hélène Dupont",
            "Bâtiment C\n8 rue de l’Église",
            "44000",
            "Nantes",
            "FR",
            "123456789",
            "helene@dupont.example",
            Language.FR);

    static final Holder MILLER = new Holder(
            "Miller Ltd",
            "Ms Ada Miller",
            "5 King Street",
            "EC2V 8AU",
            "London",
            "GB",
            "",
            "ada@miller.example",
            Language.EN);

    private static final PdfPrinter PRINTER = new PdfPrinter();

    private Desk() {}

    /** The letter that an act of a story asks for, as it is written on the act's day. */
    static Writing write(Story story, String until, String act) {
        return write(story, until, act, DUPONT);
    }

    static Writing write(Story story, String until, String act, Holder to) {
        var found = story.act(until, act);
        var before =
                new ArrayList<>(story.until(found.on().toString()).contract().facts());
        var reading = Contract.of(before).read(found.on(), story.settings().on(found.on()));
        var draft = ActLetters.of(found, reading).orElseThrow();
        return new Writing(
                "L-2026-00012",
                draft.kind(),
                draft.way(),
                found.on(),
                "C-2026-00007",
                to,
                OPERATOR,
                draft.figures(),
                Wording.FRENCH);
    }

    static Writing write(Draft draft, String on) {
        return new Writing(
                "L-2026-00012",
                draft.kind(),
                draft.way(),
                day(on),
                "C-2026-00007",
                DUPONT,
                OPERATOR,
                draft.figures(),
                Wording.FRENCH);
    }

    /** What a reader sees, spaces made one. */
    static String read(Writing writing) {
        try (var pdf = Loader.loadPDF(print(writing))) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int pages(Writing writing) {
        try (var pdf = Loader.loadPDF(print(writing))) {
            return pdf.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] print(Writing writing) {
        var bytes = PRINTER.print(Sheet.of(new LetterPage().of(writing)));
        try {
            var folder = Files.createDirectories(Path.of("target", "letters"));
            var name = String.join(
                    "-",
                    List.of(
                            writing.kind().name().toLowerCase(java.util.Locale.ROOT),
                            writing.text("step"),
                            writing.to().language().tag()));
            Files.write(folder.resolve(name + ".pdf"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }
}
