package etdz.policy.licence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedNameTest {

    @ParameterizedTest
    @CsvSource({
        "王, 王",
        "王小明, 王**",
        "欧阳小明, 欧***",
        "示例商店, 示***",
        "示例食品店, 示***店",
        "呼和浩特示例甲一生物药品有限公司（虚构）, 呼和浩特************（虚构）",
        "𠮷野家食品, 𠮷***品"
    })
    void a_stranger_reads_the_ends_of_a_name_only(String name, String masked) {
        assertThat(MaskedName.of(name)).isEqualTo(masked);
    }
}
