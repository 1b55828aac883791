package fr.crmdata.contacts.web;

import fr.crmdata.api.jobs.Job;
import fr.crmdata.contacts.book.AddressBook.Slice;
import fr.crmdata.contacts.book.Imports.Import;
import fr.crmdata.contacts.book.Imports.RowResult;
import fr.crmdata.contacts.book.Imports.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An import as its page shows it.
 *
 * @param job that runs or ran last; empty when none did
 * @param outcome whose rows are listed; empty text for all
 * @param rows of that outcome, a page of them
 * @param isFirstPage whether that page is the first
 * @param reasons why rows were refused
 */
public record ImportView(
        Import file,
        Optional<Job> job,
        OutcomeBar bar,
        String outcome,
        Slice<RowResult> rows,
        boolean isFirstPage,
        List<ReasonCount> reasons) {

    private static final Duration TELLING = Duration.ofSeconds(2);
    private static final Duration TOO_LONG = Duration.ofHours(12);

    public ImportView {
        reasons = List.copyOf(reasons);
    }

    public String address() {
        return "/contacts/import/" + file.id();
    }

    /** From 1, the file, to 4, what came of it. */
    public int step() {
        return switch (file.state()) {
            case READY -> 2;
            case TRYING, TRIED -> 3;
            case RUNNING, DONE, UNDOING, UNDONE -> 4;
            case FAILED, CANCELLED -> bar.rows() == 0 ? 3 : 4;
        };
    }

    public boolean isWorking() {
        return isWorking(file.state());
    }

    static boolean isWorking(State state) {
        return state == State.TRYING || state == State.RUNNING || state == State.UNDOING;
    }

    /** Whether the figures are those of a dry run. */
    public boolean isPlan() {
        return file.state() == State.TRIED || file.state() == State.READY || file.state() == State.TRYING;
    }

    /** Whether a person may still say what becomes of rows that were set aside. */
    public boolean canDecide() {
        return file.state() == State.TRIED || hasRun();
    }

    /** Whether rows of it were written into the book, all or some. */
    private boolean hasRun() {
        return file.state() == State.DONE || isStopped();
    }

    /** Whether it was stopped on its way, so that it can go on from there or be taken back. */
    public boolean isStopped() {
        return (file.state() == State.CANCELLED || file.state() == State.FAILED) && bar.rows() > 0;
    }

    /** Whether columns and options can be chosen again. */
    public boolean canMap() {
        return !isWorking() && file.state() != State.DONE;
    }

    /** Whether something was written that can be taken back. */
    public boolean canUndo() {
        return hasRun();
    }

    public long written() {
        return bar.of("create") + bar.of("update");
    }

    public long leftOut() {
        return bar.of("duplicate") + bar.of("refused");
    }

    public int percent() {
        return job.map(Job::percent).orElse(0);
    }

    /** How long it will most likely take still; empty while that cannot be said. */
    public Optional<Duration> remaining(Ui ui) {
        return job.filter(running -> running.done() > 0 && running.total() > running.done())
                .map(running -> {
                    var past = Duration.between(running.createdAt(), ui.now());
                    return past.compareTo(TELLING) < 0
                            ? Duration.ZERO
                            : past.multipliedBy(running.total() - running.done())
                                    .dividedBy(running.done());
                })
                .filter(left -> left.compareTo(Duration.ZERO) > 0 && left.compareTo(TOO_LONG) < 0);
    }

    /** A figure of the last job, such as {@code kept}; 0 when it has none. */
    public long figure(String name) {
        return job.map(known -> Figures.of(known, name)).orElse(0L);
    }

    /** What an import that is over did, or would do, in one sentence. */
    public String sentence(Ui ui) {
        var kind = isPlan() ? "plan" : "done";
        var clauses = new ArrayList<String>();
        for (var part : bar.parts()) {
            if (part.rows() > 0
                    && !part.outcome().equals("duplicate")
                    && !part.outcome().equals("refused")) {
                clauses.add(ui.count("contacts.import.said." + kind + "." + part.outcome(), part.rows()));
            }
        }
        var first = clauses.isEmpty() ? ui.t("contacts.import.said." + kind + ".nothing") : joined(clauses, ui);
        return first.substring(0, 1).toUpperCase(ui.language().locale()) + first.substring(1) + ".";
    }

    /** What became of the rows that changed nothing; empty text when all of them did. */
    public String restSentence(Ui ui) {
        var kind = isPlan() ? "plan" : "done";
        var clauses = new ArrayList<String>();
        for (var outcome : List.of("duplicate", "refused")) {
            if (bar.of(outcome) > 0) {
                clauses.add(ui.count("contacts.import.said." + kind + "." + outcome, bar.of(outcome)));
            }
        }
        if (clauses.isEmpty()) {
            return "";
        }
        var said = joined(clauses, ui);
        return said.substring(0, 1).toUpperCase(ui.language().locale()) + said.substring(1) + ".";
    }

    static String joined(List<String> clauses, Ui ui) {
        if (clauses.size() == 1) {
            return clauses.get(0);
        }
        var last = clauses.size() - 1;
        return String.join(", ", clauses.subList(0, last)) + " " + ui.t("contacts.web.and") + " " + clauses.get(last);
    }
}
