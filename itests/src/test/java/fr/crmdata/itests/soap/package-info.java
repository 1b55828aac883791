/** SOAP as foreign programs use it: with clients made of the WSDL. */
package fr.crmdata.itests.soap;
