package fr.crmdata.platform;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Settings of the platform: {@code etc/fr.crmdata.platform.cfg}. A changed setting restarts what depends on it. */
@ObjectClassDefinition(
        name = "%settings.name",
        description = "%settings.description",
        localization = "OSGI-INF/l10n/platform")
public @interface PlatformSettings {

    String PID = "fr.crmdata.platform";

    @AttributeDefinition(
            name = "%mode.name",
            description = "%mode.description",
            options = {@Option(label = "production", value = "production"), @Option(label = "demo", value = "demo")})
    String mode() default "production";

    @AttributeDefinition(name = "%folder.name", description = "%folder.description")
    String folder() default "var";

    @AttributeDefinition(
            name = "%database.name",
            description = "%database.description",
            options = {@Option(label = "derby", value = "derby"), @Option(label = "postgresql", value = "postgresql")})
    String database() default "derby";

    @AttributeDefinition(name = "%database_url.name", description = "%database_url.description")
    String database_url() default "";

    @AttributeDefinition(name = "%database_user.name", description = "%database_user.description")
    String database_user() default "";

    @AttributeDefinition(name = "%database_password.name", description = "%database_password.description")
    String database_password() default "";

    @AttributeDefinition(
            name = "%database_connections.name",
            description = "%database_connections.description",
            min = "2")
    int database_connections() default 16;

    @AttributeDefinition(
            name = "%database_idle_minutes.name",
            description = "%database_idle_minutes.description",
            min = "1")
    int database_idle_minutes() default 10;
}
