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

    /** Issues all that waits, as a job. */
    @WebMethod
    @WebResult(name = "run")
    SoapRun startRun() throws ProblemFault;

    /** Runs that were started by hand, the newest first, each with how far it is. */
    @WebMethod
    @WebResult(name = "run")
    List<SoapRun> listRuns(@WebParam(name = "limit") @Nullable Integer limit) throws ProblemFault;

    /**
     * What waits, then what would be asked for until a day; writes nothing.
     *
     * @param cursor from the last answer
     * @param limit 1 to 500; 50 when left out
     */
    @WebMethod
    @WebResult(name = "preview")
    SoapPreview previewRun(
            @WebParam(name = "day") @XmlElement(required = true) @Nullable String day,
            @WebParam(name = "cursor") @Nullable String cursor,
            @WebParam(name = "limit") @Nullable Integer limit)
            throws ProblemFault;

    /** A credit note about an invoice; about all that was not credited yet when no part is named. */
    @WebMethod
    @WebResult(name = "creditNote")
    SoapInvoice creditInvoice(
            @WebParam(name = "number") @XmlElement(required = true) @Nullable String number,
            @WebParam(name = "part") @Nullable List<SoapCreditPart> parts,
            @WebParam(name = "reason") @XmlElement(required = true) @Nullable String reason)
            throws ProblemFault;

    /** Gives up what is open of an invoice. */
    @WebMethod
    @WebResult(name = "writeOff")
    SoapWriteOff writeInvoiceOff(
            @WebParam(name = "number") @XmlElement(required = true) @Nullable String number,
            @WebParam(name = "reason") @XmlElement(required = true) @Nullable String reason,
            @WebParam(name = "evidence") @Nullable String evidence)
            throws ProblemFault;

    /** What was open at the end of a day, and who owed most; today when left out. */
    @WebMethod
    @WebResult(name = "ageing")
    SoapAgeing getAgeing(@WebParam(name = "on") @Nullable String on, @WebParam(name = "limit") @Nullable Integer limit)
            throws ProblemFault;

    // The operator and the bank

    /** Entries of the bank that a person has to match, as the bank told them. */
    @WebMethod
    @WebResult(name = "entries")
    SoapEntries findEntriesToMatch(
            @WebParam(name = "cursor") @Nullable String cursor, @WebParam(name = "limit") @Nullable Integer limit)
            throws ProblemFault;

    /** It belongs to these: invoices, a debit that came back, a refund. */
    @WebMethod
    @WebResult(name = "entry")
    SoapEntry acceptEntry(
            @WebParam(name = "entry") @XmlElement(required = true) @Nullable String entry,
            @WebParam(name = "item") @XmlElement(required = true) @Nullable List<String> items)
            throws ProblemFault;

    /** Money of a client without an invoice: stays as credit of the contract. */
    @WebMethod
    @WebResult(name = "entry")
    SoapEntry creditEntry(
            @WebParam(name = "entry") @XmlElement(required = true) @Nullable String entry,
            @WebParam(name = "contract") @XmlElement(required = true) @Nullable String contract)
            throws ProblemFault;

    /** The price of the bank's services, which its code does not say. */
    @WebMethod
    @WebResult(name = "entry")
    SoapEntry chargeEntry(@WebParam(name = "entry") @XmlElement(required = true) @Nullable String entry)
            throws ProblemFault;

    /** It is none of ours, or somebody deals with it elsewhere. */
    @WebMethod
    @WebResult(name = "entry")
    SoapEntry setEntryAside(
            @WebParam(name = "entry") @XmlElement(required = true) @Nullable String entry,
            @WebParam(name = "reason") @XmlElement(required = true) @Nullable String reason)
            throws ProblemFault;

    /** Batches for the bank, the latest first. */
    @WebMethod
    @WebResult(name = "batches")
    SoapBatches findBatches(
            @WebParam(name = "cursor") @Nullable String cursor, @WebParam(name = "limit") @Nullable Integer limit)
            throws ProblemFault;

    /** @param kind DEBITS or REFUNDS; DEBITS when left out */
    @WebMethod
    @WebResult(name = "batch")
    SoapBatch makeBatch(@WebParam(name = "kind") @Nullable String kind) throws ProblemFault;

    /** Lets the file go to the bank. */
    @WebMethod
    @WebResult(name = "batch")
    SoapBatch releaseBatch(@WebParam(name = "batch") @XmlElement(required = true) @Nullable String batch)
            throws ProblemFault;

    /** What people have to do about debits that came back, the oldest first. */
    @WebMethod
    @WebResult(name = "returns")
    SoapReturns findReturns(
            @WebParam(name = "contract") @Nullable String contract,
            @WebParam(name = "cursor") @Nullable String cursor,
            @WebParam(name = "limit") @Nullable Integer limit)
            throws ProblemFault;

    /** Somebody did it. */
    @WebMethod
    @WebResult(name = "task")
    SoapReturn finishReturn(
            @WebParam(name = "task") @XmlElement(required = true) @Nullable String task,
            @WebParam(name = "note") @Nullable String note)
            throws ProblemFault;

    /** Presents a debit again that came back. */
    @WebMethod
    @WebResult(name = "debit")
    SoapDebit presentDebitAgain(
            @WebParam(name = "debit") @XmlElement(required = true) @Nullable String debit,
            @WebParam(name = "date") @XmlElement(required = true) @Nullable String date)
            throws ProblemFault;

    /** Mandates, the latest first, with masked accounts. */
    @WebMethod
    @WebResult(name = "mandates")
    SoapMandates findMandates(
            @WebParam(name = "contract") @Nullable String contract,
            @WebParam(name = "cursor") @Nullable String cursor,
            @WebParam(name = "limit") @Nullable Integer limit)
            throws ProblemFault;

    /** Years with entries, the latest first. */
    @WebMethod
    @WebResult(name = "year")
    List<SoapFiscalYear> listFiscalYears() throws ProblemFault;

    /** Closes a year for good; where two people are wanted, the first one asks and another one closes. */
    @WebMethod
    @WebResult(name = "year")
    SoapFiscalYear closeFiscalYear(@WebParam(name = "year") @XmlElement(required = true) @Nullable Integer year)
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

    /** Mandates of the caller's own client, whatever became of them. */
    @WebMethod
    @WebResult(name = "mandate")
    List<SoapMandate> listMyMandates() throws ProblemFault;
}
