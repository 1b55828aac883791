package fr.crmdata.platform.identity;

import fr.crmdata.platform.data.Work;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All that lets a person in without asking for the password again: sessions, API tokens, remembered verdicts. */
@Component(service = OpenDoors.class)
public final class OpenDoors {

    private final Work work;
    private final WebSessions sessions;
    private final Tokens tokens;
    private final BasicVerdicts verdicts;

    @Activate
    public OpenDoors(
            @Reference Identity identity,
            @Reference WebSessions sessions,
            @Reference Tokens tokens,
            @Reference BasicVerdicts verdicts) {
        this.work = identity.work();
        this.sessions = sessions;
        this.tokens = tokens;
        this.verdicts = verdicts;
    }

    /**
     * Does something that makes an end of what was open until now, such as a new password, and shuts all doors in the same
     * transaction.
     *
     * @param keep key of the session that goes on; an empty one spares none
     * @return how many tokens were revoked by it
     */
    int shutWith(String userId, String keep, Runnable doing) {
        var revoked = work.inOne(() -> {
            doing.run();
            sessions.endOthers(userId, keep);
            return tokens.revokeAll(userId);
        });
        forgetVerdicts(userId);
        return revoked;
    }

    /** Lets no verdict stand that was remembered, for instance after a change of role. */
    void forgetVerdicts(String userId) {
        tokens.forget(userId);
        verdicts.forget(userId);
    }
}
