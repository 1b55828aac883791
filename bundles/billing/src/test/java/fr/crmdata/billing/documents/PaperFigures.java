package fr.crmdata.billing.documents;

import fr.crmdata.api.Language;
import fr.crmdata.billing.model.invoice.Invoice;
import fr.crmdata.billing.model.invoice.InvoiceNumber;
import fr.crmdata.platform.documents.PdfPrinter;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How many invoices are printed in a second, each with its data inside. Arguments: how many, how many threads. */
public final class PaperFigures {

    private static final int WARM_UP = 1_000;

    private PaperFigures() {}

    public static void main(String[] arguments) throws Exception {
        var count = Integer.parseInt(arguments[0]);
        var threads = Integer.parseInt(arguments[1]);
        print(WARM_UP, threads);
        var start = System.nanoTime();
        var work = work();
        var bytes = print(count, threads);
        var seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d invoices, %d threads: %.1f s, %.1f invoices/s, %.1f ms of a core and %d bytes each%n",
                count, threads, seconds, count / seconds, (work() - work) / 1e6 / count, bytes / count);
    }

    /** Nanoseconds of all cores that this process used: what others do beside it does not count. */
    private static long work() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long print(int count, int threads) throws InterruptedException {
        var printer = new PdfPrinter();
        var printing = new InvoicePrinting();
        var bytes = new AtomicLong();
        var pool = Executors.newFixedThreadPool(threads);
        for (var number = 1; number <= count; number++) {
            var invoice = numbered(Papers.subscription(Language.FR), number);
            pool.execute(() -> bytes.addAndGet(printer.print(printing.sheet(Papers.of(invoice, Language.FR))).length));
        }
        pool.shutdown();
        if (!pool.awaitTermination(1, TimeUnit.HOURS)) {
            throw new IllegalStateException("not done within an hour");
        }
        return bytes.get();
    }

    private static Invoice numbered(Invoice like, int number) {
        return new Invoice(
                new InvoiceNumber("F", 2026, number),
                like.issued(),
                like.due(),
                like.seller(),
                like.buyer(),
                like.lines(),
                like.payment(),
                like.credits(),
                like.notes(),
                like.prepaid());
    }
}
