package fr.crmdata.api;

import java.util.Optional;

/** Something that must work for the service to be ready. Offered as an OSGi service; asked at {@code /health/ready}. */
public interface HealthCheck {

    String name();

    /** What is wrong; empty when nothing is. Answers within a second. */
    Optional<String> trouble();
}
