package fr.crmdata.billing.soap;

import fr.crmdata.api.soap.ProblemFault;
import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * The SOAP contract of billing: document/literal wrapped, one namespace that changes when the contract breaks. Sums are decimals in euros,
 * days are dates.
 */
@WebService(name = "BillingService", targetNamespace = BillingService.NAMESPACE)
public interface BillingService {

    String NAMESPACE = "urn:crmdata:billing:1";

    // The operator

    /**
     * Invoices and credit notes, the newest first.
     *
     * @param text part of the number, of the contract's number or of the buyer's name; all when left out
     * @param open only those that are not settled
     * @param cursor from the last answer
     * @param limit 1 to 500; 50 when left out
     */
    @WebMethod
    @WebResult(name = "invoices")
    SoapInvoices findInvoices(
            @WebParam(name = "text") @Nullable String text,
            @WebParam(name = "contract") @Nullable String contract,
            @WebParam(name = "open") @Nullable Boolean open,
            @WebParam(name = "cursor") @Nullable String cursor,
            @WebParam(name = "limit") @Nullable Integer limit)
            throws ProblemFault;

    @WebMethod
    @WebResult(name = "invoice")
    SoapInvoice getInvoice(@WebParam(name = "number") @XmlElement(required = true) @Nullable String number)
            throws ProblemFault;

    /** Payments of a contract, the newest first. */
    @WebMethod
    @WebResult(name = "payment")
    List<SoapPayment> listPayments(
            @WebParam(name = "contract") @XmlElement(required = true) @Nullable String contract,
            @WebParam(name = "limit") @Nullable Integer limit)
            throws ProblemFault;

    /** Enters money that came in; the same key again answers with what was entered first. */
    @WebMethod
    @WebResult(name = "recorded")
    SoapPayment recordPayment(@WebParam(name = "payment") @XmlElement(required = true) @Nullable SoapNewPayment payment)
            throws ProblemFault;

    /** What a contract owes. */
    @WebMethod
    @WebResult(name = "balance")
    SoapBalance getBalance(@WebParam(name = "contract") @XmlElement(required = true) @Nullable String contract)
            throws ProblemFault;

    // A client's administrator

    /** Documents of the caller's own client. */
    @WebMethod
    @WebResult(name = "invoices")
    SoapInvoices findMyInvoices(
            @WebParam(name = "open") @Nullable Boolean open,
            @WebParam(name = "cursor") @Nullable String cursor,
            @WebParam(name = "limit") @Nullable Integer limit)
            throws ProblemFault;

    @WebMethod
    @WebResult(name = "invoice")
    SoapInvoice getMyInvoice(@WebParam(name = "number") @XmlElement(required = true) @Nullable String number)
            throws ProblemFault;

    /** What the caller's own client owes. */
    @WebMethod
    @WebResult(name = "balance")
    SoapBalance getMyBalance() throws ProblemFault;
}
