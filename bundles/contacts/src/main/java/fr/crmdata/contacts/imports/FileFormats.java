package fr.crmdata.contacts.imports;

import fr.crmdata.api.contacts.ImportFormat;
import fr.crmdata.contacts.model.ContactRefusal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The kinds of files that can be imported: ours, and those that partners add. */
@Component(service = FileFormats.class)
public final class FileFormats {

    /** Most bytes of the beginning of a file that formats look at. */
    static final int HEAD = 65_536;

    /** Takes what nobody else knows: its own refusals say best what such a file really is. */
    private static final String LAST_RESORT = "csv";

    private final List<ImportFormat> formats = new CopyOnWriteArrayList<>();

    @Activate
    public FileFormats() {}

    public FileFormats(List<ImportFormat> formats) {
        this.formats.addAll(formats);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addFormat(ImportFormat format) {
        formats.add(format);
    }

    void removeFormat(ImportFormat format) {
        formats.remove(format);
    }

    /** @throws ContactRefusal.UnreadableFile when none can read it */
    ImportFormat detect(String fileName, byte[] head) {
        return formats.stream()
                .filter(format -> !format.key().equals(LAST_RESORT) && format.recognises(fileName, head))
                .findFirst()
                .or(() -> byKey(LAST_RESORT))
                .orElseThrow(() -> new ContactRefusal.UnreadableFile("contacts.imports.format", fileName));
    }

    Optional<ImportFormat> byKey(String key) {
        return formats.stream().filter(format -> format.key().equals(key)).findFirst();
    }

    /** @throws ContactRefusal.NotNow when the bundle that brought it is away */
    ImportFormat get(String key) {
        return byKey(key).orElseThrow(() -> new ContactRefusal.NotNow("contacts.imports.format-away", key));
    }
}
