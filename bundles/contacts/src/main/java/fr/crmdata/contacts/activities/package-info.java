/** What belongs to contacts but is not on their cards: notes, tasks, attachments, employers, relations, photos, timelines. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.contacts.activities;
