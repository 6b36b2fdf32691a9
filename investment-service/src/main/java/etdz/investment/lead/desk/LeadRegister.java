package etdz.investment.lead.desk;

import etdz.common.ZoneCode;
import etdz.common.http.PageRequest;
import etdz.common.http.Slice;
import etdz.common.security.Scope;
import etdz.investment.lead.Lead;
import etdz.investment.lead.LeadId;
import etdz.investment.lead.LeadStage;
import etdz.investment.lead.view.LeadRow;
import etdz.investment.project.LinkedProjects;
import etdz.investment.project.ProjectId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The leads, for features that build on them.
@Component
public class LeadRegister implements LinkedProjects {

    private final Leads leads;
    private final LeadDesk desk;

    LeadRegister(Leads leads, LeadDesk desk) {
        this.leads = leads;
        this.desk = desk;
    }

    /// Empty as well when it is out of scope.
    public Optional<Lead> find(LeadId id, Scope scope) {
        return leads.find(id, scope);
    }

    /// What an investor or an enterprise has asked for, newest first.
    public Slice<Lead> newest(Scope scope, PageRequest page) {
        return leads.newest(scope, page);
    }

    /// For whoever has the key of an enquiry, if it opens this one.
    public Optional<Lead> keyed(LeadId id) {
        return leads.keyed(id);
    }

    /// Open leads by stage, currency and quarter.
    public List<LeadSum> sums(Scope scope, Optional<ZoneCode> zone) {
        return leads.sums(scope, zone);
    }

    /// How many stand at a stage now.
    public long count(Scope scope, Optional<ZoneCode> zone, String stage) {
        return leads.count(scope, zone, new Wanted.AtStage(LeadStage.variant(stage)));
    }

    /// The first ones at a stage, the longest waiting first.
    public List<LeadRow> first(Scope scope, Optional<ZoneCode> zone, String stage, int most) {
        var wanted = new Wanted.AtStage(LeadStage.variant(stage));
        return leads
                .page(scope, zone, wanted, new PageRequest(most, Optional.empty()))
                .items()
                .stream()
                .map(desk::row)
                .toList();
    }

    /// How many wait for their first reply for too long.
    public long late(Scope scope, Optional<ZoneCode> zone) {
        var before = desk.terms().lateBefore(desk.now());
        return leads.count(scope, zone, new Wanted.Late(before));
    }

    /// How many have not been touched for too long.
    public long stuck(Scope scope, Optional<ZoneCode> zone) {
        var before = desk.terms().stuckBefore(desk.now());
        return leads.count(scope, zone, new Wanted.Stuck(before));
    }

    @Override
    public List<ProjectId> of(String investor) {
        return leads.projectsOf(investor);
    }
}
