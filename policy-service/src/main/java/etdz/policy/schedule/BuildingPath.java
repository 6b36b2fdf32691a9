package etdz.policy.schedule;

import etdz.common.Bilingual;
import etdz.policy.data.DataFiles;
import etdz.policy.matter.MatterCode;
import etdz.policy.schedule.network.Network;
import etdz.policy.schedule.network.Network.Link;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/// The matters between the decision to invest and the day on which building may start, as data.
public record BuildingPath(Bilingual basis, List<Step> steps, List<Edge> edges) {

    /// Where the path leads: what the law wants before building starts.
    static final String BUILD = "BUILD";

    public BuildingPath {
        steps = List.copyOf(steps);
        edges = List.copyOf(edges);
    }

    /// One matter on the way.
    ///
    /// @param when for which projects it is needed, if not for all
    public record Step(MatterCode matter, @Nullable Bilingual when) {}

    /// One matter must be decided before another can be applied for, or before building starts.
    ///
    /// @param quote the words of the law
    /// @param verified whether somebody read them in a public copy
    public record Edge(
            String from, String to, String basis, String quote, Source source, boolean verified) {

        boolean isBeforeBuilding() {
            return to.equals(BUILD);
        }
    }

    public record Source(String title, @Nullable String url) {}

    /// As it comes with the service. Matters that wait for each other stop the start, and so does
    /// one of which no law says that building needs it.
    static BuildingPath load() {
        var path =
                DataFiles.decode(
                        BsonDocument.parse(DataFiles.text("building-path.json")),
                        BuildingPath.class);
        path.network();
        path.steps().stream()
                .map(step -> step.matter().value())
                .filter(matter -> path.edges().stream().noneMatch(it -> it.from().equals(matter)))
                .findFirst()
                .ifPresent(matter -> {
                    throw new IllegalArgumentException("Nothing needs " + matter);
                });
        return path;
    }

    Network network() {
        return Network.of(
                steps.stream().map(step -> step.matter().value()).toList(),
                between().map(edge -> new Link(edge.from(), edge.to())).toList());
    }

    private Stream<Edge> between() {
        return edges.stream().filter(edge -> !edge.isBeforeBuilding());
    }
}
