package fr.crmdata.contacts.model;

import fr.crmdata.api.contacts.ContactDetails;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Domains that belong to one organisation alone, out of web sites and e-mail addresses. */
final class WebDomains {

    /** Where everybody can have a site or a mailbox. */
    private static final Set<String> SHARED = Set.of(
            "gmail.com",
            "googlemail.com",
            "orange.fr",
            "wanadoo.fr",
            "free.fr",
            "sfr.fr",
            "neuf.fr",
            "laposte.net",
            "hotmail.com",
            "hotmail.fr",
            "outlook.com",
            "outlook.fr",
            "live.fr",
            "live.com",
            "msn.com",
            "yahoo.com",
            "yahoo.fr",
            "ymail.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "aol.com",
            "bbox.fr",
            "numericable.fr",
            "club-internet.fr",
            "aliceadsl.fr",
            "cegetel.net",
            "gmx.fr",
            "gmx.com",
            "gmx.net",
            "proton.me",
            "protonmail.com",
            "facebook.com",
            "instagram.com",
            "linkedin.com",
            "twitter.com",
            "x.com",
            "youtube.com",
            "google.com",
            "sites.google.com",
            "gouv.fr",
            "wixsite.com",
            "wix.com",
            "jimdo.com",
            "jimdofree.com",
            "wordpress.com",
            "blogspot.com",
            "blogspot.fr",
            "e-monsite.com",
            "over-blog.com",
            "pagesperso-orange.fr",
            "canalblog.com",
            "webnode.fr",
            "github.io",
            "co.uk",
            "com.fr");

    private WebDomains() {}

    static Set<String> of(ContactDetails details) {
        var domains = new TreeSet<String>();
        details.webSites().forEach(site -> add(domains, WebReader.host(site.address())));
        details.emails()
                .forEach(email ->
                        add(domains, email.address().substring(email.address().lastIndexOf('@') + 1)));
        return domains;
    }

    private static void add(Set<String> domains, String host) {
        var lower = host.toLowerCase(Locale.ROOT);
        var domain = lower.startsWith("www.") ? lower.substring(4) : lower;
        var parent = domain.substring(domain.indexOf('.') + 1);
        if (!SHARED.contains(domain) && !SHARED.contains(parent)) {
            domains.add(domain);
        }
    }
}
