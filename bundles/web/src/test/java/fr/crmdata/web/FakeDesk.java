package fr.crmdata.web;

import fr.crmdata.api.audit.AuditLog;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.operator.DailyRuns;
import fr.crmdata.api.operator.DeadLetters;
import fr.crmdata.api.operator.DemoClock;
import fr.crmdata.api.operator.JobBoard;
import fr.crmdata.api.operator.Mailbox;
import fr.crmdata.api.web.Inbox;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What the platform would know: the log, long work, mails, messages. Every text comes with {@code mark} in it. */
final class FakeDesk {

    private final Clock clock;
    private final String mark;
    private boolean seen;

    FakeDesk(Clock clock, String mark) {
        this.clock = clock;
        this.mark = mark;
    }

    private Instant ago(long minutes) {
        return clock.instant().minus(Duration.ofMinutes(minutes));
    }

    AuditLog audit() {
        return new AuditLog() {
            @Override
            public List<Entry> entries(Optional<Long> before, int limit) {
                return LongStream.iterate(before.orElse(1285L) - 1, number -> number - 1)
                        .limit(limit)
                        .filter(number -> number > 0)
                        .mapToObj(this::entry)
                        .toList();
            }

            private Entry entry(long number) {
                var actions = List.of("access.signed-in", "contacts.merged", "contacts.exported", "access.refused");
                return new Entry(
                        number,
                        ago(4000 - number * 3),
                        "leila",
                        "Leïla Marchand" + mark,
                        actions.get((int) (number % 4)) + mark,
                        "0190c0de-" + number + mark,
                        Map.of("address" + mark, "192.0.2.17" + mark),
                        "9f86d081884c7d65");
            }

            @Override
            public Verdict verify() {
                return new Verdict(1284, Optional.empty());
            }
        };
    }

    JobBoard jobs() {
        return limit -> List.of(
                job("Import de salon-batimat-2026.csv", Job.State.RUNNING, 5120, Optional.empty()),
                job("Recherche des doublons", Job.State.WAITING, 0, Optional.empty()),
                job("Import de clients-2019.csv", Job.State.FAILED, 812, Optional.of("imports.unreadable" + mark)),
                job("Export de la vue « À rappeler »", Job.State.DONE, 8000, Optional.empty()));
    }

    private JobBoard.Entry job(String title, Job.State state, long done, Optional<String> failure) {
        var job = new Job(
                "job-" + done,
                "contacts.import" + mark,
                title + mark,
                state,
                done,
                8000,
                "Jules Dumas" + mark,
                ago(7),
                Optional.empty(),
                failure,
                Map.of(),
                Map.of());
        return new JobBoard.Entry(new ClientId("bremond"), job);
    }

    DeadLetters letters() {
        return new DeadLetters() {
            @Override
            public List<DeadLetter> newest(int limit) {
                return List.of(new DeadLetter(
                        "letter-1",
                        new ClientId("lefevre"),
                        "contacts.index" + mark,
                        "contacts.created" + mark,
                        "0190c0de" + mark,
                        10,
                        ago(340),
                        "java.io.IOException: No space left on device" + mark));
            }

            @Override
            public void retry(ClientId client, String id) {}

            @Override
            public void discard(ClientId client, String id) {}
        };
    }

    DailyRuns runs() {
        return limit -> IntStream.range(0, 6)
                .mapToObj(day -> new DailyRuns.DailyRun(
                        "contacts.views-by-mail" + mark,
                        new ClientId(day % 2 == 0 ? "bremond" : "lefevre"),
                        LocalDate.of(2026, 11, 23).minusDays(day),
                        day == 3 ? DailyRuns.State.FAILED : DailyRuns.State.DONE,
                        (day == 3 ? "relais injoignable" : "2 vues envoyées") + mark,
                        ago(day * 1440L),
                        Optional.empty()))
                .toList();
    }

    DemoClock demoClock() {
        return new DemoClock() {
            @Override
            public boolean isSettable() {
                return true;
            }

            @Override
            public ZonedDateTime now() {
                return clock.instant().atZone(ZoneId.of("Europe/Paris"));
            }

            @Override
            public void setTo(ZonedDateTime time) {}
        };
    }

    Mailbox mailbox() {
        return new Mailbox() {
            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public List<Letter> newest(int limit) {
                var file = new Attachment("a-rappeler.csv" + mark, "text/csv", 34_112);
                return List.of(new Letter(
                        "mail-1",
                        new ClientId("bremond"),
                        List.of("leila@bremond.example" + mark),
                        "Vue « À rappeler » du 23/11/2026" + mark,
                        "Bonjour Leïla,\n\nvoici la vue « À rappeler » : 218 contacts.\n\nCRM & DATA" + mark,
                        List.of(file),
                        ago(55)));
            }

            @Override
            public Optional<Letter> find(String id) {
                return newest(1).stream()
                        .filter(letter -> letter.id().equals(id))
                        .findFirst();
            }

            @Override
            public void copyAttachment(String id, int attachment, OutputStream out) throws IOException {
                out.write("nom;ville\nLefèvre;Lyon\n".getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    Inbox inbox() {
        return new Inbox() {
            @Override
            public List<Message> newest(int limit) {
                return List.of(
                        message("1", "L’import de salon-batimat-2026.csv est terminé : 7 912 contacts", 4, seen),
                        message("2", "Jules Dumas vous a confié la tâche « Relancer le devis »", 95, seen),
                        message("3", "14 doublons possibles à relire", 1500, true));
            }

            private Message message(String id, String text, long minutes, boolean read) {
                return new Message(id, text + mark, "/contacts/imports/" + id, ago(minutes), read);
            }

            @Override
            public int unseen() {
                return seen ? 0 : 2;
            }

            @Override
            public void markSeen() {
                seen = true;
            }
        };
    }
}
