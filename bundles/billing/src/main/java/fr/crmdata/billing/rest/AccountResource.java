package fr.crmdata.billing.rest;

import static fr.crmdata.billing.rest.Asked.limit;
import static fr.crmdata.billing.rest.Asked.some;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.crmdata.api.money.Money;
import fr.crmdata.billing.office.Accounts;
import fr.crmdata.billing.office.Figures;
import fr.crmdata.billing.rest.InvoiceViews.Entry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The books: journal, FEC, balances, VAT, ageing. */
@Component(service = AccountResource.class)
@Path("accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
public final class AccountResource {

    private static final int A_YEAR = 12;
    private static final int MOST_MONTHS = 36;

    private final Accounts accounts;
    private final Figures figures;
    private final Clock clock;

    @Activate
    public AccountResource(
            @Reference Accounts accounts,
            @Reference Figures figures,
            @Reference(target = "(clock=business)") Clock clock) {
        this.accounts = accounts;
        this.figures = figures;
        this.clock = clock;
    }

    @Schema(name = "JournalEntryList")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntryList(List<Entry> items, @Nullable String next) {}

    @Schema(name = "AccountBalance")
    public record BalanceView(String account, String name, String debit, String credit, String balance) {}

    @Schema(name = "VatReport")
    public record VatView(
            String month,
            @Schema(description = "By invoices; otherwise by payments") boolean onDebits,
            List<VatLineView> lines,
            String tax,
            @Schema(description = "What the accounts say of the same month") String booked) {}

    @Schema(name = "VatReportLine")
    public record VatLineView(String percent, String base, String tax) {}

    @Schema(name = "BankAccountFigures")
    public record BankView(String opening, String in, String out, String closing) {}

    @Schema(name = "BooksCheck")
    public record CheckView(boolean sound, List<String> gaps, List<String> unbalanced) {}

    @Schema(name = "AgedBalance")
    public record AgeingView(LocalDate on, List<AgeView> ages, List<DebtorView> debtors) {}

    @Schema(name = "AgedBalanceClass")
    public record AgeView(
            @Schema(description = "NOT_DUE, UP_TO_30, UP_TO_60, UP_TO_90, OVER_90") String age,
            long invoices,
            String open) {}

    @Schema(name = "AgedBalanceDebtor")
    public record DebtorView(
            String contract, String buyer, List<String> ages, String open, String overdue, String credit) {}

    @GET
    @Path("journal/{year}")
    @Operation(operationId = "listJournal", summary = "Entries of a year in the order of their validation")
    @ApiResponse(
            responseCode = "200",
            description = "A piece of the journal",
            content = @Content(schema = @Schema(implementation = EntryList.class)))
    public Response journal(
            @PathParam("year") int year,
            @Parameter(description = Asked.LIMIT) @QueryParam("limit") @Nullable String limit,
            @Parameter(description = Asked.CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var slice = accounts.journal(year, some(cursor), limit(limit));
        var body = new EntryList(
                slice.items().stream().map(Entry::of).toList(), slice.next().orElse(null));
        return Asked.piece(body, uri, slice);
    }

    @GET
    @Path("fec/{year}")
    @Produces({"text/plain", MediaType.APPLICATION_JSON})
    @Operation(operationId = "getFec", summary = "The file of accounting entries of a year (LPF A47 A-1)")
    public Response fec(@PathParam("year") int year) throws java.io.IOException {
        var file = java.nio.file.Files.createTempFile("fec", ".txt");
        try (var out = java.nio.file.Files.newOutputStream(file)) {
            accounts.fec(year, out);
        } catch (java.io.IOException | RuntimeException e) {
            java.nio.file.Files.deleteIfExists(file);
            throw e;
        }
        StreamingOutput sent = stream -> {
            try {
                java.nio.file.Files.copy(file, stream);
            } finally {
                java.nio.file.Files.deleteIfExists(file);
            }
        };
        return Response.ok(sent, "text/plain;charset=ISO-8859-15")
                .header("Content-Disposition", "attachment; filename=\"" + accounts.fecName(year) + "\"")
                .build();
    }

    @GET
    @Path("balances/{year}")
    @Operation(operationId = "listAccountBalances", summary = "What each account comes to at the end of a year")
    public List<BalanceView> balances(@PathParam("year") int year) {
        return accounts.balances(year).stream()
                .map(one -> new BalanceView(
                        one.account(),
                        one.name(),
                        one.debit().plain(),
                        one.credit().plain(),
                        one.balance().plain()))
                .toList();
    }

    @GET
    @Path("vat/{month}")
    @Operation(operationId = "getVatReport", summary = "VAT of a month, such as 2026-12")
    public VatView vat(@PathParam("month") String month) {
        var report = accounts.vat(Asked.read("month", month, YearMonth::parse));
        return new VatView(
                report.month().toString(),
                report.onDebits(),
                report.lines().stream()
                        .map(line -> new VatLineView(
                                line.percent().toPlainString(),
                                line.base().plain(),
                                line.tax().plain()))
                        .toList(),
                report.tax().plain(),
                report.booked().plain());
    }

    @GET
    @Path("services-abroad/{month}")
    @Operation(
            operationId = "getServicesAbroad",
            summary =
                    "Services to businesses outside France in a month, with what the declaration of services wants (CGI 289 B)")
    public ServicesAbroadView servicesAbroad(@PathParam("month") String month) {
        return ServicesAbroadView.of(accounts.servicesAbroad(Asked.read("month", month, YearMonth::parse)));
    }

    @GET
    @Path("bank")
    @Operation(operationId = "getBankFigures", summary = "What went over the bank account by the books")
    public BankView bank(@QueryParam("from") @Nullable String from, @QueryParam("until") @Nullable String until) {
        var bank =
                accounts.bank(Asked.read("from", from, LocalDate::parse), Asked.read("until", until, LocalDate::parse));
        return new BankView(
                bank.opening().plain(),
                bank.in().plain(),
                bank.out().plain(),
                bank.closing().plain());
    }

    @GET
    @Path("figures")
    @Operation(operationId = "getBillingFigures", summary = "Recurring revenue and debits, month by month")
    public FigureViews.Months figures(
            @Parameter(description = "A day of the last month; today when left out") @QueryParam("until") @Nullable
                    String until,
            @Parameter(description = "1 to 36; 12 when left out") @QueryParam("months") @Nullable String months) {
        var day = InvoiceResource.day("until", until).orElseGet(() -> LocalDate.now(clock));
        var many = months == null
                ? A_YEAR
                : Math.max(1, Math.min(MOST_MONTHS, Asked.read("months", months, Integer::valueOf)));
        return FigureViews.Months.of(figures.recurring(day, many), figures.collected(day, many));
    }

    @GET
    @Path("receipts")
    @Operation(operationId = "listReceipts", summary = "VAT of what was received, by day and rate (CGI 290 A)")
    public List<FigureViews.Receipt> receipts(
            @QueryParam("from") @Nullable String from, @QueryParam("until") @Nullable String until) {
        return figures
                .received(Asked.read("from", from, LocalDate::parse), Asked.read("until", until, LocalDate::parse))
                .stream()
                .map(FigureViews.Receipt::of)
                .toList();
    }

    @GET
    @Path("reconciliation")
    @Operation(
            operationId = "getBankReconciliation",
            summary = "The bank's account by the books and by its statements, as of the latest statement until a day")
    public ReconciliationView reconciliation(
            @Parameter(description = "Today when left out") @QueryParam("until") @Nullable String until) {
        var day = InvoiceResource.day("until", until).orElseGet(() -> LocalDate.now(clock));
        return ReconciliationView.of(accounts.reconciliation(day));
    }

    @GET
    @Path("check/{year}")
    @Operation(operationId = "checkBooks", summary = "Whether numbers have no gap and entries balance")
    public CheckView check(@PathParam("year") int year) {
        var soundness = accounts.check(year);
        return new CheckView(soundness.isSound(), soundness.gaps(), soundness.unbalanced());
    }

    @GET
    @Path("ageing")
    @Operation(operationId = "getAgedBalance", summary = "What is open by how late it is, and who owes most")
    public AgeingView ageing(
            @Parameter(description = "Today when left out") @QueryParam("on") @Nullable String on,
            @Parameter(description = Asked.LIMIT) @QueryParam("limit") @Nullable String limit) {
        var day = InvoiceResource.day("on", on).orElseGet(() -> LocalDate.now(clock));
        return new AgeingView(
                day,
                figures.overdue(day).stream()
                        .map(one -> new AgeView(
                                one.age().name(), one.invoices(), one.open().plain()))
                        .toList(),
                figures.debtors(day, limit(limit)).stream()
                        .map(one -> new DebtorView(
                                one.contract(),
                                one.buyer(),
                                one.ages().stream().map(Money::plain).toList(),
                                one.open().plain(),
                                one.overdue().plain(),
                                one.credit().plain()))
                        .toList());
    }
}
