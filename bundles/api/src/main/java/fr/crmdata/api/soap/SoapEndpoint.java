package fr.crmdata.api.soap;

/**
 * What an area offers at {@code /soap/<path>?wsdl}: a JAX-WS implementation, offered as an OSGi service and published and
 * withdrawn with it. Refusals it lets pass become declared faults. A contract of which no server can be built is named in the log, and
 * its address is not there.
 */
public interface SoapEndpoint {

    /** One segment, the area's name. */
    String path();

    /** The annotated interface of the service, which this object implements. */
    Class<?> contract();
}
