/** Contracts on REST: thin, what is said there is JSON and status codes; everything else is {@code office}. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.licensing.rest;
