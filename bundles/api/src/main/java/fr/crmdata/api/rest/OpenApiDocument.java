package fr.crmdata.api.rest;

import java.util.Map;

/** The OpenAPI description of one client's API while it is put together. */
public interface OpenApiDocument {

    /**
     * Adds a property to a named schema.
     *
     * @param schema key below {@code components/schemas}
     * @param property its name
     * @param definition JSON Schema as nested maps and lists
     */
    void property(String schema, String property, Map<String, Object> definition);
}
