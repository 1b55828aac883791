package fr.crmdata.web;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the pages: {@code etc/fr.crmdata.web.cfg}. */
@ObjectClassDefinition(
        name = "%settings.name",
        description = "%settings.description",
        localization = "OSGI-INF/l10n/web")
public @interface WebSettings {

    String PID = "fr.crmdata.web";

    @AttributeDefinition(name = "%cookie_secure.name", description = "%cookie_secure.description")
    boolean cookie_secure() default true;

    @AttributeDefinition(name = "%heartbeat_seconds.name", description = "%heartbeat_seconds.description", min = "5")
    int heartbeat_seconds() default 20;
}
