package fr.crmdata.api.console;

import fr.crmdata.api.Language;
import fr.crmdata.api.Refusal;
import fr.crmdata.api.clients.ClientId;
import fr.crmdata.api.identity.Access;
import fr.crmdata.api.identity.Caller;
import fr.crmdata.api.identity.Role;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.Nullable;

/** A console command of the operator's staff. A refusal becomes one line and the exit code 1. */
public abstract class OperatorCommand implements Action {

    @Reference
    @Nullable
    Access access;

    @Reference
    @Nullable
    Session session;

    @Option(name = "--json", description = "answer for scripts")
    boolean json;

    /** Does what the command is for. */
    protected abstract void run(Output out);

    @Override
    public final @Nullable Object execute() {
        try {
            var out = new Output(session().getConsole(), json);
            access().as(caller(), () -> run(out));
            out.end();
            return null;
        } catch (Refusal refusal) {
            throw new Refused(refusal);
        }
    }

    /** As whom the command works. */
    protected Caller caller() {
        return staff();
    }

    /** The person at the console. */
    protected final Caller staff() {
        var user = session().get("USER");
        var name = user == null ? "console" : user.toString();
        return new Caller(Caller.Kind.STAFF, "console:" + name, name, ClientId.OPERATOR, Role.OPERATOR, Language.EN);
    }

    protected final Access access() {
        return java.util.Objects.requireNonNull(access);
    }

    protected final Session session() {
        return java.util.Objects.requireNonNull(session);
    }

    /** Karaf prints its message in one line and lets the command fail. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(Refusal refusal) {
            super(sentence(refusal), null, false, false);
        }

        private static String sentence(Refusal refusal) {
            var sentence = new StringBuilder(refusal.getMessage());
            var texts = fr.crmdata.api.Texts.of(refusal.getClass(), Language.EN);
            refusal.fields().forEach(field -> sentence.append(" – ")
                    .append(field.field())
                    .append(": ")
                    .append(texts.of(field.code(), field.arguments().toArray())));
            return sentence.append(" [").append(refusal.code()).append(']').toString();
        }
    }
}
