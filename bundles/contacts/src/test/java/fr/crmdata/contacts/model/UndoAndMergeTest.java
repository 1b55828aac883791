package fr.crmdata.contacts.model;

import static fr.crmdata.contacts.Samples.CUSTOM;
import static fr.crmdata.contacts.Samples.contact;
import static fr.crmdata.contacts.Samples.contacts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.contacts.ContactDetails.Email;
import fr.crmdata.api.contacts.Draft;
import fr.crmdata.contacts.model.Merge.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class UndoAndMergeTest {

    @Test
    public void what_was_not_touched_since_is_as_before() {
        qt().forAll(contacts(), contacts()).check((before, after) -> {
            var reverted = Undo.revert(before, after, after, CUSTOM);
            return reverted.details().equals(before) && reverted.kept().isEmpty();
        });
    }

    @Test
    public void undoing_nothing_changes_nothing() {
        qt().forAll(contacts(), contacts()).check((same, now) -> {
            var reverted = Undo.revert(same, same, now, CUSTOM);
            return reverted.details().equals(now) && reverted.kept().isEmpty();
        });
    }

    @Test
    public void undoing_twice_is_undoing_once() {
        qt().forAll(contacts(), contacts(), contacts()).check((before, after, now) -> {
            var once = Undo.revert(before, after, now, CUSTOM).details();
            return Undo.revert(before, after, once, CUSTOM).details().equals(once);
        });
    }

    @Test
    public void later_changes_of_other_fields_stay() {
        qt().forAll(contacts(), contacts()).check((before, after) -> {
            var now = after.edit().team(Optional.of("another team")).done();
            return Undo.revert(before, after, now, CUSTOM)
                    .details()
                    .equals(before.edit().team(now.team()).done());
        });
    }

    @Test
    public void a_field_that_was_changed_again_keeps_its_later_value() {
        var before = contact(Draft.builder().lastName("Petit").jobTitle("Adjointe"));
        var after = contact(Draft.builder().lastName("Petit").jobTitle("Maire").reference("R1"));
        var now =
                contact(Draft.builder().lastName("Petit").jobTitle("Sénatrice").reference("R1"));
        var reverted = Undo.revert(before, after, now, CUSTOM);
        assertThat(reverted.details())
                .isEqualTo(contact(Draft.builder().lastName("Petit").jobTitle("Sénatrice")));
        assertThat(reverted.kept()).containsExactly(StandardField.JOB_TITLE);
    }

    @Test
    public void of_a_list_only_what_was_added_goes() {
        var before = mails("a@x.fr", "gone@x.fr");
        var after = mails("a@x.fr", "merged@x.fr");
        var now = mails("later@x.fr", "a@x.fr", "merged@x.fr");
        var reverted = Undo.revert(before, after, now, CUSTOM);
        assertThat(reverted.details()).isEqualTo(mails("later@x.fr", "a@x.fr", "gone@x.fr"));
        assertThat(reverted.kept()).containsExactly(StandardField.EMAILS);
    }

    private static ContactDetails mails(String... addresses) {
        var draft = Draft.builder().lastName("Petit");
        List.of(addresses).forEach(draft::email);
        return contact(draft);
    }

    // Merging

    @Test
    public void the_proposal_fills_gaps_and_loses_no_list_entry() {
        qt().forAll(contacts(), contacts()).check((survivor, other) -> {
            var merged = Merge.of(survivor, other, Merge.propose(survivor, other, CUSTOM))
                    .after();
            return merged.name().equals(survivor.name())
                    && merged.phones().containsAll(survivor.phones())
                    && merged.tags().containsAll(other.tags())
                    && other.emails().stream().allMatch(mail -> merged.emails().stream()
                            .anyMatch(kept -> kept.address().equalsIgnoreCase(mail.address())))
                    && (survivor.reference().isPresent() || merged.reference().equals(other.reference()));
        });
    }

    @Test
    public void a_merge_can_be_undone() {
        qt().forAll(contacts(), contacts()).check((survivor, other) -> {
            var merged = Merge.of(survivor, other, Merge.propose(survivor, other, CUSTOM));
            return merged.other().equals(other)
                    && Undo.revert(merged.before(), merged.after(), merged.after(), CUSTOM)
                            .details()
                            .equals(survivor);
        });
    }

    @Test
    public void a_contact_merged_with_itself_stays_itself() {
        qt().forAll(contacts())
                .check(contact -> Merge.propose(contact, contact, CUSTOM).isEmpty()
                        && Merge.of(contact, contact, Map.of()).after().equals(contact));
    }

    @Test
    public void every_field_goes_by_its_choice() {
        var survivor = contact(Draft.builder()
                .lastName("Petit")
                .jobTitle("Maire")
                .description("Un.")
                .email("a@x.fr"));
        var other = contact(Draft.builder()
                .lastName("Petite")
                .jobTitle("Mairesse")
                .description("Deux.")
                .email("A@x.fr"));
        var after = Merge.of(
                        survivor,
                        other,
                        Map.of(
                                StandardField.NAME, new Choice.Take(),
                                StandardField.JOB_TITLE, new Choice.Typed(Optional.of("Élue")),
                                StandardField.DESCRIPTION, new Choice.Combine(),
                                StandardField.EMAILS, new Choice.Combine()))
                .after();
        assertThat(after.name().display()).isEqualTo("Petite");
        assertThat(after.jobTitle()).contains("Élue");
        assertThat(after.description()).contains("Un.\n\nDeux.");
        assertThat(after.emails()).extracting(Email::address).containsExactly("a@x.fr");
    }

    @Test
    public void what_cannot_be_is_refused() {
        var one = contact(Draft.builder().lastName("A").jobTitle("x"));
        var other = contact(Draft.builder().lastName("B").jobTitle("y"));
        assertThatThrownBy(() -> Merge.of(one, other, Map.of(StandardField.JOB_TITLE, new Choice.Combine())))
                .isInstanceOf(ContactRefusal.Invalid.class);
        assertThatThrownBy(() -> Merge.of(one, other, Map.of(StandardField.NAME, new Choice.Typed(Optional.empty()))))
                .isInstanceOf(ContactRefusal.Invalid.class);
        var full = Draft.builder().lastName("C");
        var more = Draft.builder().lastName("D");
        for (var i = 0; i < 15; i++) {
            full.email("c" + i + "@x.fr");
            more.email("d" + i + "@x.fr");
        }
        assertThatThrownBy(() ->
                        Merge.of(contact(full), contact(more), Map.of(StandardField.EMAILS, new Choice.Combine())))
                .isInstanceOfSatisfying(ContactRefusal.Invalid.class, refusal -> assertThat(refusal.fields())
                        .extracting(FieldProblem::code)
                        .containsExactly("contacts.list.too-long"));
    }
}
