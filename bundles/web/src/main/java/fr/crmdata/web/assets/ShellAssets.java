package fr.crmdata.web.assets;

import java.net.URL;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The shell's own style sheets, scripts, font and icons. */
@Component(service = ShellAssets.class)
public final class ShellAssets {

    /** In the order of the cascade. */
    static final List<String> STYLES = List.of(
            "tokens.css",
            "base.css",
            "frame.css",
            "controls.css",
            "tables.css",
            "layers.css",
            "screens.css",
            "media.css");

    static final List<String> OTHERS = List.of(
            "htmx.min.js",
            "main.js",
            "announce.js",
            "dialogs.js",
            "dom.js",
            "edit.js",
            "forms.js",
            "keys.js",
            "list.js",
            "live.js",
            "palette.js",
            "preferences.js",
            "requests.js",
            "toasts.js",
            "hanken.woff2",
            "icons.svg",
            "mark.svg");

    private final AssetSet files;

    @Activate
    public ShellAssets() {
        files = AssetSet.of(
                "web",
                java.util.stream.Stream.concat(STYLES.stream(), OTHERS.stream())
                        .map(ShellAssets::resource)
                        .toList());
    }

    private static URL resource(String name) {
        var url = ShellAssets.class.getResource("/fr/crmdata/web/assets/" + name);
        if (url == null) {
            throw new IllegalStateException("missing in the bundle: " + name);
        }
        return url;
    }

    public AssetSet files() {
        return files;
    }

    public String address(String fileName) {
        return files.address(fileName);
    }
}
