package fr.crmdata.api.rest;

import java.util.List;

/**
 * What an area offers below {@code /api/v1/<path>}. Offered as an OSGi service; published and withdrawn with it.
 *
 * <p>Resources are plain JAX-RS objects whose paths are relative to the area's. Who calls is settled before they are
 * reached; refusals they let pass become problem+json. The bundle carries its OpenAPI description in
 * {@code META-INF/openapi.json}, made at build time from the annotations.
 */
public interface RestArea {

    /** One segment, the area's name. */
    String path();

    List<Object> resources();

    /** What this client's document says beyond the built one, such as its custom fields; changes {@code document} in place. */
    default void describe(OpenApiDocument document) {}
}
