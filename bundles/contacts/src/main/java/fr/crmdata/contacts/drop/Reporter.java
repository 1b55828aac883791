package fr.crmdata.contacts.drop;

import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import fr.crmdata.contacts.book.Imports;
import fr.crmdata.contacts.book.Imports.Import;
import fr.crmdata.contacts.book.Imports.RowResult;
import fr.crmdata.contacts.book.Imports.State;
import fr.crmdata.contacts.drop.ClientFolder.Outcome;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.store.DropStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells whoever dropped a file what came of it, and puts the file away. */
final class Reporter {

    private static final int ROWS_TOLD = 500;

    private final Access access;
    private final Transactions transactions;
    private final Imports imports;
    private final DropStore store;

    Reporter(Access access, Transactions transactions, Imports imports, DropStore store) {
        this.access = access;
        this.transactions = transactions;
        this.imports = imports;
        this.store = store;
    }

    ResultText text(String name) {
        return new ResultText(name, access.caller().language());
    }

    Optional<Import> find(String importId) {
        try {
            return Optional.of(imports.get(importId));
        } catch (ContactRefusal.NotThere forgotten) {
            return Optional.empty();
        }
    }

    /** Does nothing while the import is not over. */
    void finish(ClientFolder folder, ClientFolder.Taken taken) throws IOException {
        var file = find(taken.importId());
        if (file.isEmpty()) {
            folder.writeResult(taken.name(), text(taken.name()).forgotten());
            folder.putAway(taken.file(), taken.name(), Outcome.FAILED);
        } else if (isOver(file.get().state())) {
            report(folder, taken, file.get());
        }
    }

    private static boolean isOver(State state) {
        return state != State.RUNNING && state != State.UNDOING && state != State.TRYING;
    }

    /** Anything of this may be done twice: the last step is what ends it. */
    private void report(ClientFolder folder, ClientFolder.Taken taken, Import file) throws IOException {
        var left = left(file.id());
        var rejected = left.isEmpty() ? Optional.<String>empty() : Optional.of(imports.rejectedFileName(file.id()));
        if (rejected.isPresent()) {
            folder.writeRejected(rejected.get(), out -> imports.writeRejected(file.id(), out));
        }
        folder.writeResult(taken.name(), text(taken.name()).over(file, left, rejected.map(name -> "failed/" + name)));
        transactions.inOne(() -> store.reported(file.id()));
        var failed = file.state() == State.FAILED || file.state() == State.CANCELLED;
        folder.putAway(taken.file(), taken.name(), failed ? Outcome.FAILED : Outcome.DONE);
    }

    private List<RowResult> left(String importId) {
        var left = new ArrayList<RowResult>();
        for (var outcome : List.of("refused", "duplicate")) {
            left.addAll(imports.rows(importId, Optional.of(outcome), Optional.empty(), ROWS_TOLD)
                    .items());
        }
        return left;
    }
}
