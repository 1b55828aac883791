/** The pages about contracts. They call the use cases of {@code fr.crmdata.licensing.office} and nothing else. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.licensing.web;
