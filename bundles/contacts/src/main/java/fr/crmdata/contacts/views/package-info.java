/** Lists that people want to see again, and have sent to them. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.contacts.views;
