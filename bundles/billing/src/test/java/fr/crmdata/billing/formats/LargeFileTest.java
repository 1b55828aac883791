package fr.crmdata.billing.formats;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.testing.ForkedJvm;
import java.io.IOException;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** However large a file is, it is never held in memory. {@code -Dbilling.bank-file.megabytes=200} reads one of that size. */
public class LargeFileTest {

    private static final int MEGABYTES = Integer.getInteger("billing.bank-file.megabytes", 60);

    /** Half of the file by default, a seventh of one of 200 MB. */
    private static final int HEAP = 30;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private String read(String currency) throws IOException, InterruptedException {
        return ForkedJvm.ended(folder.getRoot().toPath(), HEAP, LargeFileReading.class, MEGABYTES, currency);
    }

    @Test
    public void a_large_statement_is_read_to_its_end_in_little_memory() throws IOException, InterruptedException {
        assertThat(read("EUR")).contains(MEGABYTES + " megabytes", "1 problems", "refused: no");
    }

    @Test
    public void a_large_statement_in_which_everything_is_wrong_is_refused_in_little_memory()
            throws IOException, InterruptedException {
        assertThat(read("USD")).contains(MEGABYTES + " megabytes", "refused: too-many-problems");
    }
}
