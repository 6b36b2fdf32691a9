package etdz.policy.approval.application;

import etdz.common.Code;

/// The number of a case (办件编号): division, year and a serial number, `150100-2026-000001`.
public record CaseId(String value) implements Code {}
