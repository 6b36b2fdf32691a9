package etdz.sandbox.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A demo user (虚构) and what tokens say of it.
///
/// @param level zone, league-city or region: only staff have one
/// @param creditCode of the enterprise for which an applicant or employer acts
record Person(
        String id,
        Name name,
        List<String> roles,
        @Nullable String zone,
        @Nullable String organ,
        @Nullable String level,
        @Nullable String creditCode) {

    /// In both languages of the log-in page.
    record Name(String zh, String en) {

        String in(String language) {
            return language.equals("en") ? en : zh;
        }
    }

    /// A heading of the log-in page with those who stand under it.
    record Group(Name title, List<Person> people) {

        Group {
            people = List.copyOf(people);
        }
    }

    Person {
        roles = List.copyOf(roles);
    }
}
