package fr.crmdata.api.identity;

import fr.crmdata.api.Refusal;

/** The teams of the caller's client. Needs {@code users:manage}; {@link Directory#teams()} reads them. */
public interface Teams {

    /** @throws Refusal about the field {@code name} when it is empty, too long or taken */
    Directory.Team add(String name);

    /** @throws Refusal as for {@link #add}, and when there is no such team */
    Directory.Team rename(String id, String name);

    /** Its members stay, without a team. */
    void remove(String id);
}
