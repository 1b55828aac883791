/** Billing on SOAP: the same use cases as everywhere, in types that clients can be generated from. */
@XmlSchema(namespace = BillingService.NAMESPACE, elementFormDefault = XmlNsForm.UNQUALIFIED)
@org.jspecify.annotations.NullMarked
package fr.crmdata.billing.soap;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
