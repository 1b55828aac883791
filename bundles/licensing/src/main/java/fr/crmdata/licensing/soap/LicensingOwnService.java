package fr.crmdata.licensing.soap;

import fr.crmdata.api.soap.ProblemFault;
import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** What else a client’s administrator does with the own contract over SOAP, in the namespace of {@link LicensingService}: no other one can be named. */
@WebService(name = "LicensingOwnService", targetNamespace = LicensingService.NAMESPACE)
public interface LicensingOwnService {

    /** What the client may do now. */
    @WebMethod
    @WebResult(name = "choices")
    SoapChoices getMyChoices() throws ProblemFault;

    /** Letters that were sent to the client, the newest first. */
    @WebMethod
    @WebResult(name = "letter")
    List<SoapLetter> listMyLetters() throws ProblemFault;

    /** One of them as it was written, as PDF. */
    @WebMethod
    @WebResult(name = "pdf")
    byte[] getMyLetterPdf(@WebParam(name = "letter") @XmlElement(required = true) @Nullable String letter)
            throws ProblemFault;

    /**
     * Asks for the data after the end; terms 2-6.
     *
     * @param switching to another provider
     */
    @WebMethod
    @WebResult(name = "contract")
    SoapContract requestMyData(@WebParam(name = "switching") @Nullable Boolean switching) throws ProblemFault;

    /** Asks that nothing is erased until a day. */
    @WebMethod
    @WebResult(name = "contract")
    SoapContract holdMyData(@WebParam(name = "until") @XmlElement(required = true) @Nullable String until)
            throws ProblemFault;

    /** Reports of fraudulent use, the newest first. */
    @WebMethod
    @WebResult(name = "report")
    List<SoapFraudReport> listFraudReports() throws ProblemFault;

    /** Who had a seat from when to when, the newest first. */
    @WebMethod
    @WebResult(name = "seat")
    List<SoapSeat> listSeatHistory(
            @WebParam(name = "module") @Nullable String module, @WebParam(name = "limit") @Nullable Integer limit)
            throws ProblemFault;

    /**
     * Signs that one name is used by several people.
     *
     * @param days how many back; 30 when left out
     */
    @WebMethod
    @WebResult(name = "use")
    List<SoapSharedUse> listSharedUse(@WebParam(name = "days") @Nullable Integer days) throws ProblemFault;

    /** How many sessions a person may have, and what happens beyond. */
    @WebMethod
    @WebResult(name = "policy")
    SoapSessionPolicy getSessionPolicy() throws ProblemFault;

    /**
     * Changes it.
     *
     * @param most 1 to 20
     * @param beyond {@code REFUSE} or {@code END_OLDEST}
     */
    @WebMethod
    @WebResult(name = "changed")
    SoapSessionPolicy changeSessionPolicy(
            @WebParam(name = "most") @XmlElement(required = true) @Nullable Integer most,
            @WebParam(name = "beyond") @XmlElement(required = true) @Nullable String beyond)
            throws ProblemFault;

    /** Until when the trial lasts and what it becomes; nothing when there is none. */
    @WebMethod
    @WebResult(name = "trial")
    @Nullable
    SoapTrial getMyTrial() throws ProblemFault;

    /** Ends the trial: the contract begins today, as it was ordered. Answers with its number. */
    @WebMethod
    @WebResult(name = "number")
    String endMyTrial() throws ProblemFault;
}
