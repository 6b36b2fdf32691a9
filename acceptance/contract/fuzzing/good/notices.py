"""Notices: the mailbox, preferences, templates, the log of deliveries."""

from good.request import ADMIN, APPLICANT, OF_PATH, Good, at, first, reads

NOTICE = first(APPLICANT, "/api/policy/notices?limit=1")


def all_read(world):
    body = {"until": world.today + "T00:00:00+08:00"}
    return {"batch": world[APPLICANT].send("PUT", "/api/policy/notices/read", body)[0]["batch"]}


GOOD = {
    **reads(APPLICANT, "listNotices", "countUnreadNotices", "showNoticePreferences"),
    **dict.fromkeys(("showNotice", "listNoticeDeliveries", "readNotice", "unreadNotice", "archiveNotice",
                     "unarchiveNotice"), Good(APPLICANT, NOTICE)),
    "readAllNotices": Good(APPLICANT),
    "undoReadAllNotices": Good(APPLICANT, all_read),
    "setNoticePreferences": Good(APPLICANT, version=OF_PATH),
    "listNoticeTemplates": Good(ADMIN),
    "showNoticeTemplate": Good(ADMIN, at(code="case-accepted")),
    "publishNoticeTemplate": Good(ADMIN, at(code="case-accepted"), version=OF_PATH),
    "listDeliveries": Good(ADMIN, query={"state": "SENT"}),
}
