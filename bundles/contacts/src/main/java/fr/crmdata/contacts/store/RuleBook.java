package fr.crmdata.contacts.store;

import fr.crmdata.api.contacts.ContactDetails;
import fr.crmdata.api.data.Transactions;
import fr.crmdata.api.identity.Access;
import fr.crmdata.contacts.formats.PlainJson;
import fr.crmdata.contacts.model.DuplicateRule;
import fr.crmdata.contacts.model.DuplicateRules;
import fr.crmdata.contacts.model.MatchKeys;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * A client's rules about duplicates. After a change the keys of all contacts are to be renewed ({@link
 * ContactStore#renewKeys}); until that is done the former rules are remembered, for keys made by them lie in the table.
 */
@Component(service = RuleBook.class)
public final class RuleBook {

    private static final String SETTING = "duplicate-rules";

    private final Settings settings;
    private final Transactions transactions;
    private final Access access;
    private final Remembered<Rules> remembered = new Remembered<>();

    @Activate
    public RuleBook(
            @Reference Settings settings,
            @Reference(target = "(database=client)") Transactions transactions,
            @Reference Access access) {
        this.settings = settings;
        this.transactions = transactions;
        this.access = access;
    }

    /**
     * @param former rules by which keys may still lie in the table
     * @param edition grows with every change
     */
    private record Rules(DuplicateRules now, DuplicateRules former, long edition) {

        static final Rules DEFAULTS = new Rules(DuplicateRules.defaults(), new DuplicateRules(List.of()), 0);

        Rules changedTo(DuplicateRules rules) {
            var all = new LinkedHashMap<Object, DuplicateRule>();
            former.all().forEach(rule -> all.put(List.of(rule.parts(), rule.scope()), rule));
            now.all().stream()
                    .filter(DuplicateRule::active)
                    .forEach(rule -> all.putIfAbsent(
                            List.of(rule.parts(), rule.scope()), named(rule, "former-" + edition + "-" + all.size())));
            return new Rules(rules, new DuplicateRules(all.values()), edition + 1);
        }

        private static DuplicateRule named(DuplicateRule rule, String key) {
            return new DuplicateRule(key, key, key, rule.parts(), rule.strength(), rule.scope(), true);
        }

        Map<String, Object> toPlain() {
            return Map.of("edition", edition, "rules", plain(now), "former", plain(former));
        }

        private static List<Object> plain(DuplicateRules rules) {
            return rules.all().stream().<Object>map(DuplicateRule::toPlain).toList();
        }

        static Rules fromJson(String json) {
            var map = PlainJson.readMap(json);
            var edition = map.get("edition") instanceof BigDecimal number ? number.longValue() : 0;
            return new Rules(rules(map.get("rules")), rules(map.get("former")), edition);
        }

        @SuppressWarnings("unchecked")
        private static DuplicateRules rules(@org.jspecify.annotations.Nullable Object plain) {
            return new DuplicateRules(
                    plain instanceof List<?> list
                            ? list.stream()
                                    .map(rule -> DuplicateRule.fromPlain((Map<String, Object>) rule))
                                    .toList()
                            : List.of());
        }
    }

    public DuplicateRules rules() {
        return current().now();
    }

    /**
     * From now on these hold; the keys of contacts are to be renewed afterwards.
     *
     * @return the edition, for {@link #renewed}
     */
    public long change(DuplicateRules rules) {
        return transactions.inOne(() -> {
            var changed = stored().changedTo(rules);
            store(changed);
            return changed.edition();
        });
    }

    /** The keys of all contacts have been renewed by the rules of this edition. */
    public void renewed(long edition) {
        transactions.inOne(() -> {
            var rules = stored();
            if (rules.edition() == edition) {
                store(new Rules(rules.now(), Rules.DEFAULTS.former(), edition));
            }
        });
    }

    private Rules current() {
        return remembered.get(access.caller().client(), () -> transactions.inOne(this::stored));
    }

    private Rules stored() {
        return settings.read(SETTING).map(Rules::fromJson).orElse(Rules.DEFAULTS);
    }

    private void store(Rules rules) {
        var client = access.caller().client();
        settings.write(SETTING, PlainJson.write(rules.toPlain()));
        transactions.afterCommit(() -> remembered.forget(client));
    }

    /** The keys under which a contact is to lie. */
    Set<String> keysOf(ContactDetails details) {
        return MatchKeys.of(details, current().now());
    }

    /** The keys under which it may lie, by today's rules and by former ones. */
    Set<String> keysUntilNow(ContactDetails details) {
        var rules = current();
        var keys = new HashSet<>(MatchKeys.of(details, rules.now()));
        keys.addAll(MatchKeys.of(details, rules.former()));
        return keys;
    }

    /** Whether each contact lies under the keys of today's rules and no others. */
    boolean isSettled() {
        return current().former().all().isEmpty();
    }
}
