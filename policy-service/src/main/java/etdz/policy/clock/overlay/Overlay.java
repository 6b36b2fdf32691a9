package etdz.policy.clock.overlay;

import etdz.common.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// The festivals of one division and whether its terms run by them (地方节日). Off until somebody
/// switches it on under a document: whether such a day is a statutory day off for a term of law is
/// for the division to say (放假办法 第四条), not for us.
///
/// @param history every earlier state, the oldest first
public record Overlay(
        @BsonId Division division,
        Bilingual name,
        List<Festival> festivals,
        State state,
        long version,
        List<State> history) {

    public Overlay {
        festivals = List.copyOf(festivals);
        history = List.copyOf(history);
    }

    /// A festival on the same day of every year.
    ///
    /// @param day such as `06-18`
    /// @param verified whether somebody has read the local text
    public record Festival(Bilingual name, String day, String source, boolean verified) {

        Stream<LocalDate> in(int firstYear, int lastYear) {
            var monthDay = MonthDay.parse("--" + day);
            return IntStream.rangeClosed(firstYear, lastYear)
                    .filter(monthDay::isValidYear)
                    .mapToObj(monthDay::atYear);
        }
    }

    /// From which day to which the festivals are days off.
    ///
    /// @param basis the document that says so
    public record State(
            boolean on,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String basis,
            @Nullable String by,
            @Nullable Instant at) {

        static final State OFF = new State(false, null, null, null, null, null);

        boolean sameAs(State other) {
            return on == other.on
                    && Objects.equals(from, other.from)
                    && Objects.equals(to, other.to)
                    && (!on || Objects.equals(basis, other.basis));
        }

        boolean includes(LocalDate day) {
            return on && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    Overlay switched(State next) {
        var earlier = new ArrayList<>(history);
        earlier.add(state);
        return new Overlay(division, name, festivals, next, version + 1, earlier);
    }

    /// As it was in another state.
    public Overlay as(State then) {
        return new Overlay(division, name, festivals, then, version, history);
    }

    /// The days off that it adds in those years.
    public Stream<LocalDate> daysOff(int firstYear, int lastYear) {
        return festivals.stream()
                .flatMap(festival -> festival.in(firstYear, lastYear))
                .filter(state::includes);
    }
}
