/** Licence files: the operator's keys and what they signed; what a server on a client's premises runs on. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.licensing.licences;
