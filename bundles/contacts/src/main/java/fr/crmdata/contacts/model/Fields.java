package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All fields that contacts of one client have. */
public final class Fields {

    private static final Map<String, StandardField> STANDARD =
            Arrays.stream(StandardField.values()).collect(Collectors.toMap(Field::key, Function.identity()));

    private Fields() {}

    /** @param key such as {@code phones} or {@code custom.sector} */
    public static Optional<Field> find(String key, CustomFields customFields) {
        if (key.startsWith(CustomValueField.PREFIX)) {
            return Optional.of(custom(key.substring(CustomValueField.PREFIX.length()), customFields));
        }
        return Optional.ofNullable(STANDARD.get(key));
    }

    static Field custom(String name, CustomFields customFields) {
        return new CustomValueField(name, customFields.find(name));
    }

    /** The fields that any of these contacts has, custom ones last. */
    public static List<Field> of(CustomFields customFields, ContactDetails... contacts) {
        var fields = new ArrayList<Field>(List.of(StandardField.values()));
        var names = new TreeSet<String>();
        for (var contact : contacts) {
            names.addAll(contact.custom().keySet());
        }
        names.forEach(name -> fields.add(custom(name, customFields)));
        return fields;
    }

    /** The contact {@code into} with these fields as they are in {@code from}: how a form of some fields is applied. */
    public static ContactDetails copy(ContactDetails from, ContactDetails into, List<Field> fields) {
        var result = into;
        for (var field : fields) {
            result = field.write(result, field.read(from));
        }
        return result;
    }
}
