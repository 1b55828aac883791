package fr.crmdata.licensing.soap;

import fr.crmdata.api.soap.ProblemFault;
import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** The operator's daily work with contracts over SOAP, in the namespace of {@link LicensingService}. */
@WebService(name = "LicensingWorkService", targetNamespace = LicensingService.NAMESPACE)
public interface LicensingWorkService {

    /** Does everything due until a day, today or an earlier one, once. {@link LicensingService#listDueActs} is the dry run. */
    @WebMethod
    @WebResult(name = "run")
    SoapRun runDay(@WebParam(name = "day") @XmlElement(required = true) @Nullable String day) throws ProblemFault;

    /**
     * What was done and why, the newest first.
     *
     * @param number of one contract; all when left out
     * @param behind id of the act after which to go on
     */
    @WebMethod
    @WebResult(name = "act")
    List<SoapDone> listDoneActs(
            @WebParam(name = "number") @Nullable String number,
            @WebParam(name = "behind") @Nullable String behind,
            @WebParam(name = "limit") @Nullable Integer limit)
            throws ProblemFault;

    /** What people were asked to do and have not done, the oldest first. */
    @WebMethod
    @WebResult(name = "task")
    List<SoapDone> listTasks(@WebParam(name = "limit") @Nullable Integer limit) throws ProblemFault;

    /** Says that somebody did it. */
    @WebMethod
    @WebResult(name = "task")
    SoapDone markTaskDone(
            @WebParam(name = "act") @XmlElement(required = true) @Nullable String act,
            @WebParam(name = "note") @Nullable String note)
            throws ProblemFault;

    /**
     * Letters, the newest first; those to post the oldest first.
     *
     * @param number of one contract; all when left out
     * @param toPost only those that somebody has to post
     * @param behind number of the letter after which to go on
     */
    @WebMethod
    @WebResult(name = "letter")
    List<SoapLetter> listLetters(
            @WebParam(name = "number") @Nullable String number,
            @WebParam(name = "toPost") @Nullable Boolean toPost,
            @WebParam(name = "behind") @Nullable String behind,
            @WebParam(name = "limit") @Nullable Integer limit)
            throws ProblemFault;

    /** Enters what the post said about a letter. */
    @WebMethod
    @WebResult(name = "entered")
    SoapLetter enterLetterDates(
            @WebParam(name = "letter") @XmlElement(required = true) @Nullable String letter,
            @WebParam(name = "version") @XmlElement(required = true) @Nullable Long version,
            @WebParam(name = "posted") @XmlElement(required = true) @Nullable String posted,
            @WebParam(name = "presented") @Nullable String presented,
            @WebParam(name = "signed") @Nullable String signed,
            @WebParam(name = "tracking") @Nullable String tracking)
            throws ProblemFault;

    /** @param state such as {@code RECEIVED}; all when left out */
    @WebMethod
    @WebResult(name = "subscription")
    List<SoapSubscription> listSubscriptions(
            @WebParam(name = "state") @Nullable String state,
            @WebParam(name = "behind") @Nullable String behind,
            @WebParam(name = "limit") @Nullable Integer limit)
            throws ProblemFault;

    /** An order and what became of it. */
    @WebMethod
    @WebResult(name = "subscription")
    SoapSubscription getSubscription(@WebParam(name = "id") @XmlElement(required = true) @Nullable String id)
            throws ProblemFault;

    /** The welcome mail once more, with a new link. */
    @WebMethod
    void sendWelcomeAgain(@WebParam(name = "id") @XmlElement(required = true) @Nullable String id) throws ProblemFault;

    /** @param client id that it shall have; made of its name when left out */
    @WebMethod
    @WebResult(name = "approved")
    SoapSubscription approveSubscription(
            @WebParam(name = "id") @XmlElement(required = true) @Nullable String id,
            @WebParam(name = "client") @Nullable String client)
            throws ProblemFault;

    /** Says no to an order, or ends its trial. */
    @WebMethod
    @WebResult(name = "refused")
    SoapSubscription refuseSubscription(
            @WebParam(name = "id") @XmlElement(required = true) @Nullable String id,
            @WebParam(name = "reason") @XmlElement(required = true) @Nullable String reason)
            throws ProblemFault;
}
