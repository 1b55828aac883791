package fr.crmdata.billing.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import org.junit.Test;

public class RemotePlaceTest {

    private static final String BANK = "sftp:bank.example:22/out?username=u&password=RAW(p)";

    @Test
    public void a_file_gets_its_name_at_the_bank_when_it_is_whole() {
        assertThat(RemotePlace.sending(BANK)).isEqualTo(BANK + "&tempFileName=.${file:name}.part");
        assertThat(RemotePlace.sending("sftp:bank.example/out")).endsWith("/out?tempFileName=.${file:name}.part");
        assertThat(RemotePlace.sending(BANK + "&tempFileName=x")).isEqualTo(BANK + "&tempFileName=x");
        assertThat(RemotePlace.sending("https:bank.example")).isEqualTo("https:bank.example");
    }

    @Test
    public void a_file_of_the_bank_is_fetched_when_it_is_whole_and_through_the_disk() {
        assertThat(RemotePlace.fetching(BANK, Path.of("fetched")))
                .isEqualTo(BANK + "&readLock=changed&localWorkDirectory=fetched");
        assertThat(RemotePlace.fetching(BANK + "&readLock=none", Path.of("fetched")))
                .contains("readLock=none")
                .doesNotContain("readLock=changed");
    }

    @Test
    public void a_receipt_tells_the_place_without_credentials() {
        assertThat(RemotePlace.shown("sftp://me:secret@bank.example/out?password=p"))
                .isEqualTo("sftp://bank.example/out");
    }

    @Test
    public void only_the_last_step_leaves_open_whether_a_file_arrived() {
        assertThat(RemotePlace.mayHaveArrived(BANK, new IOException("Cannot store file: a")))
                .isFalse();
        assertThat(RemotePlace.mayHaveArrived(BANK, new IOException(new IOException("Cannot rename file from: a"))))
                .isTrue();
        assertThat(RemotePlace.mayHaveArrived("https:bank.example", new IOException(new ConnectException("refused"))))
                .isFalse();
        assertThat(RemotePlace.mayHaveArrived("https:bank.example", new IOException("broken pipe")))
                .isTrue();
    }
}
