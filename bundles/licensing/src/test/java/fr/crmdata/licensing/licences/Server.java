package fr.crmdata.licensing.licences;

import fr.crmdata.licensing.LicensingSettings;
import fr.crmdata.licensing.TestOffice;
import fr.crmdata.licensing.store.LicenceStore;
import fr.crmdata.licensing.store.Numbers;
import fr.crmdata.platform.data.TestDatabases;
import fr.crmdata.testing.MovingClock;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The operator's server, which issues licences, or one on premise, which runs on them. */
public final class Server {

    public final TestOffice office;
    final MovingClock clock;
    final LicenceStore store;
    final Premises premises;
    final KeyChest chest;
    public final LicenceDesk desk;
    final LicenceFolder folder;

    /** The operator's server. */
    public Server(TestDatabases data, Path files) {
        this(data, files, false, "");
    }

    /** One on premise. */
    Server(TestDatabases data, Path files, String operatorKey) {
        this(data, files, true, operatorKey);
    }

    private Server(TestDatabases data, Path files, boolean onPremise, String operatorKey) {
        office = new TestOffice(data);
        clock = office.clock;
        store = new LicenceStore(office.operator);
        var settings = settings(files.resolve("licences").toString(), onPremise, operatorKey);
        premises = new Premises(settings, office.operator, store, clock);
        chest = new KeyChest(files);
        desk = new LicenceDesk(
                settings,
                office.access,
                office.operator,
                office.store,
                office.facts,
                office.settings,
                new Numbers(office.operator),
                store,
                chest,
                premises,
                office.audit(),
                clock);
        folder = new LicenceFolder(settings, office.access, office.operator, store, premises);
    }

    <T> T asStaff(Supplier<T> work) {
        return office.data.scope().as(TestOffice.staff(), work);
    }

    private static LicensingSettings settings(String folder, boolean onPremise, String operatorKey) {
        return new LicensingSettings() {
            @Override
            public String modules() {
                return "crm=contacts call=telephony";
            }

            @Override
            public int seat_days() {
                return 30;
            }

            @Override
            public int sessions_most() {
                return 3;
            }

            @Override
            public String sessions_beyond() {
                return "END_OLDEST";
            }

            @Override
            public String post_folder() {
                return "";
            }

            @Override
            public boolean on_premise() {
                return onPremise;
            }

            @Override
            public String licence_folder() {
                return folder;
            }

            @Override
            public String licence_operator() {
                return operatorKey;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return LicensingSettings.class;
            }
        };
    }
}
