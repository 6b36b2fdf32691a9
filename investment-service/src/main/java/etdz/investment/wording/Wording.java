package etdz.investment.wording;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A text as its source has it, in Chinese.
///
/// @param en absent where nobody has translated it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Wording(String zh, @Nullable String en) {

    public String in(boolean english) {
        return english && en != null ? en : zh;
    }
}
