package fr.crmdata.billing.routes;

import fr.crmdata.billing.documents.InvoicePress;
import fr.crmdata.billing.documents.Submissions;
import fr.crmdata.billing.office.Invoices;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Invoices are printed, mailed and taken to the platform soon after they were issued. */
@Component(service = RoutesBuilder.class, property = "crmdata.area=billing-documents")
public final class DocumentRoutes extends RouteBuilder {

    private static final long MILLIS = 2_000;

    private final InvoicePress press;
    private final Submissions submissions;
    private final Invoices invoices;

    @Activate
    public DocumentRoutes(
            @Reference InvoicePress press, @Reference Submissions submissions, @Reference Invoices invoices) {
        this.press = press;
        this.submissions = submissions;
        this.invoices = invoices;
    }

    @Override
    public void configure() {
        from("timer:billing-documents?delay=0&period=" + MILLIS)
                .routeId("billing-documents")
                .process(exchange -> {
                    press.sweep();
                    submissions.sweep(invoices, press);
                });
    }
}
