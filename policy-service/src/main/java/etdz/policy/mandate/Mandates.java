package etdz.policy.mandate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.mongo.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// One document for each escort, each project and each lead that has become one; the newest state
/// wins, in whatever order they come.
@Repository
class Mandates {

    private static final String AGENT = "agent";
    private static final String STANDING = "standing";
    private static final String UNTIL = "until";
    private static final String CLIENT = "client";
    private static final String VERSION = "version";

    private final MongoCollection<Mandate> mandates;
    private final MongoCollection<EscortedProject> projects;
    private final MongoCollection<EscortedLead> leads;

    Mandates(Stores stores) {
        this.mandates = stores.plain("mandates", Mandate.class);
        this.projects = stores.plain("escortedProjects", EscortedProject.class);
        this.leads = stores.plain("escortedLeads", EscortedLead.class);
        mandates.createIndex(ascending(AGENT, STANDING, UNTIL));
        mandates.createIndex(ascending(CLIENT, STANDING, UNTIL));
    }

    void put(Mandate heard) {
        Stores.putNewer(mandates, heard.id(), VERSION, heard.version(), heard);
    }

    void put(EscortedProject heard) {
        Stores.putNewer(projects, heard.id(), VERSION, heard.version(), heard);
    }

    void put(EscortedLead heard) {
        Stores.putNewer(leads, heard.id(), VERSION, heard.version(), heard);
    }

    /// Those that name this agent and have effect on a day.
    List<Mandate> inForce(String agent, LocalDate day) {
        return mandates.find(and(eq(AGENT, agent), inForce(day))).into(new ArrayList<>());
    }

    /// One of them.
    Optional<Mandate> inForce(String id, String agent, LocalDate day) {
        return Optional.ofNullable(
                mandates.find(and(eq(id), eq(AGENT, agent), inForce(day))).first());
    }

    /// Those that an enterprise gave in a zone and that have effect on a day.
    List<Mandate> inForce(CreditCode client, ZoneCode zone, LocalDate day) {
        return mandates.find(and(eq(CLIENT, client), eq("zone", zone), inForce(day)))
                .into(new ArrayList<>());
    }

    private static Bson inForce(LocalDate day) {
        return and(eq(STANDING, Mandate.WORKING), lte("from", day), gte(UNTIL, day));
    }

    List<EscortedProject> projects(Collection<String> ids) {
        return projects.find(in("_id", ids)).into(new ArrayList<>());
    }

    List<EscortedLead> leads(Collection<String> ids) {
        return leads.find(in("_id", ids)).into(new ArrayList<>());
    }
}
