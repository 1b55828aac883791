package fr.crmdata.licensing.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.Language;
import fr.crmdata.api.money.Price;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.office.Holder;
import fr.crmdata.licensing.office.HolderWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FactTextTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Test
    public void a_fact_is_typed_in_words_or_in_one_piece() {
        var fact = new Fact.SeatsAdded(DAY, "CRM", 2);
        assertThat(FactText.read("seats-added", "2026-12-01", List.of("module=CRM", "seats=2")))
                .isEqualTo(fact);
        assertThat(FactText.read("seats-added,2026-12-01,module=CRM,seats=2")).isEqualTo(fact);
        assertThat(FactText.read("price-agreed,2026-12-01,module=CRM,unit=49.50"))
                .isEqualTo(new Fact.PriceAgreed(DAY, "CRM", Price.of("49.50")));
    }

    @Test
    public void what_cannot_be_is_named() {
        for (var bad : List.of(
                "seats-added",
                "seats-added,tomorrow,module=CRM,seats=2",
                "seats-stolen,2026-12-01",
                "seats-added,2026-12-01,module=CRM",
                "seats-added,2026-12-01,module=CRM,seats=many",
                "seats-added,2026-12-01,module=CRM,seats=2,colour=red",
                "seats-added,2026-12-01,module")) {
            assertThatThrownBy(() -> FactText.read(bad)).as(bad).isInstanceOf(LicensingRefusal.Invalid.class);
        }
    }

    private static Holder typed(Holder before, String... values) {
        return HolderWords.change(before, FactText.values(List.of(values)));
    }

    @Test
    public void a_holder_is_typed_in_words_and_keeps_what_is_not_said_again() {
        var holder = typed(Holder.NOBODY, "name=Morel SARL", "city=Lyon", "vatNumber=FR 44 732 829 320");
        assertThat(holder)
                .isEqualTo(new Holder("Morel SARL", "", "", "", "Lyon", "FR", "", "FR44732829320", "", Language.FR));
        assertThat(typed(holder, "city=", "street=1 rue Neuve = Bât. B", "language=en"))
                .isEqualTo(new Holder(
                        "Morel SARL", "", "1 rue Neuve = Bât. B", "", "", "FR", "", "FR44732829320", "", Language.EN));
        for (var bad : List.of("town=Lyon", "Lyon", "language=latin")) {
            assertThatThrownBy(() -> typed(holder, bad)).as(bad).isInstanceOf(LicensingRefusal.Invalid.class);
        }
    }

    @Test
    public void a_licence_file_is_never_written_over_another() throws Exception {
        var file = folder.getRoot().toPath().resolve("client.licence").toString();
        LicenceFiles.write(file, "first");
        assertThatThrownBy(() -> LicenceFiles.write(file, "second")).isInstanceOf(LicensingRefusal.Invalid.class);
        assertThat(LicenceFiles.read(file)).isEqualTo("first");
        assertThatThrownBy(() -> LicenceFiles.read(file + ".not")).isInstanceOf(LicensingRefusal.Invalid.class);
        Files.write(Path.of(file + ".big"), new byte[200_000]);
        assertThatThrownBy(() -> LicenceFiles.read(file + ".big")).isInstanceOf(LicensingRefusal.Invalid.class);
    }
}
