package fr.crmdata.licensing;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of contracts, seats, sessions, letters and licences: {@code etc/fr.crmdata.licensing.cfg}. */
@ObjectClassDefinition(
        name = "%settings.name",
        description = "%settings.description",
        localization = "OSGI-INF/l10n/licensing")
public @interface LicensingSettings {

    String PID = "fr.crmdata.licensing";

    @AttributeDefinition(name = "%modules.name", description = "%modules.description")
    String modules() default "crm=contacts;call=telephony";

    @AttributeDefinition(name = "%seat_days.name", description = "%seat_days.description", min = "0", max = "366")
    int seat_days() default 30;

    @AttributeDefinition(
            name = "%sessions_most.name",
            description = "%sessions_most.description",
            min = "1",
            max = "20")
    int sessions_most() default 3;

    @AttributeDefinition(name = "%sessions_beyond.name", description = "%sessions_beyond.description")
    String sessions_beyond() default "END_OLDEST";

    @AttributeDefinition(name = "%post_folder.name", description = "%post_folder.description")
    String post_folder() default "";

    @AttributeDefinition(name = "%on_premise.name", description = "%on_premise.description")
    boolean on_premise() default false;

    @AttributeDefinition(name = "%licence_folder.name", description = "%licence_folder.description")
    String licence_folder() default "";

    @AttributeDefinition(name = "%licence_operator.name", description = "%licence_operator.description")
    String licence_operator() default "";
}
