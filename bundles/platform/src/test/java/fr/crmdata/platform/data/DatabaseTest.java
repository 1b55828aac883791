package fr.crmdata.platform.data;

import java.util.List;
import org.junit.Rule;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** A test that holds on Derby and on PostgreSQL alike. */
@RunWith(Parameterized.class)
public abstract class DatabaseTest {

    @Parameterized.Parameters(name = "{0}")
    public static List<TestDatabases.Kind> kinds() {
        return List.of(TestDatabases.Kind.values());
    }

    @Rule
    public final TestDatabases data;

    protected DatabaseTest(TestDatabases.Kind kind) {
        data = new TestDatabases(kind);
    }
}
