package fr.crmdata.billing.model.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what a file says until its end is known, so that nothing is booked by halves. */
public final class FileIntake implements BankFileListener {

    private final List<BankEntry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    @Override
    public void entry(BankEntry entry) {
        entries.add(entry);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    public List<BankEntry> entries() {
        return List.copyOf(entries);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Why nothing of the file may be booked, if so. */
    public Optional<Problem> refusal() {
        return problems.stream().filter(Problem::refusesFile).findFirst();
    }

    /** Why a person must look at this entry before it is booked, if so. */
    public Optional<Problem> spoiler(BankEntry entry) {
        return problems.stream()
                .filter(problem -> problem.spoils(entry.place()))
                .findFirst();
    }

    /** The entries that may be booked: all that no problem spoils. */
    public List<BankEntry> sound() {
        return entries.stream().filter(entry -> spoiler(entry).isEmpty()).toList();
    }
}
