package fr.crmdata.platform.soap;

import fr.crmdata.api.soap.SoapOrigin;
import org.osgi.service.component.annotations.Component;

/** The address of whoever sent the message of this thread, from its entry to its exit. */
@Component(service = {SoapOrigin.class, MessageOrigin.class})
public final class MessageOrigin implements SoapOrigin {

    private final ThreadLocal<String> current = new ThreadLocal<>();

    void enter(String address) {
        current.set(address);
    }

    void leave() {
        current.remove();
    }

    @Override
    public String address() {
        var address = current.get();
        return address == null ? "" : address;
    }
}
