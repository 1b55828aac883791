/** One of everything that a bundle can offer, as small as it can be. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.probe;
