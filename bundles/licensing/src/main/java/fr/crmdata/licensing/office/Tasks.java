package fr.crmdata.licensing.office;

import fr.crmdata.licensing.office.DailyWork.Done;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What people were asked to do: decisions about an end, claims, sources, copies of data. Letters to post are in {@link Letters#due}. Reading
 * needs {@code licensing:read}, saying that something is done {@code licensing:manage}.
 */
public interface Tasks {

    /** What is still to be done, the oldest first; without what facts have settled, such as a debt that was paid. */
    List<Done> open(int limit);

    /** What was asked by an act; empty when it asked nothing of people. */
    Optional<Task> find(String act);

    /**
     * Says that it is done. Whoever said so first is kept.
     *
     * @param note what was done; needed for a copy of the data, where it says how it was handed over
     * @throws fr.crmdata.licensing.model.LicensingRefusal.UnknownAct when nothing was asked by that act
     */
    Task done(String act, String note);

    /** @param mark who did it */
    record Task(Done asked, Optional<Mark> mark) {}

    record Mark(Instant at, String by, String note) {}
}
