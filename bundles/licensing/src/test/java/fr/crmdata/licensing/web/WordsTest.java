package fr.crmdata.licensing.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.licensing.model.Clause;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.acts.ActKind;
import fr.crmdata.licensing.model.contract.DocumentKind;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.model.licence.LicenceKey;
import fr.crmdata.licensing.model.licence.Validity;
import fr.crmdata.licensing.office.FactKind;
import fr.crmdata.licensing.office.FieldType;
import fr.crmdata.licensing.office.Letters;
import fr.crmdata.licensing.office.Seats;
import fr.crmdata.licensing.office.SettingsForm;
import fr.crmdata.licensing.office.Subscriptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/** Every word that a page can ask for is there. */
public final class WordsTest {

    private static final Pattern KEY = Pattern.compile("\"(licensing\\.web\\.[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*)\"");

    private final Texts french = Texts.of(Ui.class, Language.FR);
    private final Ui ui = new Ui(Language.FR, MadeUp.NOW);

    private void has(String prefix, Stream<String> keys) {
        assertThat(french.keys())
                .containsAll(
                        keys.map(key -> "licensing.web." + prefix + "." + key).toList());
    }

    private static Stream<String> keys(Enum<?>... constants) {
        return Stream.of(constants).map(Ui::key);
    }

    @Test
    public void constants_facts_fields_and_conventions_have_words() {
        has("phase", keys(Phase.values()));
        has("what", keys(ActKind.values()));
        has("what", FactKind.all().stream().map(FactKind::name));
        has("clause", Stream.of(Clause.values()).map(Clause::id));
        has("document", keys(DocumentKind.values()));
        has("letter.kind", keys(Letters.Kind.values()));
        has("letter.way", keys(Letters.Way.values()));
        has("letter.state", keys(Letters.State.values()));
        has("subscription.state", keys(Subscriptions.State.values()));
        has("policy.beyond", keys(Seats.Beyond.values()));
        has("validity", keys(Validity.values()));
        has("key.state", keys(LicenceKey.State.values()));
        has("reach", keys(Reach.values()));
        has(
                "field",
                Ui.entered().stream().flatMap(kind -> kind.fields().stream()).map(FactKind.Field::name));
        has(
                "choice",
                Ui.entered().stream()
                        .flatMap(kind -> kind.fields().stream())
                        .flatMap(field -> field.choices().stream()));
        has("setting", SettingsForm.all().stream().map(SettingsForm.Setting::name));
        has(
                "choice",
                SettingsForm.all().stream()
                        .filter(setting -> setting.type() == FieldType.CHOICE)
                        .flatMap(setting -> setting.choices().stream()));
    }

    @Test
    public void every_text_that_is_asked_for_is_there() throws IOException {
        var asked = new ArrayList<String>();
        for (var folder : List.of("src/main/java/fr/crmdata/licensing/web", "src/main/jte")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    KEY.matcher(Files.readString(file)).results().forEach(found -> asked.add(found.group(1)));
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(300);
        assertThat(asked.stream()
                        .filter(key -> !french.has(key)
                                && french.keys().stream().noneMatch(known -> known.startsWith(key + ".")))
                        .toList())
                .isEmpty();
    }

    @Test
    public void reasons_are_told_with_days_and_amounts_as_people_write_them() {
        assertThat(ui.why(
                        Reason.of("licensing.why.suspend", "2026-10-12", "2026-10-22", "2026-10-22", "511.07", "0.00")))
                .contains("12/10/2026", "511,07\u00a0€ réclamés, 0,00\u00a0€ reçus");
        assertThat(ui.shown("CRM 8 × 49.00, conditions 2026-01")).isEqualTo("CRM 8 × 49,00\u00a0€, conditions 2026-01");
    }
}
