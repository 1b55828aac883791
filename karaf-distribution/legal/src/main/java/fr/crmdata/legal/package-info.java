/** What the distribution is made of, read from the distribution itself. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.legal;
