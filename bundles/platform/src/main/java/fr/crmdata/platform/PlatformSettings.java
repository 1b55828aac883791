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

    @AttributeDefinition(name = "%public_address.name", description = "%public_address.description")
    String public_address() default "https://localhost:8443";

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

    @AttributeDefinition(name = "%database_open.name", description = "%database_open.description", min = "1")
    int database_open() default 50;

    @AttributeDefinition(name = "%mail_host.name", description = "%mail_host.description")
    String mail_host() default "127.0.0.1";

    @AttributeDefinition(name = "%mail_port.name", description = "%mail_port.description", min = "1", max = "65535")
    int mail_port() default 25;

    @AttributeDefinition(name = "%mail_starttls.name", description = "%mail_starttls.description")
    boolean mail_starttls() default false;

    @AttributeDefinition(name = "%mail_user.name", description = "%mail_user.description")
    String mail_user() default "";

    @AttributeDefinition(name = "%mail_password.name", description = "%mail_password.description")
    String mail_password() default "";

    @AttributeDefinition(name = "%mail_from.name", description = "%mail_from.description")
    String mail_from() default "crmdata@localhost";

    @AttributeDefinition(name = "%mail_returns.name", description = "%mail_returns.description")
    String mail_returns() default "";
}
