package fr.crmdata.api.soap;

/** Where the SOAP message that is being answered on this thread comes from; for what is kept as evidence. */
public interface SoapOrigin {

    /** Network address; empty text while no message is being answered. */
    String address();
}
