package fr.crmdata.billing.model.statement;

import fr.crmdata.billing.model.statement.Trouble.Extent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what a file says until its end is known, so that nothing is booked by halves. */
public final class FileIntake implements BankFileListener {

    private static final int MOST_PROBLEMS = 10_000;

    private final List<BankEntry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Problem> spoiled = new HashMap<>();
    private final List<StatementBalance> balances = new ArrayList<>();
    private Optional<Problem> refusal = Optional.empty();

    @Override
    public void entry(BankEntry entry) {
        entries.add(entry);
    }

    @Override
    public void problem(Problem problem) {
        if (problems.size() > MOST_PROBLEMS) {
            return;
        }
        if (problems.size() == MOST_PROBLEMS) {
            tooMany(problem);
            return;
        }
        problems.add(problem);
        if (problem.refusesFile() && refusal.isEmpty()) {
            refusal = Optional.of(problem);
        }
        if (problem.trouble().extent() == Extent.PLACE) {
            spoiled.putIfAbsent(problem.place().path(), problem);
        }
    }

    /** Nothing of the file is booked then; what is wrong is not kept any more, so that memory does not depend on it. */
    private void tooMany(Problem next) {
        var refused = Problem.at(next.place(), Trouble.TOO_MANY_PROBLEMS, String.valueOf(MOST_PROBLEMS));
        problems.add(refused);
        refusal = Optional.of(refusal.orElse(refused));
        spoiled.clear();
    }

    @Override
    public void balance(StatementBalance balance) {
        balances.add(balance);
    }

    /** Of each statement whose balances are sound. */
    public List<StatementBalance> balances() {
        return List.copyOf(balances);
    }

    public List<BankEntry> entries() {
        return List.copyOf(entries);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Why nothing of the file may be booked, if so. */
    public Optional<Problem> refusal() {
        return refusal;
    }

    /** Why a person must look at this entry before it is booked, if so. */
    public Optional<Problem> spoiler(BankEntry entry) {
        var refusal = refusal();
        if (refusal.isPresent() || spoiled.isEmpty()) {
            return refusal;
        }
        var path = entry.place().path();
        for (var end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            var problem = spoiled.get(path.substring(0, end));
            if (problem != null) {
                return Optional.of(problem);
            }
        }
        return Optional.ofNullable(spoiled.get(""));
    }

    /** The entries that may be booked: all that no problem spoils. */
    public List<BankEntry> sound() {
        return entries.stream().filter(entry -> spoiler(entry).isEmpty()).toList();
    }
}
