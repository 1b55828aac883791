package fr.crmdata.web.dispatch;

import fr.crmdata.api.identity.Session;
import fr.crmdata.api.web.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/** A request for a page of an area. */
final class PageVisit implements Visit {

    private final HttpServletRequest request;
    private final Address address;
    private final Session session;
    private final Map<String, String> names;
    private final Posted posted;

    PageVisit(HttpServletRequest request, Address address, Session session, Map<String, String> names, Posted posted) {
        this.request = request;
        this.address = address;
        this.session = session;
        this.names = names;
        this.posted = posted;
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public String path(String name) {
        var value = names.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the address has no {" + name + "}");
        }
        return value;
    }

    @Override
    public String address() {
        return address.path();
    }

    @Override
    public Map<String, List<String>> query() {
        return address.query();
    }

    @Override
    public Map<String, List<String>> form() {
        return posted.fields();
    }

    @Override
    public Optional<Upload> upload(String name) {
        return Optional.ofNullable(posted.uploads().get(name));
    }

    @Override
    public boolean isPartial() {
        return Htmx.isPartial(request);
    }
}
