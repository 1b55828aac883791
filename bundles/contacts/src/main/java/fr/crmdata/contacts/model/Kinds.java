package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails.Kind;
import fr.crmdata.api.contacts.ContactDetails.Status;
import java.util.Map;
import java.util.Optional;

/** The words by which people say what a contact is, and what it is to them. */
final class Kinds {

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("person", Kind.PERSON),
            Map.entry("personne", Kind.PERSON),
            Map.entry("personnes", Kind.PERSON),
            Map.entry("particulier", Kind.PERSON),
            Map.entry("individual", Kind.PERSON),
            Map.entry("individu", Kind.PERSON),
            Map.entry("organisation", Kind.ORGANISATION),
            Map.entry("organization", Kind.ORGANISATION),
            Map.entry("org", Kind.ORGANISATION),
            Map.entry("societe", Kind.ORGANISATION),
            Map.entry("entreprise", Kind.ORGANISATION),
            Map.entry("company", Kind.ORGANISATION),
            Map.entry("personne morale", Kind.ORGANISATION),
            Map.entry("association", Kind.ORGANISATION));

    private static final Map<String, Status> STATUSES = Map.ofEntries(
            Map.entry("none", Status.NONE),
            Map.entry("aucun", Status.NONE),
            Map.entry("autre", Status.NONE),
            Map.entry("prospect", Status.PROSPECT),
            Map.entry("lead", Status.PROSPECT),
            Map.entry("piste", Status.PROSPECT),
            Map.entry("customer", Status.CUSTOMER),
            Map.entry("client", Status.CUSTOMER),
            Map.entry("cliente", Status.CUSTOMER),
            Map.entry("former customer", Status.FORMER_CUSTOMER),
            Map.entry("ancien client", Status.FORMER_CUSTOMER),
            Map.entry("ancienne cliente", Status.FORMER_CUSTOMER),
            Map.entry("ex client", Status.FORMER_CUSTOMER));

    private Kinds() {}

    static Optional<Kind> read(String text) {
        return Optional.ofNullable(KINDS.get(Words.normalise(text)));
    }

    static Optional<Status> readStatus(String text) {
        return Optional.ofNullable(STATUSES.get(Words.normalise(text)));
    }
}
