package fr.crmdata.licensing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.acts.Act;
import fr.crmdata.licensing.model.acts.ActKind;
import fr.crmdata.licensing.model.acts.DailyRun;
import fr.crmdata.licensing.model.acts.PeoplesTasks;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.office.DailyWork;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.Slice;
import fr.crmdata.licensing.office.Tasks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The daily work over the made-up contracts. */
final class FakeWork implements DailyWork, Tasks {

    private final FakeContracts contracts;
    private final Access access;
    private final Map<String, Mark> marks = new HashMap<>();
    int runs;

    /** As if there were more contracts than fit. */
    Optional<String> next = Optional.empty();

    FakeWork(FakeContracts contracts, Access access) {
        this.contracts = contracts;
        this.access = access;
    }

    private Stream<String> numbers() {
        return Stream.of(MadeUp.RISING, MadeUp.UNPAID, MadeUp.SUSPENDED, MadeUp.ENDED);
    }

    private List<Act> acts(String number, LocalDate from, LocalDate to) {
        var contract = Contract.of(contracts.facts(number));
        return DailyRun.of(contract, contract.facts().get(0).on(), to, contracts.settings).acts().stream()
                .filter(act -> !act.on().isBefore(from))
                .toList();
    }

    @Override
    public Slice<Due> dryRun(LocalDate day, Optional<String> cursor, int limit) {
        access.require(LicensingPermissions.READ);
        return new Slice<>(
                numbers()
                        .filter(number -> cursor.filter(last -> number.compareTo(last) <= 0)
                                .isEmpty())
                        .flatMap(number -> acts(number, MadeUp.TODAY, day).stream()
                                .map(act -> new Due(number, holder(number), act)))
                        .toList(),
                next);
    }

    private String holder(String number) {
        return contracts.view(number, MadeUp.TODAY).holder().name();
    }

    @Override
    public Report run(LocalDate day) {
        access.require(LicensingPermissions.RUN);
        runs++;
        return new Report(day, 4, 2, 0);
    }

    List<Done> all() {
        var done = new ArrayList<Done>();
        numbers().forEach(number -> acts(number, LocalDate.MIN, MadeUp.TODAY)
                .forEach(act -> done.add(new Done(
                        number + "-" + done.size(),
                        number,
                        holder(number),
                        act.key().value(),
                        act.kind(),
                        act.clause(),
                        act.on(),
                        MadeUp.NOW,
                        act.why(),
                        act.amounts(),
                        act.kind() == ActKind.SUSPEND ? "L-2026-00012" : ""))));
        return done;
    }

    @Override
    public Slice<Done> log(LogFilter filter, Optional<String> cursor, int limit) {
        access.require(LicensingPermissions.READ);
        var found = all().stream()
                .filter(done -> filter.contract().map(done.contract()::equals).orElse(true))
                .filter(done -> filter.kinds().isEmpty() || filter.kinds().contains(done.kind()))
                .toList();
        return new Slice<>(found, Optional.empty());
    }

    @Override
    public Done done(String id) {
        access.require(LicensingPermissions.READ);
        return all().stream()
                .filter(done -> done.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new LicensingRefusal.UnknownAct(id));
    }

    @Override
    public List<Done> open(int limit) {
        return all().stream()
                .filter(done -> PeoplesTasks.KINDS.contains(done.kind()) && !marks.containsKey(done.id()))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Task> find(String act) {
        return Optional.of(done(act))
                .filter(done -> PeoplesTasks.KINDS.contains(done.kind()))
                .map(done -> new Task(done, Optional.ofNullable(marks.get(act))));
    }

    @Override
    public Task done(String act, String note) {
        access.require(LicensingPermissions.MANAGE);
        marks.put(act, new Mark(MadeUp.NOW, "Olga Petit", note));
        return find(act).orElseThrow();
    }
}
