package etdz.acceptance;

import etdz.acceptance.Platform.Visitor;
import java.util.UUID;

/// One case as its parties move it along.
record Filing(String id) {

    static final Visitor APPLICANT = Platform.as("applicant-1");
    static final Visitor OFFICER = Platform.as("officer-hohhot");
    static final Visitor APPROVER = Platform.as("approver-hohhot");

    static Filing submitted() {
        return of(submit(UUID.randomUUID().toString(), Platform.example("filing.json")).is(201));
    }

    static Filing of(Answer created) {
        return new Filing(created.text("id"));
    }

    static Answer submit(String key, String body) {
        return APPLICANT.with("Idempotency-Key", key).post("/api/policy/cases", body);
    }

    String path() {
        return "/api/policy/cases/" + id;
    }

    Answer seenBy(Visitor visitor) {
        return visitor.get(path());
    }

    Answer accept(String etag) {
        return OFFICER.with("If-Match", etag).put(path() + "/acceptance", "{\"missing\":[]}");
    }

    Answer grant(String etag) {
        return APPROVER.with("If-Match", etag)
                .put(path() + "/decision", "{\"result\":\"GRANTED\",\"ground\":\"符合条件\"}");
    }

    Answer withdraw(String etag) {
        return APPLICANT.with("If-Match", etag).put(path() + "/withdrawal", "{}");
    }
}
