package fr.crmdata.licensing.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.identity.AccessRefusal;
import fr.crmdata.licensing.TestOffice;
import fr.crmdata.licensing.licences.Server;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.licence.LicenceRefusal;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.platform.data.TestDatabases;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Licence files over SOAP: issued, listed, shown, refused and taken, as everywhere. */
public class LicensingLicencesEndpointTest {

    private static final String UNTIL = TestOffice.TODAY.plusYears(1).toString();

    @Rule
    public final TestDatabases data = new TestDatabases(TestDatabases.Kind.DERBY);

    @Rule
    public final TemporaryFolder files = new TemporaryFolder();

    private TestOffice office;
    private LicensingLicencesEndpoint soap;

    @Before
    public void open() {
        var server = new Server(data, files.getRoot().toPath());
        office = server.office;
        soap = new LicensingLicencesEndpoint(server.desk, office.access);
    }

    private String contract() {
        return office.contracts.open(Optional.empty(), TestOffice.holder("Acme"), TestOffice.facts(TestOffice.TODAY));
    }

    @Test
    public void a_licence_is_issued_listed_and_its_file_is_the_text() {
        office.asStaff(() -> {
            var number = contract();
            var issued = soap.issueLicence(number, null, UNTIL, null);
            assertThat(issued.licence.graceDays).isEqualTo(15);
            assertThat(issued.licence.modules).singleElement().satisfies(module -> {
                assertThat(module.module).isEqualTo("crm");
                assertThat(module.seats).isEqualTo(8);
            });
            assertThat(soap.listLicences(number)).singleElement().satisfies(one -> {
                assertThat(one.licence.id).isEqualTo(issued.licence.id);
                assertThat(one.by).isEqualTo("Camille");
            });
            assertThat(soap.listLicences("C-1999-00001")).isEmpty();
            assertThat(soap.getLicenceFile(issued.licence.id))
                    .isEqualTo(issued.text)
                    .contains(UNTIL);
        });
    }

    @Test
    public void keys_are_rotated_and_revoked_and_this_server_trusts_a_list_by_its_fingerprint() {
        office.asStaff(() -> {
            var licence = soap.issueLicence(contract(), null, UNTIL, 30);
            var first = soap.listLicenceKeys().get(0);
            assertThat(soap.trustLicenceKeys(soap.getLicenceKeyFile(), first.fingerprint))
                    .hasSize(1);
            assertThat(soap.installLicence(licence.text).id).isEqualTo(licence.licence.id);
            assertThat(soap.getInstalledLicence().validity).isEqualTo("VALID");

            assertThat(soap.rotateLicenceKey().state).isEqualTo("CURRENT");
            soap.revokeLicenceKey(first.id);
            assertThat(soap.listLicenceKeys()).extracting(key -> key.state).containsExactly("REVOKED", "CURRENT");
        });
    }

    @Test
    public void what_cannot_be_is_refused_as_on_rest() {
        office.asStaff(() -> {
            assertThatThrownBy(() -> soap.issueLicence("C-1999-00001", null, UNTIL, null))
                    .isInstanceOf(LicensingRefusal.UnknownContract.class);
            assertThatThrownBy(() -> soap.issueLicence(null, null, UNTIL, null))
                    .isInstanceOf(LicensingRefusal.Invalid.class);
            assertThatThrownBy(() -> soap.installLicence("Produit : other-crm")).isInstanceOf(LicenceRefusal.class);
            assertThatThrownBy(() -> soap.getLicenceFile("LIC-1")).isInstanceOf(LicenceRefusal.class);
        });
    }

    @Test
    public void it_needs_the_same_permission() {
        office.access.refuse(LicensingPermissions.LICENCES);
        office.asStaff(() -> List.<Runnable>of(
                        () -> soap.listLicences(null),
                        () -> soap.issueLicence("C-2026-00001", null, UNTIL, null),
                        () -> soap.getLicenceFile("LIC-1"),
                        soap::listLicenceKeys,
                        soap::getLicenceKeyFile,
                        soap::rotateLicenceKey,
                        () -> soap.revokeLicenceKey("k"),
                        soap::getInstalledLicence,
                        () -> soap.installLicence("x"),
                        () -> soap.trustLicenceKeys("x", null))
                .forEach(call -> assertThatThrownBy(call::run).isInstanceOf(AccessRefusal.class)));
    }
}
