package fr.crmdata.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Mails as mail servers write them when one could not be delivered. */
final class Reports {

    private Reports() {}

    /** @param messageId of the mail that is reported on, with its angle brackets */
    static MimeMessage about(String messageId, String address, String action, String status, String words)
            throws MessagingException {
        return parsed(
                """
                From: MAILER-DAEMON@relay.example
                To: facturation@crm.example
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="edge"

                --edge
                Content-Type: text/plain; charset=us-ascii

                I am sorry, it could not be delivered.

                --edge
                Content-Type: message/delivery-status

                Reporting-MTA: dns; relay.example
                Arrival-Date: Wed, 25 Nov 2026 10:00:00 +0100

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; %s

                --edge
                Content-Type: text/rfc822-headers

                From: facturation@crm.example
                To: %s
                Message-ID: %s
                Subject: Votre facture

                --edge--
                """
                        .formatted(address, action, status, words, address, messageId));
    }

    static MimeMessage parsed(String text) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }
}
