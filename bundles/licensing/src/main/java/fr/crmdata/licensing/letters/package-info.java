/**
 * Letters to clients: what they say, their numbers, their PDF and their dates. The text is final when the letter is written; the PDF is
 * made of it right after.
 */
@org.jspecify.annotations.NullMarked
package fr.crmdata.licensing.letters;
