package fr.crmdata.licensing.model.rules;

import java.time.LocalDate;

/** The court that a letter names. Terms 10; the one of Nanterre has another name since 2025. */
public final class Courts {

    private static final LocalDate RENAMED = LocalDate.of(2025, 1, 1);

    private Courts() {}

    /** In French, as it stands in the letter. */
    public static String on(LocalDate letter) {
        return letter.isBefore(RENAMED)
                ? "tribunal de commerce de Nanterre"
                : "tribunal des activités économiques de Nanterre";
    }

    /** Binding between merchants only: CPC 48. */
    public static boolean isBinding(boolean merchant) {
        return merchant;
    }
}
