package etdz.policy.catalogue;

import etdz.policy.matter.MaterialCode;
import etdz.policy.matter.Matter;
import etdz.policy.matter.Matter.Necessity;
import etdz.policy.matter.Questions;
import etdz.policy.matter.Questions.Mistake;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What would happen to an application for a draft; nothing is stored.
///
/// @param mistakes in the answers, with pointers that begin at `/form`
/// @param missing main materials without which nobody accepts it
/// @param toFollow materials that may be brought later
/// @param unknown materials that the draft does not ask for
record Trial(
        boolean acceptable,
        List<Mistake> mistakes,
        List<MaterialCode> missing,
        List<MaterialCode> toFollow,
        List<MaterialCode> unknown) {

    static Trial of(Matter matter, String answers, Set<MaterialCode> given, Locale locale) {
        var mistakes =
                Questions.of(matter.form()).mistakes(answers, locale).stream()
                        .map(it -> new Mistake("/form" + it.pointer(), it.text()))
                        .toList();
        var missing = lacking(matter, Necessity.MAIN, given);
        var unknown = given.stream().filter(it -> matter.material(it).isEmpty()).toList();
        return new Trial(
                mistakes.isEmpty() && missing.isEmpty() && unknown.isEmpty(),
                mistakes,
                missing,
                lacking(matter, Necessity.MAY_FOLLOW, given),
                unknown);
    }

    private static List<MaterialCode> lacking(
            Matter matter, Necessity necessity, Set<MaterialCode> given) {
        return matter.materials().stream()
                .filter(material -> material.necessity() == necessity)
                .map(Matter.Material::code)
                .filter(code -> !given.contains(code))
                .toList();
    }
}
