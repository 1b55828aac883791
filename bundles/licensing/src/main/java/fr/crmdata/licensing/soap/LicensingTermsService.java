package fr.crmdata.licensing.soap;

import fr.crmdata.api.soap.ProblemFault;
import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** Versions of the terms and the conventions that complete them over SOAP, in the namespace of {@link LicensingService}. */
@WebService(name = "LicensingTermsService", targetNamespace = LicensingService.NAMESPACE)
public interface LicensingTermsService {

    // The operator

    /** Versions of the terms that were published here, the newest first. */
    @WebMethod
    @WebResult(name = "version")
    List<SoapPublishedTerms> listTermsVersions() throws ProblemFault;

    /** Publishes a version for good, from a day to come; clients are asked to accept it. */
    @WebMethod
    @WebResult(name = "published")
    SoapPublishedTerms publishTerms(
            @WebParam(name = "version") @XmlElement(required = true) @Nullable String version,
            @WebParam(name = "from") @XmlElement(required = true) @Nullable String from,
            @WebParam(name = "text") @XmlElement(required = true) @Nullable String text)
            throws ProblemFault;

    /** Contracts that have accepted neither a version nor a later one. */
    @WebMethod
    @WebResult(name = "missing")
    SoapContractsWithoutTerms listContractsWithoutTerms(
            @WebParam(name = "version") @XmlElement(required = true) @Nullable String version,
            @WebParam(name = "cursor") @Nullable String cursor,
            @WebParam(name = "limit") @Nullable Integer limit)
            throws ProblemFault;

    /** The conventions: defaults first, then every decision, dated and signed. */
    @WebMethod
    @WebResult(name = "conventions")
    List<SoapConventions> listConventions() throws ProblemFault;

    /**
     * Decides conventions from a day on, signed by the caller.
     *
     * @param values those that are to be others, by their names, such as {@code invoicing.issueDays}
     */
    @WebMethod
    @WebResult(name = "conventions")
    List<SoapConventions> decideConventions(
            @WebParam(name = "from") @XmlElement(required = true) @Nullable String from,
            @WebParam(name = "value") @Nullable List<SoapValue> values)
            throws ProblemFault;

    // A client’s administrator

    /** What the caller’s client is asked to accept, and what it has accepted. */
    @WebMethod
    @WebResult(name = "terms")
    SoapMyTerms getMyTerms() throws ProblemFault;

    /**
     * Accepts the version that is asked for; once, however often it is sent.
     *
     * @param hash SHA-256 of the text that was shown
     */
    @WebMethod
    @WebResult(name = "accepted")
    SoapAcceptedTerms acceptTerms(
            @WebParam(name = "version") @XmlElement(required = true) @Nullable String version,
            @WebParam(name = "hash") @XmlElement(required = true) @Nullable String hash)
            throws ProblemFault;
}
