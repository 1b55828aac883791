package fr.crmdata.contacts.exports;

import fr.crmdata.api.contacts.ExportFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The kinds of files that contacts can be written to: ours, and those that partners add. */
@Component(service = InstalledFormats.class)
public final class InstalledFormats {

    private static final List<String> OURS = List.of("csv", "xlsx", "vcard", "vcard3");

    private final List<ExportFormat> formats = new CopyOnWriteArrayList<>();

    @Activate
    public InstalledFormats() {}

    public InstalledFormats(List<ExportFormat> formats) {
        this.formats.addAll(formats);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addFormat(ExportFormat format) {
        formats.add(format);
    }

    void removeFormat(ExportFormat format) {
        formats.remove(format);
    }

    /** Ours first. */
    List<ExportFormat> all() {
        return formats.stream()
                .sorted(Comparator.comparingInt(InstalledFormats::rank).thenComparing(ExportFormat::key))
                .toList();
    }

    private static int rank(ExportFormat format) {
        var rank = OURS.indexOf(format.key());
        return rank < 0 ? OURS.size() : rank;
    }

    Optional<ExportFormat> find(String key) {
        return formats.stream().filter(format -> format.key().equals(key)).findFirst();
    }
}
