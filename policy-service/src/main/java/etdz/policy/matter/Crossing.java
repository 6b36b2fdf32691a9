package etdz.policy.matter;

import static java.util.Comparator.comparing;

import etdz.policy.matter.Matter.Necessity;
import etdz.policy.matter.Questions.Mistake;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What it means for what an applicant handed in when his case goes over to another version of the
/// matter.
///
/// @param missing main materials that he has not given
/// @param dropped materials that he gave and nobody asks for any more
/// @param mistakes in his answers, as the questions of that version see them
public record Crossing(
        List<MaterialCode> missing, List<MaterialCode> dropped, List<Mistake> mistakes) {

    public Crossing {
        missing = List.copyOf(missing);
        dropped = List.copyOf(dropped);
        mistakes = List.copyOf(mistakes);
    }

    public static Crossing to(
            Matter version, String answers, Set<MaterialCode> given, Locale locale) {
        return new Crossing(
                version.materials().stream()
                        .filter(material -> material.necessity() == Necessity.MAIN)
                        .map(Matter.Material::code)
                        .filter(code -> !given.contains(code))
                        .toList(),
                given.stream()
                        .filter(code -> version.material(code).isEmpty())
                        .sorted(comparing(MaterialCode::value))
                        .toList(),
                Questions.of(version.form()).mistakes(answers, locale).stream()
                        .map(it -> new Mistake("/form" + it.pointer(), it.text()))
                        .toList());
    }
}
