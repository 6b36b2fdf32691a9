package etdz.talent.points;

import static java.util.Comparator.comparingInt;

import etdz.common.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A criterion in which one or several of a list apply.
record Choices(Bilingual name, boolean required, boolean several, int max, List<Choice> choices) {

    private static final Bilingual NOTHING = new Bilingual("无", "none");

    Choices {
        choices = List.copyOf(choices);
    }

    Optional<Choice> called(String given) {
        return choices.stream().filter(choice -> choice.isCalled(given)).findFirst();
    }

    /// Every code and synonym, for those who gave another.
    String vocabulary() {
        return choices.stream()
                .flatMap(choice ->
                        Stream.concat(Stream.of(choice.code()), choice.synonyms().stream()))
                .collect(Collectors.joining(", "));
    }

    Line line(String criterion, List<Choice> chosen) {
        var points = Math.min(max, chosen.stream().mapToInt(Choice::points).sum());
        return new Line(
                criterion,
                name,
                answer(chosen),
                points,
                max,
                label(chosen),
                choices.stream()
                        .filter(choice -> choice.points() > points)
                        .min(comparingInt(Choice::points))
                        .map(c -> new Line.Next(c.points(), c.code(), c.label())));
    }

    private Answer answer(List<Choice> chosen) {
        var codes = chosen.stream().map(Choice::code).toList();
        return several ? new Answer.Several(codes) : new Answer.Choice(codes.getFirst());
    }

    private static Bilingual label(List<Choice> chosen) {
        return chosen.stream()
                .map(Choice::label)
                .reduce((a, b) -> new Bilingual(a.zh() + "；" + b.zh(), a.en() + "; " + b.en()))
                .orElse(NOTHING);
    }
}
