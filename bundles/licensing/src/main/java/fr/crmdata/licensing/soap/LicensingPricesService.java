package fr.crmdata.licensing.soap;

import fr.crmdata.api.soap.ProblemFault;
import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** What the service costs over SOAP, in the namespace of {@link LicensingService}. Sums are before tax. */
@WebService(name = "LicensingPricesService", targetNamespace = LicensingService.NAMESPACE)
public interface LicensingPricesService {

    /** All published versions, the newest first. */
    @WebMethod
    @WebResult(name = "list")
    List<SoapPriceList> listPriceLists() throws ProblemFault;

    /** The version that holds on a day. */
    @WebMethod
    @WebResult(name = "list")
    SoapPriceList getPriceList(@WebParam(name = "day") @XmlElement(required = true) @Nullable String day)
            throws ProblemFault;

    /** Publishes a version; it is never changed. */
    @WebMethod
    @WebResult(name = "published")
    SoapPriceList publishPriceList(
            @WebParam(name = "version") @XmlElement(required = true) @Nullable String version,
            @WebParam(name = "from") @XmlElement(required = true) @Nullable String from,
            @WebParam(name = "line") @Nullable List<SoapPriceLine> lines,
            @WebParam(name = "reinstatementFee") @XmlElement(required = true) @Nullable String reinstatementFee,
            @WebParam(name = "dataReturnFee") @XmlElement(required = true) @Nullable String dataReturnFee)
            throws ProblemFault;

    /** All offers, past ones and those for few included. */
    @WebMethod
    @WebResult(name = "offer")
    List<SoapOffer> listOffers() throws ProblemFault;

    /** Makes an offer or replaces the one of its code. */
    @WebMethod
    @WebResult(name = "saved")
    SoapOffer saveOffer(@WebParam(name = "offer") @XmlElement(required = true) @Nullable SoapOffer offer)
            throws ProblemFault;

    /** Agrees another price with one client; once the service is open, a higher one needs a price rise by letter. */
    @WebMethod
    void agreePrice(
            @WebParam(name = "contract") @XmlElement(required = true) @Nullable String contract,
            @WebParam(name = "from") @XmlElement(required = true) @Nullable String from,
            @WebParam(name = "module") @XmlElement(required = true) @Nullable String module,
            @WebParam(name = "unit") @XmlElement(required = true) @Nullable String unit)
            throws ProblemFault;
}
