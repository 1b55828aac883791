package fr.crmdata.platform.documents;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Who runs the service: {@code etc/fr.crmdata.company.cfg}. */
@ObjectClassDefinition(
        name = "%settings.name",
        description = "%settings.description",
        localization = "OSGI-INF/l10n/company")
public @interface CompanySettings {

    String PID = "fr.crmdata.company";

    @AttributeDefinition(name = "%name.name", description = "%name.description")
    String name() default "";

    @AttributeDefinition(name = "%legal_form.name", description = "%legal_form.description")
    String legal_form() default "";

    @AttributeDefinition(name = "%street.name", description = "%street.description")
    String street() default "";

    @AttributeDefinition(name = "%postal_code.name", description = "%postal_code.description")
    String postal_code() default "";

    @AttributeDefinition(name = "%city.name", description = "%city.description")
    String city() default "";

    @AttributeDefinition(name = "%registry.name", description = "%registry.description")
    String registry() default "";

    @AttributeDefinition(name = "%vat.name", description = "%vat.description")
    String vat() default "";

    @AttributeDefinition(name = "%telephone.name", description = "%telephone.description")
    String telephone() default "";

    @AttributeDefinition(name = "%email.name", description = "%email.description")
    String email() default "";

    @AttributeDefinition(name = "%site.name", description = "%site.description")
    String site() default "";

    @AttributeDefinition(name = "%iban.name", description = "%iban.description")
    String iban() default "";

    @AttributeDefinition(name = "%bic.name", description = "%bic.description")
    String bic() default "";

    @AttributeDefinition(name = "%signatory.name", description = "%signatory.description")
    String signatory() default "";

    @AttributeDefinition(name = "%signatory_title.name", description = "%signatory_title.description")
    String signatory_title() default "";
}
