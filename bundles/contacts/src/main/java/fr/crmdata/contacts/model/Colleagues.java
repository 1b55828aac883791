package fr.crmdata.contacts.model;

import java.util.Optional;

/** The client's users and teams, as far as a draft names them. */
public interface Colleagues {

    /** The id of the user with this id or e-mail address. */
    Optional<String> user(String idOrEmail);

    /** The id of the team with this id or name. */
    Optional<String> team(String idOrName);

    /** Nobody is known. */
    static Colleagues none() {
        return new Colleagues() {
            @Override
            public Optional<String> user(String idOrEmail) {
                return Optional.empty();
            }

            @Override
            public Optional<String> team(String idOrName) {
                return Optional.empty();
            }
        };
    }
}
