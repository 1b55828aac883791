package fr.crmdata.platform.console;

import fr.crmdata.api.audit.AuditLog;
import fr.crmdata.api.console.ClientCommand;
import fr.crmdata.api.console.Output;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Recomputes the hash chain of a client’s audit log. */
@Service
@Command(scope = "audit", name = "verify", description = "Recomputes the hash chain of a client’s audit log")
public final class AuditVerifyCommand extends ClientCommand {

    @Reference
    @Nullable
    AuditLog log;

    @Override
    protected void run(Output out) {
        var verdict = Objects.requireNonNull(log).verify();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("entries", verdict.entries());
        facts.put("intact", verdict.intact());
        verdict.firstBad().ifPresent(number -> facts.put("firstBad", number));
        out.facts(facts);
        if (!verdict.intact()) {
            throw new BrokenChain(verdict.firstBad().orElse(0L));
        }
    }

    /** Lets a script see by the exit code that the log was tampered with. */
    static final class BrokenChain extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenChain(long number) {
            super("the audit log was changed: entry " + number + " does not fit", null, false, false);
        }
    }
}
