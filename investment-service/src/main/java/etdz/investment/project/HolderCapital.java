package etdz.investment.project;

import etdz.investment.enterprise.dossier.CapitalKind;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whose capital the enterprise of a project is, as the register says of the record that stands for
/// it: 内资, 外商独资, 中外合资; what the register does not say is unknown and neither foreign nor domestic.
public enum HolderCapital {
    DOMESTIC,
    FOREIGN,
    JV,
    UNKNOWN;

    /// A project with foreign capital, at least in part (外资项目).
    public static final Set<HolderCapital> WITH_FOREIGN = Set.of(FOREIGN, JV);

    public static HolderCapital of(@Nullable CapitalKind kind) {
        return kind == null ? UNKNOWN : valueOf(kind.name());
    }

    /// Empty when the register does not say.
    public Optional<CapitalKind> kind() {
        return this == UNKNOWN ? Optional.empty() : Optional.of(CapitalKind.valueOf(name()));
    }
}
