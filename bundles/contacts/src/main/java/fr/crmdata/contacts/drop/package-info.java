/** The folder into which other programs drop files to be imported. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.contacts.drop;
