package fr.crmdata.licensing.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.web.Visit;
import fr.crmdata.licensing.model.rules.VatNumber;
import fr.crmdata.licensing.office.Holder;

/** What was typed about the company that a contract is made with. */
final class HolderForm {

    private HolderForm() {}

    static Holder of(Visit visit) {
        return new Holder(
                Typed.text(visit, "name"),
                visit.form("person"),
                visit.form("street"),
                visit.form("postalCode"),
                visit.form("city"),
                visit.form("country").isEmpty() ? "FR" : visit.form("country"),
                visit.form("siren").replace(" ", ""),
                VatNumber.plain(visit.form("vatNumber")),
                visit.form("email"),
                visit.form("language").equals("en") ? Language.EN : Language.FR);
    }
}
