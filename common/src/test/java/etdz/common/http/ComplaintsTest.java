package etdz.common.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import etdz.common.Bilingual;
import etdz.common.http.Problem.Fault;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class ComplaintsTest {

    private final Complaints complaints = new Complaints();

    @BeforeEach
    void speak_chinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void forget_the_language() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        complaints.text("/title", " ", 10);
        complaints.text("/text", "一二三四五", 4);
        complaints.checked("/count", 0, n -> n > 0, new Bilingual("须大于零", "more than none"));
        complaints.checked("/day", null, _ -> true, new Bilingual("", ""));

        assertThat(told())
                .isEqualTo(
                        List.of(
                                new Fault("/title", "必填"),
                                new Fault("/text", "不得超过 4 字"),
                                new Fault("/count", "须大于零"),
                                new Fault("/day", "必填")));
    }

    @Test
    void it_speaks_the_callers_language() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        complaints.needed("/title");

        assertThat(told()).isEqualTo(List.of(new Fault("/title", "needed")));
    }

    @Test
    void what_is_right_comes_back_without_the_blanks_around_it() {
        assertThat(complaints.text("/title", " 一 ", 10)).isEqualTo("一");
        assertThat(complaints.optionalText("/note", "", 10)).isNull();
        assertThat(complaints.checked("/count", 3, n -> n > 0, new Bilingual("", ""))).contains(3);
        assertThat(complaints.none()).isTrue();
        assertThatCode(complaints::raise).doesNotThrowAnyException();
    }

    private @Nullable Object told() {
        var problem = catchThrowableOfType(Problem.class, complaints::raise);
        return requireNonNull(problem.getBody().getProperties()).get("errors");
    }
}
