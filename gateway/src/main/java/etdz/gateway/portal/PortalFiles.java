package etdz.gateway.portal;

import etdz.gateway.edge.Navigation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/// Any page of the portal is one file: whoever follows a link to a page gets it, while a program
/// that asks for a file which is not there is told so.
final class PortalFiles extends PathResourceResolver {

    private static final String INDEX = "index.html";
    private static final Pattern NOT_PAGES =
            Pattern.compile("(api|problems|session|log(in|out)|oauth2|actuator|assets)(/.*)?");

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        var file = super.resolveResourceInternal(request, path, locations, chain);
        return file == null
                        && request != null
                        && Navigation.isOne(request)
                        && !NOT_PAGES.matcher(path).matches()
                ? super.resolveResourceInternal(request, INDEX, locations, chain)
                : file;
    }
}
