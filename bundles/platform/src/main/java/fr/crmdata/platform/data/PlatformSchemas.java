package fr.crmdata.platform.data;

import fr.crmdata.api.data.Schema;
import java.util.List;

/** The platform's own tables: one set for the operator, one for every client. */
final class PlatformSchemas {

    private static final String FOLDER = "fr/crmdata/platform/migrations/";

    private PlatformSchemas() {}

    static List<Schema> all() {
        return List.of(
                new PlatformSchema(
                        Schema.Place.OPERATOR,
                        List.of(
                                FOLDER + "common-001.sql",
                                FOLDER + "operator-001.sql",
                                FOLDER + "operator-010-invitations.sql",
                                FOLDER + "common-010-bounces.sql",
                                FOLDER + "common-020-mail-stops.sql")),
                new PlatformSchema(
                        Schema.Place.EVERY_CLIENT,
                        List.of(
                                FOLDER + "common-001.sql",
                                FOLDER + "common-010-bounces.sql",
                                FOLDER + "common-020-mail-stops.sql")));
    }

    private record PlatformSchema(Place place, List<String> migrations) implements Schema {

        @Override
        public String area() {
            return "platform";
        }

        @Override
        public List<Class<?>> entities() {
            return List.of();
        }
    }
}
