/** Licence files for servers on a client's premises: what they say, who signed them, whether they count. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.licensing.model.licence;
