package fr.crmdata.contacts.book;

import fr.crmdata.api.identity.Permission;
import fr.crmdata.api.identity.PermissionSet;
import fr.crmdata.api.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** What a client's users may do with the address book. */
@Component(service = PermissionSet.class)
public final class ContactPermissions implements PermissionSet {

    /** See cards, lists, timelines; search. */
    public static final Permission READ = Permission.of("contacts:read");
    /** Create and change contacts; notes, tasks, attachments, relations. */
    public static final Permission WRITE = Permission.of("contacts:write");
    /** Delete and restore contacts. */
    public static final Permission DELETE = Permission.of("contacts:delete");
    /** Merge contacts, take merges back, decide about pairs of duplicates. */
    public static final Permission MERGE = Permission.of("contacts:merge");
    /** Change many contacts at once. */
    public static final Permission BULK = Permission.of("contacts:bulk");
    /** Import files and take imports back. */
    public static final Permission IMPORT = Permission.of("contacts:import");
    /** Take many contacts out: files, scheduled mails. */
    public static final Permission EXPORT = Permission.of("contacts:export");
    /** Custom fields, rules about duplicates, views of everybody, rebuilding the index. */
    public static final Permission SETTINGS = Permission.of("contacts:settings");

    @Override
    public List<Permission> all() {
        return List.of(READ, WRITE, DELETE, MERGE, BULK, IMPORT, EXPORT, SETTINGS);
    }

    @Override
    public Map<Role, Set<Permission>> defaults() {
        return Map.of(
                Role.AGENT, Set.of(READ, WRITE),
                Role.SALES, Set.of(READ, WRITE, IMPORT, EXPORT),
                Role.MANAGER, Set.of(READ, WRITE, DELETE, MERGE, BULK, IMPORT, EXPORT));
    }
}
