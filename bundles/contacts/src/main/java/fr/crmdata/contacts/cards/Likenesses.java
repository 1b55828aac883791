package fr.crmdata.contacts.cards;

import fr.crmdata.api.contacts.Contact;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.contacts.book.AddressBook.Resembling;
import fr.crmdata.contacts.model.Matcher;
import fr.crmdata.contacts.store.ContactStore;
import fr.crmdata.contacts.store.RuleBook;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whom a contact resembles, by the client's rules. Works in the open transaction. */
@Component(service = Likenesses.class)
public final class Likenesses {

    private static final int MOST = 5;

    private final ContactStore store;
    private final RuleBook rules;

    @Activate
    public Likenesses(@Reference ContactStore store, @Reference RuleBook rules) {
        this.store = store;
        this.rules = rules;
    }

    /**
     * The likeliest first, at most five.
     *
     * @param except id of the contact itself, if it has one
     */
    List<Resembling> of(ContactDetails details, Optional<String> except) {
        return store.candidates(details).stream()
                .filter(candidate -> !except.equals(Optional.of(candidate.id())))
                .flatMap(candidate -> resembling(details, candidate).stream())
                .sorted(Comparator.comparingInt((Resembling one) -> one.match().score())
                        .reversed()
                        .thenComparing(one -> one.contact().id()))
                .limit(MOST)
                .toList();
    }

    private Optional<Resembling> resembling(ContactDetails details, Contact candidate) {
        return Matcher.match(rules.rules(), details, candidate.details())
                .map(match -> new Resembling(candidate, match));
    }

    /** Whether the two are looked up by the same keys, so that nobody new comes into question. */
    boolean isLookedUpAlike(ContactDetails one, ContactDetails other) {
        return store.areUnderSameKeys(one, other);
    }
}
