package etdz.common.service;

import static org.junit.jupiter.api.extension.ExtensionContext.StoreScope.LAUNCHER_SESSION;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// What all test classes of a process share, such as servers: made for the first that asks, closed
/// when the last is done. JUnit's root context does not live as long: where a module is tested by
/// several processes, each class is an execution of its own.
public final class SharedByTests {

    private static final Namespace SHARED = Namespace.create(SharedByTests.class);

    private SharedByTests() {}

    public static <T> T get(ExtensionContext context, Class<T> type, Supplier<T> make) {
        return context.getStore(LAUNCHER_SESSION, SHARED)
                .computeIfAbsent(type, _ -> make.get(), type);
    }
}
