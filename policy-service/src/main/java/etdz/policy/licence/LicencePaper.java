package etdz.policy.licence;

import etdz.paper.Sheet;
import etdz.paper.Sheet.Block;
import etdz.paper.Sheet.Code;
import etdz.paper.Sheet.Entry;
import etdz.paper.Sheet.Heading;
import etdz.paper.Sheet.Signature;
import etdz.paper.Sheet.Space;
import etdz.policy.approval.Case;
import etdz.policy.approval.stage.Licence;
import etdz.policy.approval.stage.Stage.Granted;
import etdz.policy.matter.Matter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A licence as it is hung on the wall (证照). One that is worth nothing any more says so across the
/// page.
final class LicencePaper {

    private static final int TITLE = 30;
    private static final int ISSUER = 14;

    private LicencePaper() {}

    /// Nothing where the case issued none.
    ///
    /// @param name what such a licence is called
    static Optional<Sheet> of(
            Case held, Matter matter, String name, LicenceState state, LicenceSettings settings) {
        return held.stage()
                .grant()
                .flatMap(granted ->
                        Optional.ofNullable(granted.licence())
                                .map(licence ->
                                        sheet(
                                                held, matter, granted, licence, name, state,
                                                settings)));
    }

    private static Sheet sheet(
            Case held,
            Matter matter,
            Granted granted,
            Licence licence,
            String name,
            LicenceState state,
            LicenceSettings settings) {
        var decision = granted.decision();
        var issuer = decision.authority().issuer().name();
        var applicant = held.application().applicant();
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading(issuer, ISSUER));
        blocks.add(new Heading(name, TITLE));
        blocks.add(new Space(10));
        blocks.add(new Entry("证照编号", licence.identifier().value()));
        blocks.add(new Entry("持证主体", applicant.name()));
        blocks.add(new Entry("统一社会信用代码", applicant.creditCode().value()));
        blocks.add(new Entry("事项", held.application().matter().name().zh()));
        blocks.add(new Entry("决定文号", granted.documentNumber()));
        blocks.add(new Entry("有效期限", term(licence)));
        var number = 1;
        for (var condition : decision.conditions()) {
            blocks.add(new Entry("附加条件" + number++, condition));
        }
        blocks.add(new Space(14));
        blocks.add(new Signature(List.of(issuer, Wording.day(licence.validFrom()))));
        blocks.add(new Space(6));
        blocks.add(
                new Code(
                        settings.verificationOf(licence.identifier()),
                        List.of(
                                "扫码核验，或者在 %s 输入证照编号。".formatted(settings.verification()),
                                "撤销、注销、变更和到期以核验结果为准。")));
        return new Sheet(
                name,
                issuer,
                licence.validFrom(),
                watermark(matter.sample() || decision.authority().sample(), state),
                licence.identifier().value(),
                true,
                blocks);
    }

    static String term(Licence licence) {
        var end = licence.validTo();
        if (end == null) {
            return "自%s起长期有效".formatted(Wording.day(licence.validFrom()));
        }
        return "自%s至%s%s"
                .formatted(
                        Wording.day(licence.validFrom()),
                        Wording.day(end),
                        licence.renewedByLaw() ? "（依照行政许可法第五十条视为准予延续）" : "");
    }

    private static String watermark(boolean sample, LicenceState state) {
        var worth =
                switch (state) {
                    case VALID, UNKNOWN -> "";
                    case EXPIRED -> "已过期";
                    case SUPERSEDED -> "已换发新证";
                    case REVOKED -> "已撤销";
                    case CANCELLED -> "已注销";
                };
        return Stream.of(sample ? "示例" : "", worth)
                .filter(word -> !word.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }
}
