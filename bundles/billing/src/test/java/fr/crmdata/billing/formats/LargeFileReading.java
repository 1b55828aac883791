package fr.crmdata.billing.formats;

import fr.crmdata.api.money.Money;
import fr.crmdata.billing.model.matching.EntryIdentity;
import fr.crmdata.billing.model.statement.BankEntry;
import fr.crmdata.billing.model.statement.BankFileListener;
import fr.crmdata.billing.model.statement.FileIntake;
import fr.crmdata.billing.model.statement.Problem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/** Reads a large statement as the bank's desk does, in a process that has little memory. */
final class LargeFileReading {

    private LargeFileReading() {}

    /** @param arguments megabytes, currency of the entries */
    public static void main(String[] arguments) {
        var problems = new FileIntake();
        var numbering = new EntryIdentity.Numbering();
        var statement = new EndlessStatement(Long.parseLong(arguments[0]) * 1_000_000, arguments[1]);
        var reading = BankFile.read(statement, Money.EUR, new BankFileListener() {
            @Override
            public void entry(BankEntry entry) {
                numbering.of(entry);
            }

            @Override
            public void problem(Problem problem) {
                problems.problem(problem);
            }
        });
        new PrintStream(new FileOutputStream(FileDescriptor.out), true)
                .printf(
                        "%d megabytes, %d entries, %d problems, refused: %s%n",
                        reading.bytes() / 1_000_000,
                        reading.entries(),
                        reading.problems(),
                        problems.refusal()
                                .map(problem -> problem.trouble().code())
                                .orElse("no"));
    }
}
