package etdz.gateway.contract;

import etdz.common.Bilingual;
import org.jspecify.annotations.Nullable;

/// What is told about a kind of problem.
record Explained(
        int status, Bilingual title, @Nullable Bilingual detail, @Nullable Bilingual remedy) {}
