package fr.crmdata.licensing.model.acts;

import fr.crmdata.api.money.Money;
import fr.crmdata.licensing.model.Reason;
import fr.crmdata.licensing.model.calendar.Span;
import fr.crmdata.licensing.model.contract.ActKey;
import fr.crmdata.licensing.model.contract.DocumentKind;
import fr.crmdata.licensing.model.contract.Fact;
import fr.crmdata.licensing.model.contract.Reading;
import fr.crmdata.licensing.model.rules.Amounts;
import fr.crmdata.licensing.model.rules.DataReturn;
import fr.crmdata.licensing.model.rules.SeatLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Invoices in advance, what changes them afterwards, and services. Terms 8. */
final class Invoices {

    private final Plan plan;
    private final Reading reading;

    private Invoices(Plan plan) {
        this.plan = plan;
        this.reading = plan.reading();
    }

    static void plan(Plan plan) {
        var invoices = new Invoices(plan);
        if (invoices.reading.start().isPresent()) {
            invoices.periods();
            invoices.adjustments();
        }
        invoices.services();
        invoices.dataReturn();
    }

    /** All that should be issued by now, and the next one. Nothing while force majeure lasts. */
    private void periods() {
        var ongoing = reading.ongoingForceMajeure().isPresent();
        var periods = reading.periods();
        for (var index = firstOpen(); ; index++) {
            var period = periods.get(index);
            if (reading.isOver(period.first()) || ongoing) {
                return;
            }
            var issue = issueDay(period);
            var net = reading.fee(period);
            if (net.isPositive() && !plan.isDone(ActKind.ISSUE_INVOICE, period.first())) {
                plan.invoice(
                        ActKind.ISSUE_INVOICE,
                        period.first(),
                        issue,
                        why(period),
                        DocumentKind.PERIOD,
                        taxed(net),
                        period);
            }
            if (issue.isAfter(plan.today())) {
                return;
            }
        }
    }

    /** Periods are invoiced one after the other; force majeure alone leaves some behind. */
    private long firstOpen() {
        if (!reading.forceMajeure().isEmpty()) {
            return 0;
        }
        return reading.facts(Fact.InvoiceIssued.class).stream()
                .filter(invoice -> invoice.kind() == DocumentKind.PERIOD)
                .flatMap(invoice -> invoice.period().stream())
                .map(Span::first)
                .max(Comparator.naturalOrder())
                .map(first -> reading.periods().indexOf(first) + 1)
                .orElse(0L);
    }

    /** Terms 7: an invoice at the new price is not issued before the client's month is over. */
    private LocalDate issueDay(Span period) {
        var usual = period.first().minusDays(reading.settings().invoicing().issueDays());
        return reading.prices().rises().stream()
                .filter(rise -> rise.rise().from().equals(period.first()))
                .map(rise -> rise.rise().dates().issue())
                .reduce(usual, (one, other) -> one.isAfter(other) ? one : other);
    }

    private Reason why(Span period) {
        var lines = lines(reading.lines(period));
        return reading.suspension()
                .map(suspended -> Reason.of(
                        "licensing.why.invoice-suspended", period.first(), period.last(), lines, suspended.on()))
                .orElseGet(() -> Reason.of("licensing.why.invoice", period.first(), period.last(), lines));
    }

    private static String lines(List<SeatLine> lines) {
        return lines.stream()
                .map(line -> line.module() + " " + line.seats() + " × " + line.unit()
                        + (line.months() == 1 ? "" : " × " + line.months()))
                .collect(Collectors.joining(" + "));
    }

    /** What a period came to in the end, less what was invoiced for it. */
    private void adjustments() {
        var changes = new FeeChanges(reading);
        var documents = new TreeMap<Span, List<Fact.InvoiceIssued>>(Comparator.comparing(Span::first));
        for (var invoice : reading.facts(Fact.InvoiceIssued.class)) {
            // What concerns the last document of a period concerns those before it.
            invoice.period()
                    .filter(period -> changes.concern(period, invoice.on()))
                    .ifPresent(period -> documents
                            .computeIfAbsent(period, any -> new ArrayList<>())
                            .add(invoice));
        }
        documents.forEach((period, issued) -> {
            if (changes.concern(period, issued.get(issued.size() - 1).on())) {
                adjust(period, issued);
            }
        });
    }

    private void adjust(Span period, List<Fact.InvoiceIssued> issued) {
        var net = Money.sum(
                issued.stream().map(invoice -> invoice.amounts().net()).toList());
        var difference = reading.fee(period).minus(net);
        if (!difference.isZero()) {
            plan.invoice(
                    ActKind.ISSUE_ADJUSTMENT,
                    period.first() + ":" + issued.size(),
                    plan.today(),
                    Reason.of(
                            difference.isNegative() ? "licensing.why.credit" : "licensing.why.supplement",
                            period.first(),
                            period.last(),
                            net.plus(difference).plain(),
                            net.plain()),
                    DocumentKind.ADJUSTMENT,
                    Amounts.taxed(difference, reading.taxing(period).vat()),
                    period);
        }
    }

    /** Those of each day are numbered as they are invoiced; one that is entered later takes nobody's number. */
    private void services() {
        var byDay = new TreeMap<LocalDate, List<Fact.ServiceDelivered>>();
        for (var service : reading.facts(Fact.ServiceDelivered.class)) {
            byDay.computeIfAbsent(service.on(), day -> new ArrayList<>()).add(service);
        }
        byDay.forEach(this::services);
    }

    private void services(LocalDate day, List<Fact.ServiceDelivered> delivered) {
        var start = ActKey.of(ActKind.ISSUE_SERVICE_INVOICE.word(), day + ":").value();
        var open = new ArrayList<>(delivered);
        reading.facts(Fact.InvoiceIssued.class).stream()
                .filter(invoice -> invoice.key().value().startsWith(start))
                .forEach(invoice -> open.stream()
                        .filter(service ->
                                service.net().equals(invoice.amounts().net()))
                        .findFirst()
                        .ifPresent(open::remove));
        var number = 0;
        for (var service : open) {
            while (plan.isDone(ActKind.ISSUE_SERVICE_INVOICE, day + ":" + number)) {
                number++;
            }
            plan.invoice(
                    ActKind.ISSUE_SERVICE_INVOICE,
                    day + ":" + number++,
                    service.on(),
                    Reason.of(
                            "licensing.why.service",
                            service.name(),
                            service.net().plain()),
                    DocumentKind.SERVICE,
                    taxed(service.net()));
        }
    }

    private void dataReturn() {
        for (var request : reading.facts(Fact.DataReturnRequested.class)) {
            var fee = DataReturn.fee(
                    request.on(), request.switching(), reading.settings().ending());
            if (fee.isPositive()) {
                plan.invoice(
                        ActKind.ISSUE_DATA_RETURN_INVOICE,
                        request.on(),
                        request.on(),
                        Reason.of("licensing.why.data-return-fee", fee.plain()),
                        DocumentKind.DATA_RETURN,
                        taxed(fee));
            }
        }
    }

    private Amounts taxed(Money net) {
        return Amounts.taxed(net, reading.vat());
    }
}
