import type { CaseMessages } from "./zh-CN.cases";

const cases: CaseMessages = {
  status: {
    RECEIVED: "Awaiting acceptance",
    AWAITING_CORRECTION: "Awaiting correction",
    ACCEPTED: "Accepted",
    IN_REVIEW: "Under review",
    SUSPENDED: "Clock paused",
    EXTENDED: "Extended",
    MATERIALS_TO_FOLLOW: "Materials to follow",
    GRANTED: "Closed (granted)",
    REFUSED: "Closed (refused)",
    DECLINED: "Not accepted",
    TERMINATED: "Terminated",
    REVOKED: "Revoked",
    CANCELLED: "Cancelled",
  },
};

export default cases;
