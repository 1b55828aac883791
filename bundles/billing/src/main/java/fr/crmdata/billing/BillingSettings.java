package fr.crmdata.billing;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of invoices, accounts and debits: {@code etc/fr.crmdata.billing.cfg}. */
@ObjectClassDefinition(
        name = "%settings.name",
        description = "%settings.description",
        localization = "OSGI-INF/l10n/billing")
public @interface BillingSettings {

    String PID = "fr.crmdata.billing";

    @AttributeDefinition(name = "%series_invoices.name", description = "%series_invoices.description")
    String series_invoices() default "F";

    @AttributeDefinition(name = "%series_credits.name", description = "%series_credits.description")
    String series_credits() default "A";

    @AttributeDefinition(name = "%vat_on_debits.name", description = "%vat_on_debits.description")
    boolean vat_on_debits() default false;

    @AttributeDefinition(name = "%run_piece.name", description = "%run_piece.description", min = "1", max = "500")
    int run_piece() default 250;

    @AttributeDefinition(name = "%creditor_identifier.name", description = "%creditor_identifier.description")
    String creditor_identifier() default "";

    @AttributeDefinition(name = "%collection_account.name", description = "%collection_account.description")
    String collection_account() default "";

    @AttributeDefinition(name = "%bank_message.name", description = "%bank_message.description")
    String bank_message() default "pain.008.001.08";

    @AttributeDefinition(name = "%lead_days.name", description = "%lead_days.description", min = "1", max = "30")
    int lead_days() default 5;

    @AttributeDefinition(name = "%ahead_days.name", description = "%ahead_days.description", min = "0", max = "60")
    int ahead_days() default 7;

    @AttributeDefinition(name = "%again_days.name", description = "%again_days.description", min = "1", max = "60")
    int again_days() default 10;

    @AttributeDefinition(name = "%four_eyes.name", description = "%four_eyes.description")
    boolean four_eyes() default false;

    @AttributeDefinition(name = "%bank_folder.name", description = "%bank_folder.description")
    String bank_folder() default "";

    @AttributeDefinition(name = "%bank_send_to.name", description = "%bank_send_to.description")
    String bank_send_to() default "";

    @AttributeDefinition(name = "%bank_fetch_from.name", description = "%bank_fetch_from.description")
    String bank_fetch_from() default "";

    @AttributeDefinition(name = "%bank_link.name", description = "%bank_link.description")
    String bank_link() default "";

    @AttributeDefinition(name = "%bank_mailbox.name", description = "%bank_mailbox.description")
    String bank_mailbox() default "";

    @AttributeDefinition(name = "%bank_mailbox_senders.name", description = "%bank_mailbox_senders.description")
    String bank_mailbox_senders() default "";

    @AttributeDefinition(
            name = "%bank_file_megabytes.name",
            description = "%bank_file_megabytes.description",
            min = "1",
            max = "4000")
    int bank_file_megabytes() default 256;

    @AttributeDefinition(name = "%platform.name", description = "%platform.description")
    String platform() default "";

    @AttributeDefinition(name = "%platform_folder.name", description = "%platform_folder.description")
    String platform_folder() default "";
}
