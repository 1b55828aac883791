package fr.crmdata.billing.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A bank that takes and gives files by SFTP. */
final class BankServer implements AutoCloseable {

    private final SshServer server = SshServer.setUpDefaultServer();
    private final int port;
    final Path root;

    BankServer(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(root.resolve("to-bank"));
        Files.createDirectories(root.resolve("from-bank"));
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider());
        server.setPasswordAuthenticator((user, password, session) -> user.equals("crm") && password.equals("s&cret"));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.start();
        port = server.getPort();
    }

    String address(String place) {
        return "sftp://127.0.0.1:" + port + "/" + place
                + "?username=crm&password=RAW(s&cret)&strictHostKeyChecking=no&useUserKnownHostsFile=false"
                + "&maximumReconnectAttempts=0&reconnectDelay=50";
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
