package etdz.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;

/// A caller without a name: his address, or the /64 network of an IPv6 address, since one home has
/// that many.
final class Address {

    private static final int NETWORK_GROUPS = 4;

    private Address() {}

    static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        var at = 0;
        for (var group = 0; group < NETWORK_GROUPS && at >= 0; group++) {
            at = address.indexOf(':', at + 1);
        }
        var shortened = address.indexOf("::");
        return at < 0 || (shortened >= 0 && shortened < at) ? address : address.substring(0, at);
    }
}
