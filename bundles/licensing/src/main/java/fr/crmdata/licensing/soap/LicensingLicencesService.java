package fr.crmdata.licensing.soap;

import fr.crmdata.api.soap.ProblemFault;
import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** Licence files over SOAP, in the namespace of {@link LicensingService}: the operator issues them, a client’s server installs one. */
@WebService(name = "LicensingLicencesService", targetNamespace = LicensingService.NAMESPACE)
public interface LicensingLicencesService {

    /** Licences issued here, the newest first; of one contract, or all. */
    @WebMethod
    @WebResult(name = "issued")
    List<SoapIssuedLicence> listLicences(@WebParam(name = "contract") @Nullable String contract) throws ProblemFault;

    /**
     * Issues a licence file for what a contract opens.
     *
     * @param installation id of the server that it is bound to; any of the client’s when it is left out
     * @param until last day
     * @param graceDays days for which it opens after that; 15 when it is left out
     */
    @WebMethod
    @WebResult(name = "issued")
    SoapIssuedLicence issueLicence(
            @WebParam(name = "contract") @XmlElement(required = true) @Nullable String contract,
            @WebParam(name = "installation") @Nullable String installation,
            @WebParam(name = "until") @XmlElement(required = true) @Nullable String until,
            @WebParam(name = "graceDays") @Nullable Integer graceDays)
            throws ProblemFault;

    /** The file of a licence, readable and signed. */
    @WebMethod
    @WebResult(name = "text")
    String getLicenceFile(@WebParam(name = "licence") @XmlElement(required = true) @Nullable String licence)
            throws ProblemFault;

    /** The keys by which licences are known to be ours, the oldest first. */
    @WebMethod
    @WebResult(name = "key")
    List<SoapLicenceKey> listLicenceKeys() throws ProblemFault;

    /** The list of keys as a file for clients’ servers. */
    @WebMethod
    @WebResult(name = "text")
    String getLicenceKeyFile() throws ProblemFault;

    /** A new key signs from now on; the older ones verify still. */
    @WebMethod
    @WebResult(name = "key")
    SoapLicenceKey rotateLicenceKey() throws ProblemFault;

    /** Nothing signed by it is taken any more. */
    @WebMethod
    void revokeLicenceKey(@WebParam(name = "key") @XmlElement(required = true) @Nullable String key)
            throws ProblemFault;

    /** What this server runs on, and how long. */
    @WebMethod
    @WebResult(name = "installed")
    SoapInstalledLicence getInstalledLicence() throws ProblemFault;

    /** Takes a licence file here; the refusal says why not: altered, foreign key, other server, ended. */
    @WebMethod
    @WebResult(name = "installed")
    SoapLicence installLicence(@WebParam(name = "text") @XmlElement(required = true) @Nullable String text)
            throws ProblemFault;

    /**
     * Takes a list of keys here; the first one when the operator’s key has signed it, a later one when the one before vouches for it.
     *
     * @param fingerprint of the operator’s key; that of the settings of the server when it is left out
     */
    @WebMethod
    @WebResult(name = "trusted")
    List<SoapLicenceKey> trustLicenceKeys(
            @WebParam(name = "text") @XmlElement(required = true) @Nullable String text,
            @WebParam(name = "fingerprint") @Nullable String fingerprint)
            throws ProblemFault;
}
