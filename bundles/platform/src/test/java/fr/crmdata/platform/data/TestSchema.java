package fr.crmdata.platform.data;

import fr.crmdata.api.data.Schema;
import java.util.List;

/** Tables of an area that has nothing else. */
record TestSchema(String area, Place place, List<String> migrations) implements Schema {

    @Override
    public List<Class<?>> entities() {
        return List.of();
    }
}
