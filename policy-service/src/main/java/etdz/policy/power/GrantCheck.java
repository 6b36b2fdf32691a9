package etdz.policy.power;

import static etdz.policy.power.grant.Grant.BasisLevel.LAW;
import static etdz.policy.power.grant.Grant.BasisLevel.OTHER;
import static etdz.policy.power.grant.Grant.BasisLevel.REGULATION;

import etdz.common.Bilingual;
import etdz.policy.power.grant.Grant;
import etdz.policy.power.grant.Organ;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What the law asks of a grant before it may stand in the register.
public final class GrantCheck {

    /// 行政处罚法 第二十四条 speaks of townships and sub-districts only.
    private static final Pattern TOWNSHIPS_ONLY = Pattern.compile("行政处罚法》?第(二十四|24)条");

    /// What is wrong, as a person is told.
    public enum Fault {
        AUTHORISED_WITHOUT_LAW(
                "授权须有法律、法规依据（行政许可法第二十三条）",
                "Only a law or regulation authorises (Licensing Law, art. 23)"),
        AUTHORISED_WITHOUT_PUBLIC_FUNCTION(
                "只能授权具有管理公共事务职能的组织（第二十三条）",
                "Only who has a public function is authorised (art. 23)"),
        ENTRUSTED_TO_NO_ADMINISTRATIVE_ORGAN(
                "行政许可只能委托其他行政机关实施（行政许可法第二十四条）",
                "A licence is entrusted to another administrative organ only (art. 24)"),
        ENTRUSTED_WITHOUT_LEGAL_BASIS(
                "委托须依照法律、法规、规章的规定（第二十四条）", "Entrusting needs a law, regulation or rule (art. 24)"),
        GIVEN_BY_NO_ADMINISTRATIVE_ORGAN(
                "赋权机关须为行政机关", "Only an administrative organ gives a power"),
        GIVEN_BEYOND_ITS_POWERS(
                "赋权机关在整个期间内须持有该项权力：依法行使，或依仍然有效的下放、授权行使，且不得超出其范围",
                "Who gives holds the power all the time: by law, or as far as a delegation in force reaches"),
        ENTRUSTED_ON(
                "以他人名义行使的权力不得再委托、再下放（第二十四条）",
                "What is used in the name of another is not given on (art. 24)"),
        GIVEN_TO_WHO_HAS_IT("受权机关不得是赋权机关或法定行使机关", "It has the power already"),
        PASSED_DOWN_TO_NO_ADMINISTRATIVE_ORGAN(
                "权力只能下放给行政机关", "A power is passed down to an administrative organ only"),
        SEAL_WITH_NO_ADMINISTRATIVE_ORGAN(
                "审批专用章只能由行政机关使用", "Only an administrative organ decides under the seal"),
        RECEIVED_BY_AN_ENTERPRISE("企业不得受理行政事项", "An enterprise receives no applications"),
        ENTRUSTED_WITHOUT_SIGNED_DOCUMENT(
                "委托须有签订日期的书面委托书", "Entrusting needs a signed document with its date"),
        PUNISHMENT_WITHOUT_TERM(
                "委托行政处罚的委托书须载明期限（行政处罚法第二十条）",
                "Entrusted punishment needs a term (Punishment Law, art. 20)"),
        PUNISHMENT_ON_THE_TOWNSHIP_ARTICLE(
                "行政处罚法第二十四条只适用于乡镇和街道", "Article 24 of the Punishment Law is for townships only"),
        COERCION_IS_NOT_ENTRUSTED(
                "行政强制措施权不得委托（行政强制法第十七条，未核对原文）",
                "Coercive measures are not entrusted (Coercion Law, art. 17, unverified)"),
        CONCENTRATED_WITHOUT_APPROVAL(
                "相对集中行政许可权须经国务院批准（第二十五条）",
                "Concentrating licences needs the State Council's approval (art. 25)"),
        ANNOUNCED_WITHOUT_ADDRESS("公告须有网址", "An announcement needs its address"),
        ADDRESS_WITHOUT_ANNOUNCEMENT("公告网址须有公告日期", "The address of an announcement needs its date"),
        ANNOUNCED_BEFORE_SIGNED("公告日期早于签订日期", "Announced before it was signed"),
        ENDS_BEFORE_IT_BEGINS("终止日期早于生效日期", "Ends before it begins"),
        HANDED_OVER_AFTER_ITS_END("移交日期晚于终止日期", "Handed over after its end"),
        REPORTED_WITHOUT_COPY("直报须写明抄送的市级机关", "Direct reporting names who gets the copy"),
        REPORTED_TO_NO_REGION("直报的决定机关应为自治区级机关", "Direct reporting goes to an organ of the region"),
        SEAL_NOT_NAMED("须写明审批专用章", "The seal has to be named"),
        NOTHING_GRANTED("原机关行使不是赋权", "Nothing is granted"),
        OVERLAPS_ANOTHER("与同一事项的另一项赋权期间重叠", "Overlaps another delegation of the same power");

