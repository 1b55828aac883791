package fr.crmdata.licensing.contracts;

import fr.crmdata.api.audit.Audit;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.operator.OperatorDatabase;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.acts.ActKind;
import fr.crmdata.licensing.model.acts.PeoplesTasks;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.office.DailyWork.Done;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.Tasks;
import fr.crmdata.licensing.store.ActStore;
import fr.crmdata.licensing.store.ContractStore;
import fr.crmdata.licensing.store.FactStore;
import fr.crmdata.licensing.store.SettingsStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Acts that ask something of people, less what they marked and what facts have settled. */
@Component(service = Tasks.class)
public final class TaskDesk implements Tasks {

    private static final int MOST = 500;
    private static final int PIECE = 200;
    private static final int MOST_NOTE = 200;

    private final Access access;
    private final OperatorDatabase operator;
    private final ContractStore contracts;
    private final FactStore facts;
    private final ActStore acts;
    private final SettingsStore settings;
    private final ContractBook book;
    private final Audit audit;

    @Activate
    public TaskDesk(
            @Reference Access access,
            @Reference OperatorDatabase operator,
            @Reference ContractStore contracts,
            @Reference FactStore facts,
            @Reference ActStore acts,
            @Reference SettingsStore settings,
            @Reference ContractBook book,
            @Reference Audit audit) {
        this.access = access;
        this.operator = operator;
        this.contracts = contracts;
        this.facts = facts;
        this.acts = acts;
        this.settings = settings;
        this.book = book;
        this.audit = audit;
    }

    @Override
    public List<Done> open(int limit) {
        access.require(LicensingPermissions.READ);
        var most = Math.max(1, Math.min(limit, MOST));
        return operator.inOne(() -> {
            var found = new ArrayList<Done>();
            var behind = "";
            while (true) {
                var piece = acts.unmarked(PeoplesTasks.KINDS, behind, PIECE);
                found.addAll(unsettled(piece));
                if (piece.size() < PIECE || found.size() >= most) {
                    return found.stream().limit(most).toList();
                }
                behind = piece.get(piece.size() - 1).id();
            }
        });
    }

    private List<Done> unsettled(List<Done> asked) {
        var today = book.today();
        var rules = settings.history().on(today);
        var known = facts.of(asked.stream().map(Done::contract).distinct().toList());
        return asked.stream()
                .filter(task -> PeoplesTasks.isOpen(
                        Contract.of(known.getOrDefault(task.contract(), List.of())),
                        today,
                        rules,
                        task.kind(),
                        task.key()))
                .toList();
    }

    @Override
    public Optional<Task> find(String act) {
        access.require(LicensingPermissions.READ);
        return operator.inOne(() -> task(act));
    }

    private Optional<Task> task(String act) {
        return acts.find(act)
                .filter(done -> PeoplesTasks.KINDS.contains(done.kind()))
                .map(done -> new Task(done, acts.marked(done.contract(), done.key())));
    }

    @Override
    public Task done(String act, String note) {
        access.require(LicensingPermissions.MANAGE);
        if (note.length() > MOST_NOTE) {
            throw new LicensingRefusal.Invalid("note", "licensing.field.too-long", "note", MOST_NOTE);
        }
        return operator.inOne(() -> {
            var asked = task(act)
                    .orElseThrow(() -> new LicensingRefusal.UnknownAct(act))
                    .asked();
            contracts.take(asked.contract());
            if (acts.marked(asked.contract(), asked.key()).isEmpty()) {
                record(asked, note.strip());
                acts.mark(asked.contract(), asked.key(), note.strip());
                audit.record("licensing.task-done", asked.contract(), Map.of("key", asked.key()));
            }
            return task(act).orElseThrow();
        });
    }

    /** A copy of the data that was handed over belongs to the history of the contract. */
    private void record(Done asked, String note) {
        if (asked.kind() != ActKind.RETURN_DATA) {
            return;
        }
        if (note.isEmpty()) {
            throw new LicensingRefusal.Invalid("note", "licensing.field.missing", "note");
        }
        book.record(asked.contract(), new Fact.DataHandedOver(book.today(), note));
    }
}
