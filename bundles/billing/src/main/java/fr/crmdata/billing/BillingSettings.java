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
}
