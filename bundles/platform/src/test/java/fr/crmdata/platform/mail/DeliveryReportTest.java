package fr.crmdata.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.data.Ids;
import fr.crmdata.platform.mail.DeliveryReport.Failure;
import org.junit.Test;

public class DeliveryReportTest {

    private static final MailId MAIL = new MailId(new ClientId("ateliers-bremond"), Ids.next());
    private static final String ID = MAIL.header("crm.example");

    @Test
    public void an_address_that_did_not_take_a_mail_is_told_with_the_words_of_the_other_side() throws Exception {
        var report = DeliveryReport.of(Reports.about(
                        ID, "Compta@Client.example", "failed", "5.1.1", "550 5.1.1\n  no such\n  user here"))
                .orElseThrow();
        assertThat(report.about()).contains(MAIL);
        assertThat(report.failures())
                .containsExactly(new Failure("compta@client.example", "550 5.1.1 no such user here"));
    }

    @Test
    public void a_mail_that_is_only_late_or_that_arrived_did_not_fail() throws Exception {
        for (var action : new String[] {"delayed", "delivered", "relayed"}) {
            var report = DeliveryReport.of(Reports.about(ID, "a@client.example", action, "4.4.1", "waiting"))
                    .orElseThrow();
            assertThat(report.failures()).isEmpty();
        }
    }

    @Test
    public void without_words_the_status_is_the_reason() throws Exception {
        var report = DeliveryReport.of(Reports.about(ID, "a@client.example", "failed", "5.2.2", ""))
                .orElseThrow();
        assertThat(report.failures()).containsExactly(new Failure("a@client.example", "5.2.2"));
    }

    @Test
    public void a_report_about_a_mail_of_others_is_about_none_of_ours() throws Exception {
        var report = DeliveryReport.of(
                        Reports.about("<1234@elsewhere.example>", "a@b.example", "failed", "5.1.1", "no"))
                .orElseThrow();
        assertThat(report.about()).isEmpty();
    }

    @Test
    public void any_other_mail_is_no_report() throws Exception {
        assertThat(DeliveryReport.of(Reports.parsed("Subject: Absent\n\nJe suis en congé.\n")))
                .isEmpty();
        assertThat(
                        DeliveryReport.of(
                                Reports.parsed(
                                        "Content-Type: multipart/report; report-type=delivery-status; boundary=\"edge\"\n\n--edge\n\nnothing\n--edge--\n")))
                .isEmpty();
    }
}
