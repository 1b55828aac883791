package fr.crmdata.contacts.demo;

import fr.crmdata.contacts.model.CustomField;
import fr.crmdata.contacts.model.CustomField.Choice;
import fr.crmdata.contacts.model.Scope;
import java.util.List;

/** The custom fields of the demonstration: one of nearly every type. */
final class DemoFields {

    static final String SECTOR = "secteur";
    static final String STAFF = "effectif";
    static final String RENEWAL = "echeance";
    static final String NEWSLETTER = "lettre";

    static final List<CustomField> ALL = List.of(
            new CustomField(
                    SECTOR,
                    "Secteur d’activité",
                    "Sector",
                    CustomField.Type.CHOICE,
                    Scope.ORGANISATIONS,
                    List.of(
                            new Choice("artisanat", "Artisanat", "Crafts"),
                            new Choice("commerce", "Commerce", "Trade"),
                            new Choice("industrie", "Industrie", "Industry"),
                            new Choice("sante", "Santé", "Health"),
                            new Choice("services", "Services", "Services"),
                            new Choice("public", "Secteur public", "Public sector")),
                    false,
                    1,
                    false),
            field(STAFF, "Effectif", "Staff", CustomField.Type.NUMBER, Scope.ORGANISATIONS, 2),
            field(RENEWAL, "Échéance du contrat", "Contract renewal", CustomField.Type.DATE, Scope.BOTH, 3),
            field(
                    NEWSLETTER,
                    "Accepte la lettre d’information",
                    "Newsletter",
                    CustomField.Type.YES_NO,
                    Scope.PERSONS,
                    4));

    private DemoFields() {}

    private static CustomField field(
            String key, String fr, String en, CustomField.Type type, Scope scope, int position) {
        return new CustomField(key, fr, en, type, scope, List.of(), false, position, false);
    }
}
