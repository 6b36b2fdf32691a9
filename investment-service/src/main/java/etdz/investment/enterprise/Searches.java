package etdz.investment.enterprise;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import etdz.common.ZoneCode;
import etdz.common.http.Problem;
import etdz.common.security.Actor;
import etdz.investment.classification.Industries;
import etdz.investment.enterprise.Enterprises.Search;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Reads what somebody looks for in the register, for the list and for its export alike.
@Component
class Searches {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,18}");
    private static final int LONGEST_NAME = 60;

    private final Industries industries;
    private final QualifiedEnterprises qualified;

    Searches(Industries industries, QualifiedEnterprises qualified) {
        this.industries = industries;
        this.qualified = qualified;
    }

    Search of(
            Actor actor,
            Optional<ZoneCode> zone,
            Optional<String> creditCode,
            Optional<String> name,
            Optional<String> industry,
            Optional<String> qualification) {
        var code = creditCode.map(String::strip).filter(it -> !it.isEmpty());
        if (code.filter(it -> !CODE.matcher(it).matches()).isPresent()) {
            throw bad("creditCode", "[0-9A-Z]{1,18}");
        }
        var part = name.map(String::strip).filter(it -> !it.isEmpty());
        if (part.filter(it -> it.length() > LONGEST_NAME).isPresent()) {
            throw bad("name", "at most " + LONGEST_NAME);
        }
        var divisions = industry.filter(it -> !it.isEmpty()).map(industries::meant);
        if (divisions.filter(it -> it.isEmpty()).isPresent()) {
            throw bad("industry", "A...T | 01...97");
        }
        var among =
                qualification
                        .filter(it -> !it.isEmpty())
                        .map(kind -> qualified.holding(kind, zone, actor.scope()));
        return new Search(zone, code, part, divisions, among);
    }

    private static Problem bad(String parameter, String expected) {
        return Problem.of(BAD_REQUEST, "bad-parameter").at(parameter, expected);
    }
}
