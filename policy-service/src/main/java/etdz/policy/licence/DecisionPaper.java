package etdz.policy.licence;

import etdz.paper.Sheet;
import etdz.paper.Sheet.Block;
import etdz.paper.Sheet.Code;
import etdz.paper.Sheet.Entry;
import etdz.paper.Sheet.Heading;
import etdz.paper.Sheet.Paragraph;
import etdz.paper.Sheet.Signature;
import etdz.paper.Sheet.Space;
import etdz.policy.approval.Case;
import etdz.policy.approval.stage.Decision;
import etdz.policy.approval.stage.Stage;
import etdz.policy.identifier.LicenceIdentifier;
import etdz.policy.matter.Matter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The decision as the applicant gets it (决定书): in whose name, on which basis, under which
/// conditions and what he may do against it. Issuer, liable organ and defendant are those that the
/// register of powers gave on the day of the decision.
final class DecisionPaper {

    private static final int TITLE = 22;
    private static final int ISSUER = 16;
    private static final int NUMBER = 12;

    /// What was decided.
    private record Decided(Decision decision, String documentNumber, boolean granted) {}

    private final Case held;
    private final Matter matter;
    private final LicenceSettings settings;

    private DecisionPaper(Case held, Matter matter, LicenceSettings settings) {
        this.held = held;
        this.matter = matter;
        this.settings = settings;
    }

    /// Nothing while nobody has decided.
    static Optional<Sheet> of(Case held, Matter matter, LicenceSettings settings) {
        return decided(held.stage())
                .map(decided -> new DecisionPaper(held, matter, settings).sheet(decided));
    }

    private static Optional<Decided> decided(Stage stage) {
        if (stage instanceof Stage.Refused refused) {
            return Optional.of(new Decided(refused.decision(), refused.documentNumber(), false));
        }
        return stage.grant().map(it -> new Decided(it.decision(), it.documentNumber(), true));
    }

    private Sheet sheet(Decided decided) {
        var authority = decided.decision().authority();
        var title =
                decided.granted()
                        ? Wording.granting(matter.type())
                        : Wording.refusing(matter.type());
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading(authority.issuer().name(), ISSUER));
        blocks.add(new Heading(title, TITLE));
        blocks.add(new Heading(decided.documentNumber(), NUMBER));
        blocks.add(new Space(6));
        blocks.add(new Paragraph(addressee(), false));
        blocks.add(new Paragraph(application(), true));
        blocks.addAll(decided.granted() ? grant(decided.decision()) : refusal(decided.decision()));
        blocks.add(new Space(2));
        blocks.add(new Entry("行使方式", Wording.of(authority.mode())));
        blocks.add(new Entry("赋权依据", authority.legalBasis()));
        blocks.add(new Entry("责任机关", authority.liable().name()));
        blocks.add(new Space(2));
        blocks.add(new Paragraph(remedies(decided.decision()), true));
        blocks.add(new Space(6));
        blocks.add(
                new Signature(
                        List.of(authority.issuer().name(), Wording.day(decided.decision().on()))));
        blocks.add(code());
        return new Sheet(
                title,
                authority.issuer().name(),
                decided.decision().on(),
                watermark(authority.sample()),
                decided.documentNumber(),
                false,
                blocks);
    }

    private String addressee() {
        var applicant = held.application().applicant();
        return "%s（统一社会信用代码：%s）：".formatted(applicant.name(), applicant.creditCode().value());
    }

    private String application() {
        var acceptance = Optional.ofNullable(held.stage().reached());
        var accepted =
                acceptance
                        .map(it ->
                                it.deemed()
                                        ? "逾期未告知补正，依照《中华人民共和国行政许可法》第三十二条，自%s收到之日起即为受理"
                                                .formatted(Wording.day(it.on()))
                                        : "本机关于%s受理".formatted(Wording.day(it.on())))
                        .orElse("本机关已收到");
        return "你单位于%s提出的“%s”申请（办件编号：%s），%s。"
                .formatted(
                        Wording.day(held.application().receivedOn()),
                        matter.name().zh(),
                        held.id().value(),
                        accepted);
    }

    private List<Block> grant(Decision decision) {
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Paragraph(
                        "经审查，你单位的申请符合规定的条件。根据%s，决定准予，结果为：%s。"
                                .formatted(Wording.of(matter.legalBasis()), matter.result().zh()),
                        true));
        Optional.ofNullable(decision.ground())
                .ifPresent(ground -> blocks.add(new Paragraph("说明：" + ground, true)));
        if (!decision.conditions().isEmpty()) {
            blocks.add(new Paragraph("准予附有下列条件：", true));
            var number = 1;
            for (var condition : decision.conditions()) {
                blocks.add(new Paragraph("%d. %s".formatted(number++, condition), true));
            }
        }
        held.stage()
                .grant()
                .map(Stage.Granted::licence)
                .ifPresent(licence -> {
                    blocks.add(new Entry("证照编号", licence.identifier().value()));
                    blocks.add(new Entry("有效期限", LicencePaper.term(licence)));
                });
        return blocks;
    }

    private List<Block> refusal(Decision decision) {
        return List.of(
                new Paragraph(
                        "经审查，根据%s，决定不予。理由如下：".formatted(Wording.of(matter.legalBasis())), true),
                new Paragraph(String.valueOf(decision.ground()), true));
    }

    /// 行政复议法 第二十条; how long one may sue is left to the law, since we did not verify it.
    private String remedies(Decision decision) {
        var advice = matter.advice();
        var office = advice.reconsideration() == null ? "复议机关" : advice.reconsideration().zh();
        var court = advice.litigation() == null ? "人民法院" : advice.litigation().zh();
        return "如不服本决定，可以自收到本决定书之日起六十日内向%s申请行政复议，也可以在法定期限内向%s提起行政诉讼，被告为%s。"
                .formatted(office, court, decision.authority().defendant().name());
    }

    private Code code() {
        return held.stage()
                .grant()
                .map(Stage.Granted::licence)
                .map(licence -> verification(licence.identifier()))
                .orElseGet(() ->
                        new Code(
                                settings.pageOf(held.id()),
                                List.of("扫码查看办件（须登录）", "办件编号：" + held.id().value())));
    }

    private Code verification(LicenceIdentifier licence) {
        return new Code(
                settings.verificationOf(licence),
                List.of("扫码核验证照，或者在 %s 输入证照编号".formatted(settings.verification())));
    }

    private String watermark(boolean sampleAuthority) {
        return Stream.of(
                        matter.sample() || sampleAuthority ? "示例" : "",
                        held.stage() instanceof Stage.Revoked ? "已撤销" : "",
                        held.stage() instanceof Stage.Cancelled ? "已注销" : "")
                .filter(word -> !word.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }
}
