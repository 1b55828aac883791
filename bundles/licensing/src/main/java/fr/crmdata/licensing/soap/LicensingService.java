package fr.crmdata.licensing.soap;

import fr.crmdata.api.soap.ProblemFault;
import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * The SOAP contract of licensing: document/literal wrapped, one namespace that changes when the contract breaks. Sums are decimals in
 * euros, days are dates.
 */
@WebService(name = "LicensingService", targetNamespace = LicensingService.NAMESPACE)
public interface LicensingService {

    String NAMESPACE = "urn:crmdata:licensing:1";

    // The operator

    /**
     * Contracts by number, the newest first.
     *
     * @param text part of the number or of the holder's name; all when left out
     * @param phase such as {@code SUSPENDED}
     * @param cursor from the last answer
     * @param limit 1 to 500; 50 when left out
     */
    @WebMethod
    @WebResult(name = "contracts")
    SoapContracts findContracts(
            @WebParam(name = "text") @Nullable String text,
            @WebParam(name = "phase") @Nullable String phase,
            @WebParam(name = "cursor") @Nullable String cursor,
            @WebParam(name = "limit") @Nullable Integer limit)
            throws ProblemFault;

    /** @param day today when left out */
    @WebMethod
    @WebResult(name = "contract")
    SoapContract getContract(
            @WebParam(name = "number") @XmlElement(required = true) @Nullable String number,
            @WebParam(name = "day") @Nullable String day)
            throws ProblemFault;

    /**
     * Opens a contract with its first facts.
     *
     * @param client whose database it opens; left out for a server on the client's premises
     */
    @WebMethod
    @WebResult(name = "number")
    String openContract(
            @WebParam(name = "client") @Nullable String client,
            @WebParam(name = "holder") @XmlElement(required = true) @Nullable SoapHolder holder,
            @WebParam(name = "fact") @Nullable List<SoapNewFact> facts)
            throws ProblemFault;

    /** Another name or address from now on; letters already written stay as they are. */
    @WebMethod
    @WebResult(name = "changed")
    SoapContract changeContractHolder(
            @WebParam(name = "number") @XmlElement(required = true) @Nullable String number,
            @WebParam(name = "version") @XmlElement(required = true) @Nullable Long version,
            @WebParam(name = "holder") @XmlElement(required = true) @Nullable SoapHolder holder)
            throws ProblemFault;

    /** Adds what happened; refused when what was done would have been done otherwise. */
    @WebMethod
    @WebResult(name = "recorded")
    SoapFact recordFact(
            @WebParam(name = "number") @XmlElement(required = true) @Nullable String number,
            @WebParam(name = "fact") @XmlElement(required = true) @Nullable SoapNewFact fact)
            throws ProblemFault;

    /** Says from today on that a fact never was so, and why. */
    @WebMethod
    @WebResult(name = "fact")
    SoapFact withdrawFact(
            @WebParam(name = "number") @XmlElement(required = true) @Nullable String number,
            @WebParam(name = "factId") @XmlElement(required = true) @Nullable String factId,
            @WebParam(name = "reason") @XmlElement(required = true) @Nullable String reason)
            throws ProblemFault;

    /**
     * What happens if. Nothing is written.
     *
     * @param number of an existing contract; left out to go by the supposed facts alone
     * @param horizon last day
     * @param paidUntil invoices due until then are supposed to be paid in time
     */
    @WebMethod
    @WebResult(name = "entry")
    List<SoapEntry> simulate(
            @WebParam(name = "number") @Nullable String number,
            @WebParam(name = "supposed") @Nullable List<SoapNewFact> supposed,
            @WebParam(name = "setting") @Nullable List<SoapValue> settings,
            @WebParam(name = "horizon") @XmlElement(required = true) @Nullable String horizon,
            @WebParam(name = "paidUntil") @Nullable String paidUntil)
            throws ProblemFault;

    /** What the run of a day would do if nothing happens before. */
    @WebMethod
    @WebResult(name = "act")
    List<SoapAct> listDueActs(
            @WebParam(name = "day") @XmlElement(required = true) @Nullable String day,
            @WebParam(name = "limit") @Nullable Integer limit,
            @WebParam(name = "after") @Nullable String after)
            throws ProblemFault;

    // A client's administrator

    /** The contract of the caller's own client. */
    @WebMethod
    @WebResult(name = "contract")
    SoapContract getMyContract() throws ProblemFault;

    /** What a notice received on a day would bring. Nothing is written. */
    @WebMethod
    @WebResult(name = "effect")
    SoapNoticeEffect previewNotice(@WebParam(name = "received") @XmlElement(required = true) @Nullable String received)
            throws ProblemFault;

    /** Ends the caller's contract by notice, received today; terms 6. */
    @WebMethod
    @WebResult(name = "contract")
    SoapContract giveNotice() throws ProblemFault;

    /** Objects to the price rise that was announced; terms 7. */
    @WebMethod
    @WebResult(name = "contract")
    SoapContract objectToPriceRise() throws ProblemFault;

    @WebMethod
    @WebResult(name = "module")
    List<SoapModule> listSeats() throws ProblemFault;

    @WebMethod
    @WebResult(name = "seat")
    SoapSeat giveSeat(
            @WebParam(name = "module") @XmlElement(required = true) @Nullable String module,
            @WebParam(name = "user") @XmlElement(required = true) @Nullable String user)
            throws ProblemFault;

    @WebMethod
    @WebResult(name = "passedOn")
    SoapSeat passSeatOn(
            @WebParam(name = "seat") @XmlElement(required = true) @Nullable String seat,
            @WebParam(name = "user") @XmlElement(required = true) @Nullable String user,
            @WebParam(name = "reason") @Nullable String reason)
            throws ProblemFault;

    /** The seat is free for somebody else. */
    @WebMethod
    void takeSeatBack(@WebParam(name = "seat") @XmlElement(required = true) @Nullable String seat) throws ProblemFault;

    /**
     * Locks at once whoever's codes are in wrong hands; terms 2-3.
     *
     * @param user ids of those whose codes; everybody but the caller when left out
     * @param since moment with its offset from which they may have been used, as far as it is known
     */
    @WebMethod
    @WebResult(name = "locked")
    List<String> reportFraud(
            @WebParam(name = "user") @Nullable List<String> user,
            @WebParam(name = "what") @XmlElement(required = true) @Nullable String what,
            @WebParam(name = "since") @Nullable String since)
            throws ProblemFault;
}
