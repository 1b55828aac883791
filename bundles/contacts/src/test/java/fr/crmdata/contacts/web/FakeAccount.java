package fr.crmdata.contacts.web;

import fr.crmdata.api.Language;
import fr.crmdata.api.identity.Account;
import fr.crmdata.api.identity.Preferences;
import fr.crmdata.api.identity.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An account of which only the preferences can be changed. */
final class FakeAccount implements Account {

    Optional<Preferences> preferences = Optional.empty();

    @Override
    public void change(String name, Preferences changed) {
        preferences = Optional.of(changed);
    }

    @Override
    public List<String> passwordRules(Language language) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void changePassword(String keep, String currentPassword, String newPassword) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Session> sessions() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void endSession(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void endOtherSessions(String keep) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ApiToken> tokens() {
        throw new UnsupportedOperationException();
    }

    @Override
    public IssuedToken issueToken(String name, Duration validity) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void revokeToken(String id) {
        throw new UnsupportedOperationException();
    }
}
