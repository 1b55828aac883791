package fr.crmdata.contacts.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crmdata.api.FieldProblem;
import fr.crmdata.contacts.Samples;
import fr.crmdata.contacts.model.ContactRefusal;
import fr.crmdata.contacts.model.DuplicateRules;
import fr.crmdata.contacts.model.ImportOptions;
import fr.crmdata.contacts.model.Merge;
import fr.crmdata.contacts.model.StandardField;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Test;

public class BodiesTest {

    private static void refused(ThrowingCallable call, String... fields) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ContactRefusal.Invalid.class, no -> assertThat(no.fields())
                .extracting(FieldProblem::field)
                .containsExactly(fields));
    }

    @Test
    public void rules_about_duplicates_come_back_as_they_went() {
        var json = JsonTexts.of(RuleBodies.Rules.of(DuplicateRules.defaults()));
        var read = JsonTexts.quoted(json.replace('\'', '’'), RuleBodies.Rules.class)
                .read();
        assertThat(read.all()).isEqualTo(DuplicateRules.defaults().all());
    }

    @Test
    public void a_bad_rule_is_named_by_its_place() {
        refused(
                () -> JsonTexts.quoted(
                                "{'rules':[{'key':'a','labelFr':'A','parts':['same-email']},"
                                        + "{'key':'b','labelFr':'B','parts':['same-town']},"
                                        + "{'key':'c','labelFr':'C','parts':['same-shoe']},null]}",
                                RuleBodies.Rules.class)
                        .read(),
                "rules[1].parts",
                "rules[2].parts",
                "rules[3]");
        refused(() -> JsonTexts.quoted("{}", RuleBodies.Rules.class).read(), "rules");
    }

    @Test
    public void choices_of_a_merge_say_where_each_field_comes_from() {
        var body = JsonTexts.quoted(
                "{'survivor':'a','survivorVersion':1,'other':'b','otherVersion':2,'choices':{'phones':{'way':'combine'},"
                        + "'name':{'way':'take'},'description':{'way':'value','value':'Both'},'reference':{'way':'value'}}}",
                MergeBodies.MergeBody.class);
        var choices = body.read(Samples.CUSTOM).orElseThrow();
        assertThat(choices)
                .containsEntry(StandardField.PHONES, new Merge.Choice.Combine())
                .containsEntry(StandardField.NAME, new Merge.Choice.Take())
                .containsEntry(
                        StandardField.DESCRIPTION, new Merge.Choice.Typed(java.util.Optional.of((Object) "Both")))
                .containsEntry(StandardField.REFERENCE, new Merge.Choice.Typed(java.util.Optional.empty()));
        assertThat(JsonTexts.quoted("{}", MergeBodies.MergeBody.class).read(Samples.CUSTOM))
                .isEmpty();
    }

    @Test
    public void an_unknown_field_or_way_in_a_merge_is_refused() {
        refused(
                () -> JsonTexts.quoted("{'choices':{'shoes':{'way':'keep'}}}", MergeBodies.MergeBody.class)
                        .read(Samples.CUSTOM),
                "choices.shoes");
        refused(
                () -> JsonTexts.quoted("{'choices':{'phones':{'way':'toss'}}}", MergeBodies.MergeBody.class)
                        .read(Samples.CUSTOM),
                "choices.phones.way");
    }

    @Test
    public void options_of_an_import_change_only_where_something_is_said() {
        var current = ImportOptions.defaults();
        assertThat(JsonTexts.quoted("{}", ImportBodies.OptionsPart.class).over(current))
                .isEqualTo(current);
        var changed = JsonTexts.quoted(
                        "{'onMatch':'skip','kind':'organisation','tags':['foire']}", ImportBodies.OptionsPart.class)
                .over(current);
        assertThat(changed.onMatch()).isEqualTo(ImportOptions.OnMatch.SKIP);
        assertThat(changed.onLikely()).isEqualTo(current.onLikely());
        assertThat(changed.tags()).containsExactly("foire");
        assertThat(JsonTexts.quoted("{'kind':''}", ImportBodies.OptionsPart.class)
                        .over(changed)
                        .kind())
                .isEmpty();
        refused(
                () -> JsonTexts.quoted("{'onMatch':'eat'}", ImportBodies.OptionsPart.class)
                        .over(current),
                "options.onMatch");
    }

    @Test
    public void own_fields_come_back_as_they_went() {
        for (var field : Samples.CUSTOM.all()) {
            var part = FieldResource.FieldPart.of(field, null);
            assertThat(JsonTexts.tree(part).path("type").asText()).isIn("text", "number", "date", "choice", "yes-no");
            assertThat(part.read(field.key())).isEqualTo(field);
        }
    }

    @Test
    public void how_many_is_a_number_from_one_and_never_too_many() {
        assertThat(Given.limit(null)).isEqualTo(50);
        assertThat(Given.limit("7")).isEqualTo(7);
        assertThat(Given.limit("100000")).isEqualTo(500);
        for (var no : List.of("0", "-1", "many", "1.5", "99999999999")) {
            refused(() -> Given.limit(no), "limit");
        }
    }

    @Test
    public void a_file_name_cannot_break_out_of_its_header_or_folder() {
        assertThat(Download.disposition("Été \"1\"\r\n.csv"))
                .isEqualTo("attachment; filename=\"_t_ _1___.csv\";"
                        + " filename*=UTF-8''%C3%89t%C3%A9%20%221%22%0D%0A.csv");
        assertThat(new Upload("C:\\temp\\../../etc/passwd", "text/csv", java.io.InputStream.nullInputStream()).name())
                .isEqualTo("passwd");
    }
}
