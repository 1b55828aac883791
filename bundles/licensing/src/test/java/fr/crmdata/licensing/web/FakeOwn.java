package fr.crmdata.licensing.web;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.LicensingRefusal;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.office.ContractView;
import fr.crmdata.licensing.office.MyContract;
import fr.crmdata.licensing.office.OwnContractPermissions;
import fr.crmdata.licensing.office.Seats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The contract and the seats of the client whose administrator asks. */
final class FakeOwn implements MyContract, Seats {

    private final FakeContracts contracts;
    private final Access access;
    private final String mark;
    final List<Seat> given = new ArrayList<>();
    final List<FraudReport> reports = new ArrayList<>();
    Optional<String> number = Optional.of(MadeUp.RISING);
    SessionPolicy policy = new SessionPolicy(2, Beyond.END_OLDEST);

    FakeOwn(FakeContracts contracts, Access access, String mark) {
        this.contracts = contracts;
        this.access = access;
        this.mark = mark;
        given.add(seat("s1", "leila", "Leïla Marchand" + mark));
    }

    private Seat seat(String id, String user, String name) {
        return new Seat(id, "CRM", user, name, MadeUp.NOW, "Leïla Marchand", Optional.empty(), "", "parti" + mark);
    }

    @Override
    public Optional<ContractView> view() {
        access.require(OwnContractPermissions.OWN);
        return number.map(one -> contracts.view(one, MadeUp.TODAY));
    }

    @Override
    public Choices choices() {
        var view = view().orElseThrow(LicensingRefusal.NoContract::new);
        var phase = view.state().phase();
        return new Choices(
                view.state().end().isEmpty(),
                view.rise().map(rise -> rise.rise().objectionUntil()),
                phase == Phase.ENDED || phase == Phase.SUSPENDED,
                view.state().dataReturn().map(data -> data.retrievalUntil()));
    }

    @Override
    public NoticeEffect noticeEffect(LocalDate received) {
        return new NoticeEffect(received, LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 14), Money.of("784.00"));
    }

    private ContractView declare(Fact... facts) {
        access.require(OwnContractPermissions.DECLARE);
        contracts.facts(number.orElseThrow()).addAll(List.of(facts));
        return view().orElseThrow();
    }

    @Override
    public ContractView giveNotice() {
        return declare(new Fact.NoticePosted(MadeUp.TODAY, "online"), new Fact.LetterPresented(MadeUp.TODAY, "online"));
    }

    @Override
    public ContractView object() {
        return declare(new Fact.Objected(MadeUp.TODAY));
    }

    @Override
    public ContractView requestData(boolean switching) {
        return declare(new Fact.DataReturnRequested(MadeUp.TODAY, switching));
    }

    @Override
    public ContractView hold(LocalDate until) {
        return declare(new Fact.HoldRequested(MadeUp.TODAY, until));
    }

    @Override
    public FraudReport reportFraud(FraudNotice notice) {
        access.require(OwnContractPermissions.REPORT_FRAUD);
        if (notice.users().contains("stranger")) {
            throw new LicensingRefusal.Invalid("users", "licensing.field.unknown", "stranger");
        }
        var report = new FraudReport("r1", MadeUp.NOW, "Leïla Marchand" + mark, notice, List.copyOf(notice.users()));
        reports.add(report);
        return report;
    }

    @Override
    public List<FraudReport> fraudReports() {
        return reports;
    }

    @Override
    public List<ModuleSeats> modules() {
        access.require(OwnContractPermissions.OWN);
        return List.of(new ModuleSeats(
                "CRM",
                List.of("contacts"),
                8,
                true,
                Optional.of(new ModuleSeats.Change(LocalDate.of(2026, 12, 15), 7)),
                given));
    }

    @Override
    public List<ModuleSeats> modules(ClientId client) {
        return modules();
    }

    @Override
    public Seat designate(String module, String userId) {
        access.require(OwnContractPermissions.SEATS);
        if (given.stream().anyMatch(seat -> seat.userId().equals(userId))) {
            throw new LicensingRefusal.HasSeat(module);
        }
        var seat = seat("s" + (given.size() + 1), userId, userId);
        given.add(seat);
        return seat;
    }

    @Override
    public void release(String seatId) {
        access.require(OwnContractPermissions.SEATS);
        given.removeIf(seat -> seat.id().equals(seatId));
    }

    @Override
    public Seat passOn(String seatId, String userId, String reason) {
        release(seatId);
        return designate("CRM", userId);
    }

    @Override
    public List<Seat> history(Optional<String> module, int limit) {
        return given;
    }

    @Override
    public List<SharedUse> sharedUse(int days) {
        return List.of(new SharedUse("jules", "Jules Dumas" + mark, 3, 1, 2, Optional.of(MadeUp.NOW)));
    }

    @Override
    public SessionPolicy sessionPolicy() {
        return policy;
    }

    @Override
    public SessionPolicy change(SessionPolicy other) {
        access.require(OwnContractPermissions.SEATS);
        policy = other;
        return policy;
    }
}
