/** Made-up contacts for a demonstration. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.contacts.demo;
