package fr.crmdata.platform.identity;

import fr.crmdata.api.identity.PermissionSet;
import fr.crmdata.api.identity.Role;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.DisabledAccountException;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authc.UnknownAccountException;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.Permission;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.authz.permission.WildcardPermission;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;

/** Shiro's view of our users: who they are by e-mail and password, what they may do by role. */
final class UserRealm extends AuthorizingRealm {

    private final UserStore users;
    private final Passwords passwords;
    private volatile Map<Role, AuthorizationInfo> byRole = Map.of();

    UserRealm(UserStore users, Passwords passwords) {
        this.users = users;
        this.passwords = passwords;
        setName("crmdata");
        setAuthenticationCachingEnabled(false);
        setAuthorizationCachingEnabled(false);
        setCredentialsMatcher((token, info) -> passwords.matches(
                new String(((UsernamePasswordToken) token).getPassword()), (String) info.getCredentials()));
    }

    @Override
    protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
        var given = (UsernamePasswordToken) token;
        var known = users.byEmail(given.getUsername()).orElseThrow(() -> inVain(given, UnknownAccountException::new));
        if (!known.user().active()) {
            throw inVain(given, DisabledAccountException::new);
        }
        return new SimpleAuthenticationInfo(known.user(), known.passwordHash(), getName());
    }

    private <E extends Throwable> E inVain(UsernamePasswordToken given, Supplier<E> failure) {
        passwords.checkInVain(new String(given.getPassword()));
        return failure.get();
    }

    @Override
    protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
        return byRole.getOrDefault(principals.oneByType(Role.class), new SimpleAuthorizationInfo());
    }

    /** Puts the roles together from what the areas offer now. */
    void compose(List<PermissionSet> sets) {
        var composed = new EnumMap<Role, AuthorizationInfo>(Role.class);
        for (var role : Role.values()) {
            composed.put(role, info(permissionsOf(role, sets)));
        }
        byRole = composed;
    }

    private static Set<String> permissionsOf(Role role, List<PermissionSet> sets) {
        var values = new HashSet<String>();
        for (var set : sets) {
            var granted = getsAll(role, set) ? set.all() : set.defaults().getOrDefault(role, Set.of());
            granted.forEach(permission -> values.add(permission.value()));
        }
        return values;
    }

    private static boolean getsAll(Role role, PermissionSet set) {
        return role
                == switch (set.audience()) {
                    case CLIENTS -> Role.ADMINISTRATOR;
                    case OPERATOR -> Role.OPERATOR;
                };
    }

    private static AuthorizationInfo info(Collection<String> values) {
        var info = new SimpleAuthorizationInfo();
        info.setObjectPermissions(values.stream().map(UserRealm::shiro).collect(Collectors.toSet()));
        return info;
    }

    private static Permission shiro(String value) {
        return new WildcardPermission(value);
    }
}
