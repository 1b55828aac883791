/** Registered mail through a folder: another program posts what lies there and says what became of it. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.licensing.post;