        private final String zh;
        private final String en;

        Fault(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public Bilingual text() {
            return new Bilingual(zh, en);
        }
    }

    private GrantCheck() {}

    /// What the law has against a grant.
    ///
    /// @param others terms of other delegations of the same power
    public static List<Fault> faults(Grant grant, Power power, List<Term> others) {
        var faults = new ArrayList<Fault>();
        switch (grant.mode()) {
            case AUTHORISED -> {
                if (grant.basisLevel() != LAW && grant.basisLevel() != REGULATION) {
                    faults.add(Fault.AUTHORISED_WITHOUT_LAW);
                }
            }
            case ENTRUSTED -> faults.addAll(entrusted(grant, power));
            case DIRECT_REPORT -> {
                if (grant.copyTo() == null) {
                    faults.add(Fault.REPORTED_WITHOUT_COPY);
                }
                if (grant.from().level() != Organ.Level.REGION) {
                    faults.add(Fault.REPORTED_TO_NO_REGION);
                }
            }
            case SEAL -> {
                if (grant.seal() == null) {
                    faults.add(Fault.SEAL_NOT_NAMED);
                }
            }
            case ORIGINAL -> faults.add(Fault.NOTHING_GRANTED);
            case PASSED_DOWN, STATIONED -> {}
        }
        if (grant.concentration() != null && grant.concentration().approval() == null) {
            faults.add(Fault.CONCENTRATED_WITHOUT_APPROVAL);
        }
        faults.addAll(GrantParties.faults(grant, power, others));
        faults.addAll(dates(grant));
        if (others.stream().anyMatch(other -> other.contradicts(grant))) {
            faults.add(Fault.OVERLAPS_ANOTHER);
        }
        return List.copyOf(faults);
    }

    private static List<Fault> dates(Grant grant) {
        var faults = new ArrayList<Fault>();
        if (grant.announcedOn() != null && grant.announcedAt() == null) {
            faults.add(Fault.ANNOUNCED_WITHOUT_ADDRESS);
        }
        if (grant.announcedOn() == null && grant.announcedAt() != null) {
            faults.add(Fault.ADDRESS_WITHOUT_ANNOUNCEMENT);
        }
        if (grant.last().isBefore(grant.validFrom())) {
            faults.add(Fault.ENDS_BEFORE_IT_BEGINS);
        }
        if (grant.handoverOn() != null && grant.handoverOn().isAfter(grant.last())) {
            faults.add(Fault.HANDED_OVER_AFTER_ITS_END);
        }
        return faults;
    }

    private static List<Fault> entrusted(Grant grant, Power power) {
        var faults = new ArrayList<Fault>();
        if (grant.basisLevel() == OTHER) {
            faults.add(Fault.ENTRUSTED_WITHOUT_LEGAL_BASIS);
        }
        if (power.type() == PowerType.COERCION) {
            faults.add(Fault.COERCION_IS_NOT_ENTRUSTED);
        }
        if (power.type() == PowerType.PUNISHMENT) {
            faults.addAll(punishment(grant));
        }
        if (grant.signedOn() == null) {
            faults.add(Fault.ENTRUSTED_WITHOUT_SIGNED_DOCUMENT);
        } else if (grant.announcedOn() != null && grant.announcedOn().isBefore(grant.signedOn())) {
            faults.add(Fault.ANNOUNCED_BEFORE_SIGNED);
        }
        return faults;
    }

    private static List<Fault> punishment(Grant grant) {
        var faults = new ArrayList<Fault>();
        if (grant.validTo() == null) {
            faults.add(Fault.PUNISHMENT_WITHOUT_TERM);
        }
        if (TOWNSHIPS_ONLY.matcher(grant.legalBasis()).find()) {
            faults.add(Fault.PUNISHMENT_ON_THE_TOWNSHIP_ARTICLE);
        }
        return faults;
    }
}
