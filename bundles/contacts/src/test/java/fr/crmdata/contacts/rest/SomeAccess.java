package fr.crmdata.contacts.rest;

import fr.crmdata.api.Language;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.identity.Role;
import java.util.Optional;
import java.util.function.Supplier;

/** Always the same manager, who may do everything and reads English. */
public final class SomeAccess implements Access {

    private static final Caller MARIE =
            new Caller(Caller.Kind.PROGRAM, "user-1", "Marie", new ClientId("ateliers"), Role.MANAGER, Language.EN);

    @Override
    public Caller caller() {
        return MARIE;
    }

    @Override
    public Optional<Caller> callerIfAny() {
        return Optional.of(MARIE);
    }

    @Override
    public boolean may(Permission permission) {
        return true;
    }

    @Override
    public void require(Permission permission) {
        // She may.
    }

    @Override
    public <T> T as(Caller caller, Supplier<T> work) {
        return work.get();
    }
}
