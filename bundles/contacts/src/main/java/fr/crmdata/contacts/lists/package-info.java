/** Lists, searches and changes of many contacts at once. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.contacts.lists;
