package fr.crmdata.api.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Many values in one question: a few hundred at a time, always as many marks, so that the database knows the question again. */
public final class InLists {

    private static final int MOST = 200;

    private InLists() {}

    /** Asks for some of them. */
    @FunctionalInterface
    public interface Question {
        void ask(String marks, Object[] values);
    }

    /** @param values asked for at most two hundred at a time; some may stand there twice, so that the marks are as many as ever */
    public static void each(Collection<?> values, Question question) {
        var all = List.copyOf(values);
        for (var from = 0; from < all.size(); from += MOST) {
            var some = new ArrayList<Object>(all.subList(from, Math.min(all.size(), from + MOST)));
            var size = some.size() <= 1 ? 1 : some.size() <= MOST / 10 ? MOST / 10 : MOST;
            while (some.size() < size) {
                some.add(some.get(0));
            }
            question.ask(String.join(", ", Collections.nCopies(size, "?")), some.toArray());
        }
    }
}
