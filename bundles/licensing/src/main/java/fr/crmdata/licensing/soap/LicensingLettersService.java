package fr.crmdata.licensing.soap;

import fr.crmdata.api.soap.ProblemFault;
import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** Letters of all contracts and reports of fraud for the operator over SOAP, in the namespace of {@link LicensingService}. */
@WebService(name = "LicensingLettersService", targetNamespace = LicensingService.NAMESPACE)
public interface LicensingLettersService {

    /** One letter with its three dates; {@link LicensingWorkService#listLetters} lists them. */
    @WebMethod
    @WebResult(name = "found")
    SoapLetter getLetter(@WebParam(name = "letter") @XmlElement(required = true) @Nullable String letter)
            throws ProblemFault;

    /** The letter as it was written, as PDF; the same bytes for ever. */
    @WebMethod
    @WebResult(name = "pdf")
    byte[] getLetterPdf(@WebParam(name = "letter") @XmlElement(required = true) @Nullable String letter)
            throws ProblemFault;

    /**
     * Writes a letter by hand, such as a price rise.
     *
     * @param kind such as {@code PRICE_RISE}
     * @param figures by the names that its template knows
     */
    @WebMethod
    @WebResult(name = "written")
    SoapLetter writeLetter(
            @WebParam(name = "number") @XmlElement(required = true) @Nullable String number,
            @WebParam(name = "kind") @XmlElement(required = true) @Nullable String kind,
            @WebParam(name = "on") @XmlElement(required = true) @Nullable String on,
            @WebParam(name = "figure") @Nullable List<SoapValue> figures)
            throws ProblemFault;

    /** Hands it to a provider of electronic registered mail, who tells the dates. */
    @WebMethod
    @WebResult(name = "handedOver")
    SoapLetter sendLetter(
            @WebParam(name = "letter") @XmlElement(required = true) @Nullable String letter,
            @WebParam(name = "version") @XmlElement(required = true) @Nullable Long version,
            @WebParam(name = "provider") @XmlElement(required = true) @Nullable String provider)
            throws ProblemFault;

    /** It came back or is not needed any more. */
    @WebMethod
    @WebResult(name = "cancelled")
    SoapLetter cancelLetter(
            @WebParam(name = "letter") @XmlElement(required = true) @Nullable String letter,
            @WebParam(name = "version") @XmlElement(required = true) @Nullable Long version,
            @WebParam(name = "reason") @XmlElement(required = true) @Nullable String reason)
            throws ProblemFault;

    /** Providers of electronic registered mail that are there. */
    @WebMethod
    @WebResult(name = "provider")
    List<String> listLetterProviders() throws ProblemFault;

    /** What clients reported about codes in wrong hands, the newest first, with its deadline. */
    @WebMethod
    @WebResult(name = "report")
    List<SoapFraudCase> listFraudCases(
            @WebParam(name = "behind") @Nullable String behind, @WebParam(name = "limit") @Nullable Integer limit)
            throws ProblemFault;

    /** Keeps the dates of the registered letter by which the client confirms a report. */
    @WebMethod
    @WebResult(name = "entered")
    SoapFraudCase enterFraudLetter(
            @WebParam(name = "report") @XmlElement(required = true) @Nullable String report,
            @WebParam(name = "posted") @XmlElement(required = true) @Nullable String posted,
            @WebParam(name = "presented") @Nullable String presented)
            throws ProblemFault;
}
