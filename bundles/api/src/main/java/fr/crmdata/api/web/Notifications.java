package fr.crmdata.api.web;

/** Short messages that wait for a user under the bell. */
public interface Notifications {

    /**
     * Leaves a message in the open transaction, or in one of its own; browsers of the user hear of it after the commit.
     *
     * @param href where it leads
     */
    void leave(String userId, String text, String href);
}
