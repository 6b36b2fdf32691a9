package etdz.policy.approval.stage;

import java.time.LocalDate;

/// An officer asks for more time (延期); somebody else approves it (行政许可法 第四十二条).
public record ExtensionRequest(LocalDate on, String by, int workingDays, String reason) {}
