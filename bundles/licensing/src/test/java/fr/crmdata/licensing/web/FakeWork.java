package fr.crmdata.licensing.web;

import fr.crmdata.api.identity.Access;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.acts.Act;
import fr.crmdata.licensing.model.acts.ActKind;
import fr.crmdata.licensing.model.acts.DailyRun;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.office.DailyWork;
import fr.crmdata.licensing.office.LicensingPermissions;
import fr.crmdata.licensing.office.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The daily work over the made-up contracts. */
final class FakeWork implements DailyWork {

    private final FakeContracts contracts;
    private final Access access;
    int runs;

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
    public List<Due> dryRun(LocalDate day, int limit) {
        access.require(LicensingPermissions.READ);
        return numbers()
                .flatMap(number ->
                        acts(number, MadeUp.TODAY, day).stream().map(act -> new Due(number, holder(number), act)))
                .toList();
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
    public List<Done> openTasks(int limit) {
        return all().stream()
                .filter(done -> done.kind().way() == ActKind.Way.TASK)
                .limit(limit)
                .toList();
    }
}
