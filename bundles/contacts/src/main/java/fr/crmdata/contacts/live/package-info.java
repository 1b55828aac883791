/** What open pages hear when contacts change. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.contacts.live;
