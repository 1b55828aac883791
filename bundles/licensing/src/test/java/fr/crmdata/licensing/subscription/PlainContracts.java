package fr.crmdata.licensing.subscription;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.contract.Contract;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.HistoryRules;
import fr.crmdata.licensing.model.contract.Phase;
import fr.crmdata.licensing.model.contract.PlanDebt;
import fr.crmdata.licensing.model.settings.Settings;
import fr.crmdata.licensing.model.settings.SettingsHistory;
import fr.crmdata.licensing.office.ContractFilter;
import fr.crmdata.licensing.office.ContractSummary;
import fr.crmdata.licensing.office.ContractView;
import fr.crmdata.licensing.office.Contracts;
import fr.crmdata.licensing.office.Holder;
import fr.crmdata.licensing.office.RecordedFact;
import fr.crmdata.licensing.office.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contracts in memory, with the rules that say which histories there can be. */
final class PlainContracts implements Contracts {

    record Opened(String number, ClientId client, Holder holder, Contract contract) {}

    final List<Opened> opened = new ArrayList<>();
    boolean breaks;

    @Override
    public Optional<ContractSummary> of(ClientId client) {
        return opened.stream()
                .filter(contract -> contract.client().equals(client))
                .map(contract -> new ContractSummary(
                        contract.number(),
                        Optional.of(client),
                        contract.holder().name(),
                        Phase.ACTIVE,
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        Money.ZERO,
                        Money.ZERO,
                        Optional.empty()))
                .findFirst();
    }

    @Override
    public String open(Optional<ClientId> client, Holder holder, List<? extends Fact> facts) {
        var contract = HistoryRules.check(Contract.of(facts), Settings.defaults());
        var number = "C-2026-0000" + (opened.size() + 1);
        opened.add(new Opened(number, client.orElseThrow(), holder, contract));
        if (breaks) {
            breaks = false;
            throw new IllegalStateException("the power went");
        }
        return number;
    }

    @Override
    public Slice<ContractSummary> find(ContractFilter filter, Optional<String> cursor, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long count(ContractFilter filter) {
        return opened.size();
    }

    @Override
    public ContractView get(String number, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ContractView get(String number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ContractSummary> find(String number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void assign(String number, ClientId client) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void change(String number, long version, Holder holder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RecordedFact record(String number, Fact fact) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PlanDebt planDebt(String number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RecordedFact withdraw(String number, String factId, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SettingsHistory settings() {
        return SettingsHistory.none();
    }

    @Override
    public SettingsHistory decide(LocalDate from, Map<String, String> values) {
        throw new UnsupportedOperationException();
    }
}
