package fr.crmdata.contacts.console;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.api.console.Output;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.jobs.Jobs;
import java.util.concurrent.TimeUnit;

/** Waits for long work and says how far it is. */
final class JobWatch {

    private static final long PAUSE_MILLISECONDS = 200;
    private static final int STEP_PERCENT = 10;

    private final Jobs jobs;
    private final Output out;

    JobWatch(Jobs jobs, Output out) {
        this.jobs = jobs;
        this.out = out;
    }

    /**
     * @return the job when it is over, done or cancelled
     * @throws ConsoleRefusal.Failed when it failed
     * @throws ConsoleRefusal.NotWaited when the person at the console does not wait any longer
     */
    Job await(String id) {
        var said = 0;
        for (var job = find(id); ; job = find(id)) {
            if (job.state() == Job.State.FAILED) {
                throw new ConsoleRefusal.Failed(id, sentence(job.failure().orElse("internal")));
            }
            if (job.state().isOver()) {
                return job;
            }
            if (job.percent() >= said + STEP_PERCENT) {
                said = job.percent();
                out.say(said + " %");
            }
            pause(id);
        }
    }

    private Job find(String id) {
        return jobs.find(id).orElseThrow(() -> new ConsoleRefusal.Failed(id, "internal"));
    }

    private static String sentence(String code) {
        var texts = Texts.of(JobWatch.class, Language.EN);
        return texts.has(code) ? texts.of(code) : code;
    }

    private static void pause(String job) {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConsoleRefusal.NotWaited(job);
        }
    }
}
