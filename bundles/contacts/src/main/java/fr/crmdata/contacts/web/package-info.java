/** The pages of the address book. They call the use cases of {@code fr.crmdata.contacts.book} and nothing else. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.contacts.web;
