package fr.crmdata.billing.model.statement;

import fr.crmdata.api.Language;
import fr.crmdata.api.Texts;
import fr.crmdata.billing.model.statement.Trouble.Extent;
import java.util.List;

/**
 * What is wrong with a bank's file, and where.
 *
 * @param arguments what was found, for the sentence
 */
public record Problem(Trouble trouble, Place place, List<String> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem at(Place place, Trouble trouble, String... arguments) {
        return new Problem(trouble, place, List.of(arguments));
    }

    public boolean refusesFile() {
        return trouble.extent() == Extent.FILE;
    }

    /** The sentence a person reads. */
    public String message(Language language) {
        return Texts.of(Problem.class, language).of("billing.bank." + trouble.code(), arguments.toArray());
    }
}
