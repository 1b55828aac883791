package fr.crmdata.platform.identity;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Role;
import fr.crmdata.api.identity.Users;
import java.util.ArrayList;

/** What must be right about a user, whoever adds or changes them. */
final class UserDetails {

    private static final int LONGEST_NAME = 100;

    private UserDetails() {}

    /** @throws IdentityRefusal.Invalid about the fields that are wrong */
    static Users.Details checked(Users.Details wanted, ClientId client, UserStore store) {
        var problems = new ArrayList<FieldProblem>();
        var name = wanted.name().strip();
        var email = wanted.email().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(FieldProblem.of("name", "identity.bad-name", LONGEST_NAME));
        }
        if (!EmailShape.fits(email)) {
            problems.add(FieldProblem.of("email", "identity.bad-email"));
        }
        if ((wanted.role() == Role.OPERATOR) != client.isOperator()) {
            problems.add(FieldProblem.of("role", "identity.bad-role"));
        }
        if (wanted.team().isPresent()
                && store.teams(client).stream()
                        .noneMatch(team -> team.id().equals(wanted.team().get()))) {
            problems.add(FieldProblem.of(
                    "team", "identity.unknown-team", wanted.team().get()));
        }
        if (!problems.isEmpty()) {
            throw new IdentityRefusal.Invalid(problems);
        }
        return new Users.Details(name, email, wanted.role(), wanted.team(), wanted.language());
    }
}
