package fr.crmdata.web.assets;

import fr.crmdata.api.Sha256;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of one bundle. They lie under an address that has the hash of all of them in it, so that browsers may keep them
 * for ever and still find each other by relative addresses.
 */
public final class AssetSet {

    private final String name;
    private final String hash;
    private final Map<String, Asset> files;

    private AssetSet(String name, Map<String, Asset> files) {
        this.name = name;
        this.files = files;
        this.hash = hashOf(files);
    }

    /** Files by the last part of their addresses. */
    public static AssetSet of(String name, List<URL> urls) {
        var files = new LinkedHashMap<String, Asset>();
        urls.forEach(url -> files.put(url.getPath().substring(url.getPath().lastIndexOf('/') + 1), Asset.read(url)));
        return new AssetSet(name, files);
    }

    private static String hashOf(Map<String, Asset> files) {
        var digest = Sha256.digest();
        files.values().forEach(file -> digest.update(file.bytes()));
        return Sha256.of(digest).substring(0, 12);
    }

    public String name() {
        return name;
    }

    String hash() {
        return hash;
    }

    Optional<Asset> file(String fileName) {
        return Optional.ofNullable(files.get(fileName));
    }

    public List<String> fileNames() {
        return List.copyOf(files.keySet());
    }

    /** Where browsers find a file of this set. */
    public String address(String fileName) {
        return "/assets/" + name + "-" + hash + "/" + fileName;
    }

    /** Addresses of the style sheets, in the order in which they were given. */
    public List<String> styles() {
        return files.entrySet().stream()
                .filter(file -> file.getValue().isStyle())
                .map(file -> address(file.getKey()))
                .toList();
    }

    /** Addresses of the scripts. */
    public List<String> scripts() {
        return files.entrySet().stream()
                .filter(file -> file.getValue().isScript())
                .map(file -> address(file.getKey()))
                .toList();
    }
}
