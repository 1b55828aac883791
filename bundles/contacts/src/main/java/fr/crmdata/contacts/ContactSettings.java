package fr.crmdata.contacts;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the address books: {@code etc/fr.crmdata.contacts.cfg}. */
@ObjectClassDefinition(
        name = "%settings.name",
        description = "%settings.description",
        localization = "OSGI-INF/l10n/contacts")
public @interface ContactSettings {

    String PID = "fr.crmdata.contacts";

    @AttributeDefinition(
            name = "%import_megabytes.name",
            description = "%import_megabytes.description",
            min = "1",
            max = "2000")
    int import_megabytes() default 100;

    @AttributeDefinition(name = "%drop_folder.name", description = "%drop_folder.description")
    String drop_folder() default "";

    @AttributeDefinition(
            name = "%drop_settle_seconds.name",
            description = "%drop_settle_seconds.description",
            min = "1",
            max = "600")
    int drop_settle_seconds() default 5;

    @AttributeDefinition(
            name = "%mail_megabytes.name",
            description = "%mail_megabytes.description",
            min = "1",
            max = "100")
    int mail_megabytes() default 15;
}
