/** Contracts of the made-up clients. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.licensing.demo;
