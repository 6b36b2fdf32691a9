package etdz.policy.attachment;

import etdz.policy.attachment.document.Provenance;
import etdz.policy.attachment.document.ValidityPeriod;
import etdz.policy.matter.MaterialCode;
import org.jspecify.annotations.Nullable;

/// What an owner says of a file that he puts in.
record Particulars(
        String name, @Nullable MaterialCode kind, Provenance provenance, ValidityPeriod validity) {}
