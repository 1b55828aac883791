/** Mails that leave, into the local mailbox or by SMTP. */
package fr.crmdata.itests.mail;
