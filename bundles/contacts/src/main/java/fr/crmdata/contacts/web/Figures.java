package fr.crmdata.contacts.web;

import fr.crmdata.api.jobs.Job;

/** Figures that jobs leave. */
public final class Figures {

    private Figures() {}

    /** A figure of a job's result, such as {@code pairs}; 0 when it has none. */
    public static long of(Job job, String name) {
        try {
            return Long.parseLong(job.result().getOrDefault(name, "0"));
        } catch (NumberFormatException noFigure) {
            return 0;
        }
    }
}
