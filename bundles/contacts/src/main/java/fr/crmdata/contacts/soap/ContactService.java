package fr.crmdata.contacts.soap;

import fr.crmdata.api.soap.ProblemFault;
import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** The SOAP contract of an address book: document/literal wrapped, one namespace that changes when the contract breaks. */
@WebService(name = "ContactService", targetNamespace = ContactService.NAMESPACE)
public interface ContactService {

    String NAMESPACE = "urn:crmdata:contacts:1";

    /**
     * The best hits for what somebody typed: name, number, e-mail address or town, typing errors forgiven.
     *
     * @param limit 1 to 500; 50 when left out
     */
    @WebMethod
    @WebResult(name = "hit")
    List<SoapHit> searchContacts(
            @WebParam(name = "text") @XmlElement(required = true) @Nullable String text,
            @WebParam(name = "limit") @Nullable Integer limit)
            throws ProblemFault;

    /** Who has this telephone number, however it is written. */
    @WebMethod
    @WebResult(name = "contact")
    List<SoapContact> findByNumber(@WebParam(name = "number") @XmlElement(required = true) @Nullable String number)
            throws ProblemFault;

    @WebMethod
    @WebResult(name = "contact")
    SoapContact getContact(@WebParam(name = "id") @XmlElement(required = true) @Nullable String id) throws ProblemFault;

    /** @param refuseDuplicates whether a contact that is likely there already is refused instead of created and told of */
    @WebMethod
    @WebResult(name = "saved")
    SoapSaved createContact(
            @WebParam(name = "contact") @XmlElement(required = true) @Nullable SoapContactData contact,
            @WebParam(name = "refuseDuplicates") @Nullable Boolean refuseDuplicates)
            throws ProblemFault;

    /**
     * Replaces the whole contact: what is left out gets empty.
     *
     * @param version the one that was read; another one is refused
     */
    @WebMethod
    @WebResult(name = "saved")
    SoapSaved updateContact(
            @WebParam(name = "id") @XmlElement(required = true) @Nullable String id,
            @WebParam(name = "version") long version,
            @WebParam(name = "contact") @XmlElement(required = true) @Nullable SoapContactData contact)
            throws ProblemFault;

    /** Deletes a contact; it can be restored. */
    @WebMethod
    @WebResult(name = "contact")
    SoapContact deleteContact(
            @WebParam(name = "id") @XmlElement(required = true) @Nullable String id,
            @WebParam(name = "version") long version)
            throws ProblemFault;

    /**
     * Contacts in the order of their last change, deleted ones included.
     *
     * @param cursor from the last answer; the beginning when left out
     */
    @WebMethod
    @WebResult(name = "changes")
    SoapChanges listContactsSince(
            @WebParam(name = "cursor") @Nullable String cursor, @WebParam(name = "limit") @Nullable Integer limit)
            throws ProblemFault;
}
