package etdz.investment.project;

import etdz.common.Code;

/// `PRJ-` and the id of the case that opened the project: the same event can open only one.
public record ProjectId(String value) implements Code {

    static ProjectId ofCase(String caseId) {
        return new ProjectId("PRJ-" + caseId);
    }
}
