package fr.crmdata.platform;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;

/** An installation with settings as shipped, but for what a test wants otherwise. */
public final class TestInstallation {

    private TestInstallation() {}

    public static Installation with(Map<String, Object> otherwise) {
        var settings = (PlatformSettings) Proxy.newProxyInstance(
                PlatformSettings.class.getClassLoader(),
                new Class<?>[] {PlatformSettings.class},
                (proxy, method, arguments) -> otherwise.getOrDefault(method.getName(), method.getDefaultValue()));
        return new Installation(settings, Path.of("target"));
    }

    public static Installation asShipped() {
        return with(Map.of());
    }
}
