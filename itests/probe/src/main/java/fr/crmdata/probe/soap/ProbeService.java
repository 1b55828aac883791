package fr.crmdata.probe.soap;

import fr.crmdata.api.soap.ProblemFault;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;

/** The SOAP contract of the probe. */
@WebService(targetNamespace = "urn:crmdata:probe")
public interface ProbeService {

    @WebMethod
    @WebResult(name = "text")
    String noteText(@WebParam(name = "id") String id) throws ProblemFault;
}
