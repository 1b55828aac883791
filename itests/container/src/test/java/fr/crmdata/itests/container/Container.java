package fr.crmdata.itests.container;

import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.karaf.features.BootFinished;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.options.extra.VMOption;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;

/** The distribution as it is shipped, in demo mode, with ports of its own. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public abstract class Container {

    private static final String PASSWORD = "container";

    private static final List<String> OPENED = List.of(
            "java.base/java.security",
            "java.base/java.net",
            "java.base/java.lang",
            "java.base/java.util",
            "java.naming/javax.naming.spi",
            "java.rmi/sun.rmi.transport.tcp",
            "java.base/java.io",
            "java.base/java.lang.reflect",
            "java.base/java.text",
            "java.base/java.time");

    private static final List<String> EXPORTED = List.of(
            "java.base/sun.net.www.protocol.file",
            "java.base/sun.net.www.protocol.ftp",
            "java.base/sun.net.www.protocol.http",
            "java.base/sun.net.www.protocol.https",
            "java.base/sun.net.www.protocol.jar",
            "java.base/sun.net.www.content.text",
            "java.naming/com.sun.jndi.ldap",
            "jdk.xml.dom/org.w3c.dom.html",
            "jdk.naming.rmi/com.sun.jndi.url.rmi");

    /** Injected before a test runs: everything that the boot installs is there. */
    @javax.inject.Inject
    protected BootFinished bootFinished;

    @Configuration
    public static Option[] configuration() {
        var product = new File("target/product/crmdata-karaf-distribution.tar.gz").getAbsoluteFile();
        var options = new ArrayList<>(Arrays.asList(options(
                karafDistributionConfiguration()
                        .frameworkUrl(product.toURI().toString())
                        .name("crmdata")
                        .unpackDirectory(new File("target/exam"))
                        .useDeployFolder(false),
                keepRuntimeFolder(),
                doNotModifyLogConfiguration(),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                put("org.ops4j.pax.web", "org.osgi.service.http.port.secure", free()),
                put("org.ops4j.pax.web", "org.ops4j.pax.web.listening.addresses", "127.0.0.1"),
                put(
                        "org.ops4j.pax.web",
                        "org.ops4j.pax.web.ssl.keystore",
                        keystore().toString()),
                put("org.ops4j.pax.web", "org.ops4j.pax.web.ssl.keystore.password", PASSWORD),
                put("org.ops4j.pax.web", "org.ops4j.pax.web.ssl.key.password", PASSWORD),
                put("org.apache.karaf.shell", "sshPort", free()),
                put("org.apache.karaf.management", "rmiRegistryPort", free()),
                put("org.apache.karaf.management", "rmiServerPort", free()),
                put("fr.crmdata.platform", "mode", "demo"),
                put(
                        "org.ops4j.pax.url.mvn",
                        "org.ops4j.pax.url.mvn.localRepository",
                        System.getProperty("org.ops4j.pax.url.mvn.localRepository")),
                put("org.ops4j.pax.url.mvn", "org.ops4j.pax.url.mvn.repositories", ""),
                // How long a test waits for what is injected: the boot of a busy machine takes its time.
                systemProperty("pax.exam.service.timeout").value("180000"),
                systemTimeout(180_000))));
        machine().forEach(argument -> options.add(new VMOption(argument)));
        return options.toArray(Option[]::new);
    }

    /** A TLS key: elsewhere the scripts in bin/ make it, but here Java is started without them. */
    private static Path keystore() {
        try {
            var folder = Files.createDirectories(Path.of("target", "exam").toAbsolutePath());
            var keystore = folder.resolve("keystore.p12");
            Files.deleteIfExists(keystore);
            var made = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "crmdata",
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-dname",
                            "CN=localhost",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            keystore.toString(),
                            "-storepass",
                            PASSWORD)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (made != 0) {
                throw new IllegalStateException("keytool ended with " + made);
            }
            return keystore;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Option put(String pid, String key, String value) {
        return editConfigurationFilePut("etc/" + pid + ".cfg", key, value);
    }

    /** What bin/karaf gives to Java. */
    private static List<String> machine() {
        var version = System.getProperty("karaf.version");
        var arguments = new ArrayList<String>();
        arguments.add("--add-reads=java.xml=java.logging");
        arguments.add("--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED");
        arguments.add("--patch-module");
        arguments.add("java.base=lib/endorsed/org.apache.karaf.specs.locator-" + version + ".jar");
        arguments.add("--patch-module");
        arguments.add("java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + version + ".jar");
        OPENED.forEach(opened -> arguments.add("--add-opens=" + opened + "=ALL-UNNAMED"));
        EXPORTED.forEach(exported -> arguments.add("--add-exports=" + exported + "=ALL-UNNAMED"));
        arguments.add("-classpath");
        arguments.add(String.join(File.pathSeparator, "lib/jdk9plus/*", "lib/boot/*", "lib/endorsed/*"));
        return arguments;
    }

    private static String free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
