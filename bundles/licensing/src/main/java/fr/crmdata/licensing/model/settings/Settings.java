package fr.crmdata.licensing.model.settings;

/** The conventions that complete the terms. Without a decision by the operator they are the {@link #defaults()}. */
public record Settings(
        Notices notices, Invoicing invoicing, Lateness lateness, Ending ending, Liability liability, Service service) {

    public static Settings defaults() {
        return new Settings(
                Notices.defaults(),
                Invoicing.defaults(),
                Lateness.defaults(),
                Ending.defaults(),
                Liability.defaults(),
                Service.defaults());
    }

    public Settings with(Notices changed) {
        return new Settings(changed, invoicing, lateness, ending, liability, service);
    }

    public Settings with(Invoicing changed) {
        return new Settings(notices, changed, lateness, ending, liability, service);
    }

    public Settings with(Lateness changed) {
        return new Settings(notices, invoicing, changed, ending, liability, service);
    }

    public Settings with(Ending changed) {
        return new Settings(notices, invoicing, lateness, changed, liability, service);
    }
}
