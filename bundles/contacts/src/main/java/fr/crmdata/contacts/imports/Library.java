package fr.crmdata.contacts.imports;

import fr.crmdata.api.data.Transactions;
import fr.crmdata.contacts.book.Belongings;
import fr.crmdata.contacts.model.DuplicateRule;
import fr.crmdata.contacts.model.MatchPart;
import fr.crmdata.contacts.model.Scope;
import fr.crmdata.contacts.store.ContactStore;
import fr.crmdata.contacts.store.ImportStore.Entry;
import fr.crmdata.contacts.store.RuleBook;
import fr.crmdata.contacts.store.TrialStore;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hands out the address book as imports and dry runs see it. */
@Component(service = Library.class)
public final class Library {

    private final ContactStore store;
    private final Belongings belongings;
    private final TrialStore trial;
    private final RuleBook rules;
    private final Transactions transactions;

    @Activate
    public Library(
            @Reference ContactStore store,
            @Reference Belongings belongings,
            @Reference TrialStore trial,
            @Reference RuleBook rules,
            @Reference(target = "(database=client)") Transactions transactions) {
        this.store = store;
        this.belongings = belongings;
        this.trial = trial;
        this.rules = rules;
        this.transactions = transactions;
    }

    /** The book itself, for one batch. */
    Book real(Entry entry) {
        var byReference = rules.rules().all().stream().anyMatch(Library::findsReferences);
        return new RealBook(store, belongings, entry.id(), entry.how().options().onMatch(), byReference);
    }

    private static boolean findsReferences(DuplicateRule rule) {
        return rule.active() && rule.scope() == Scope.BOTH && rule.parts().equals(Set.of(MatchPart.SAME_REFERENCE));
    }

    /** What a dry run imagines, for one batch. */
    Book imagined(Entry entry) {
        return new TrialBook(real(entry), trial, entry.id());
    }

    /** Forgets what a dry run imagined. */
    void forgetImagined(Entry entry) {
        while (transactions.inOne(() -> trial.clearSome(entry.id()))) {
            // A piece at a time.
        }
    }
}
