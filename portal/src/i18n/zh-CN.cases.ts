/** What the page of a case says, beyond what lists of cases say. */
const cases = {
  status: {
    RECEIVED: "待受理",
    AWAITING_CORRECTION: "待补正",
    ACCEPTED: "已受理",
    IN_REVIEW: "审查中",
    SUSPENDED: "暂停计时",
    EXTENDED: "延期",
    MATERIALS_TO_FOLLOW: "容缺待补",
    GRANTED: "办结（准予）",
    REFUSED: "办结（不予）",
    DECLINED: "不予受理",
    TERMINATED: "终止",
    REVOKED: "撤销",
    CANCELLED: "注销",
  },
};

export type CaseMessages = typeof cases;

export default cases;
