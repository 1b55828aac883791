package fr.crmdata.billing.routes;

import fr.crmdata.billing.documents.DueStatements;
import fr.crmdata.billing.documents.InvoicePress;
import fr.crmdata.billing.documents.Submissions;
import fr.crmdata.billing.office.Invoices;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Invoices are printed, mailed and taken to the platform soon after they were issued; statements go out when they are due. */
@Component(service = RoutesBuilder.class, property = "crmdata.area=billing-documents")
public final class DocumentRoutes extends RouteBuilder {

    private static final long MILLIS = 2_000;
    private static final long STATEMENT_MILLIS = 20_000;

    private final InvoicePress press;
    private final Submissions submissions;
    private final Invoices invoices;
    private final DueStatements statements;
    private final long millis;
    private final long statementMillis;

    @Activate
    public DocumentRoutes(
            @Reference InvoicePress press,
            @Reference Submissions submissions,
            @Reference Invoices invoices,
            @Reference DueStatements statements) {
        this(press, submissions, invoices, statements, MILLIS, STATEMENT_MILLIS);
    }

    /** @param millis and {@code statementMillis}: how often to look */
    DocumentRoutes(
            InvoicePress press,
            Submissions submissions,
            Invoices invoices,
            DueStatements statements,
            long millis,
            long statementMillis) {
        this.press = press;
        this.submissions = submissions;
        this.invoices = invoices;
        this.statements = statements;
        this.millis = millis;
        this.statementMillis = statementMillis;
    }

    @Override
    public void configure() {
        from("timer:billing-documents?delay=0&period=" + millis)
                .routeId("billing-documents")
                .process(exchange -> press.sweep());
        from("timer:billing-platform?delay=0&period=" + millis)
                .routeId("billing-platform")
                .process(exchange -> submissions.sweep(invoices, press));
        from("timer:billing-statements?delay=0&period=" + statementMillis)
                .routeId("billing-statements")
                .process(exchange -> statements.sweep());
    }
}
