package fr.crmdata.web.signin;

import fr.crmdata.web.WebRefusal;
import java.util.List;
import java.util.Map;

/** A new password as people type it: twice. */
public final class NewPassword {

    private NewPassword() {}

    /** @throws WebRefusal.PasswordsDiffer about the field {@code repeatPassword} when the two are not the same */
    public static String typedTwice(Map<String, List<String>> form) {
        var typed = first(form, "newPassword");
        if (!typed.equals(first(form, "repeatPassword"))) {
            throw new WebRefusal.PasswordsDiffer();
        }
        return typed;
    }

    private static String first(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
