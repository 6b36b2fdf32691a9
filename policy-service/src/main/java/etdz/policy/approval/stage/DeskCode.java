package etdz.policy.approval.stage;

import etdz.common.Code;

/// A desk that reviews cases, such as `fire-safety`.
public record DeskCode(String value) implements Code {}
