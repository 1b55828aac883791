package fr.crmdata.billing.web;

import fr.crmdata.api.jobs.Job;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.office.BillingRuns;
import fr.crmdata.billing.office.InvoiceKind;
import fr.crmdata.billing.office.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Billing runs that do nothing. */
final class MadeUpRuns implements BillingRuns {

    private static final Instant NOW = Instant.parse("2026-12-05T08:00:00Z");

    final List<Job> jobs = new ArrayList<>();

    @Override
    public Report run() {
        return Report.NOTHING;
    }

    @Override
    public Job start() {
        var job = new Job(
                "j" + jobs.size(),
                "billing.run",
                "Facturation",
                Job.State.RUNNING,
                40,
                100,
                "Camille",
                NOW,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of());
        jobs.add(job);
        return job;
    }

    @Override
    public List<Job> recent(int limit) {
        return List.copyOf(jobs);
    }

    @Override
    public Slice<Upcoming> preview(LocalDate day, Optional<String> cursor, int limit) {
        return new Slice<>(
                List.of(
                        upcoming("Boulangerie du Marché", true, ""),
                        upcoming("<b>Dupont</b>", false, ""),
                        upcoming("Sans adresse", true, "L’adresse manque.")),
                Optional.of("next"));
    }

    private static Upcoming upcoming(String buyer, boolean decided, String problem) {
        return new Upcoming(
                "C-2026-00007",
                buyer,
                InvoiceKind.PERIOD,
                LocalDate.of(2026, 12, 17),
                LocalDate.of(2027, 1, 1),
                Money.of("587.00"),
                Money.of("117.40"),
                Money.of("704.40"),
                "CL-20",
                "Période du 01/01/2027 au 31/01/2027",
                decided,
                problem);
    }

    @Override
    public List<String> warnings() {
        return List.of("L’identifiant créancier manque.");
    }

    @Override
    public List<SetAside> setAside(int limit) {
        return List.of(new SetAside("C-2026-00009", "k", "Le SIREN manque.", NOW));
    }
}
