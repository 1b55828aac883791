package fr.crmdata.web.dispatch;

import fr.crmdata.api.Language;
import fr.crmdata.api.web.PublicVisit;
import java.util.List;
import java.util.Map;

/** A request for a public page. */
record StrangerVisit(Visitor visitor, Map<String, String> names, Map<String, List<String>> form)
        implements PublicVisit {

    @Override
    public Language language() {
        return visitor.language(form);
    }

    @Override
    public String networkAddress() {
        return visitor.request().getRemoteAddr();
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
    public Map<String, List<String>> query() {
        return visitor.address().query();
    }
}
