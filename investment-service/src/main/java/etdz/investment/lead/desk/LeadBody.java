package etdz.investment.lead.desk;

import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.ZoneCode;
import etdz.common.http.Complaints;
import etdz.investment.classification.Industries;
import etdz.investment.lead.Contact;
import etdz.investment.lead.Investor;
import etdz.investment.lead.Prospect;
import etdz.investment.lead.view.EstimateView;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is sent to open a lead, by an officer or by the investor himself.
public record LeadBody(
        @Nullable ZoneCode zone,
        @Nullable String name,
        @Nullable String place,
        @Nullable String industry,
        @Nullable String source,
        @Nullable InvestorBody investor,
        @Nullable ContactBody contact,
        @Nullable EstimateView estimate,
        @Nullable String text) {

    static final int LONGEST_NAME = 100;
    public static final int LONGEST_TEXT = 2_000;

    private static final Bilingual NO_INDUSTRY =
            new Bilingual("不是国民经济行业代码（如 C27、2770）", "no code of GB/T 4754 (such as C27, 2770)");
    private static final Bilingual NO_PHONE = new Bilingual("不是电话号码", "not a phone number");
    private static final Bilingual NO_MAIL = new Bilingual("不是电子邮箱", "not an e-mail address");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,24}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    public record InvestorBody(@Nullable String name, @Nullable CreditCode creditCode) {}

    public record ContactBody(
            @Nullable String person, @Nullable String phone, @Nullable String email) {}

    /// What may be invested in.
    public Prospect prospect(Industries industries, Complaints complaints) {
        var code = complaints.optionalText("/industry", industry, 5);
        if (code != null && !code.isEmpty() && industries.sectionOf(code).isEmpty()) {
            complaints.at("/industry", NO_INDUSTRY);
        }
        var where = complaints.optionalText("/place", place, LONGEST_NAME);
        return new Prospect(
                complaints.text("/name", name, LONGEST_NAME),
                where == null ? "" : where,
                code == null ? "" : code);
    }

    /// Who may invest.
    ///
    /// @param subject of the investor's own user, if he asks himself
    public Investor investor(@Nullable String subject, Complaints complaints) {
        if (investor == null) {
            complaints.needed("/investor/name");
            return new Investor("", null, subject);
        }
        var code = investor.creditCode;
        if (code != null && code.verdict() == CreditCode.Verdict.WRONG_SHAPE) {
            complaints.at("/investor/creditCode", "不是统一社会信用代码", "not a unified social credit code");
        }
        return new Investor(
                complaints.text("/investor/name", investor.name, LONGEST_NAME), code, subject);
    }

    /// Absent when nothing was told; otherwise a person and a way to reach him.
    public Optional<Contact> contact(Complaints complaints) {
        if (contact == null) {
            return Optional.empty();
        }
        var person = complaints.text("/contact/person", contact.person, LONGEST_NAME);
        var phone = fitting("/contact/phone", contact.phone, PHONE, NO_PHONE, complaints);
        var email = fitting("/contact/email", contact.email, MAIL, NO_MAIL, complaints);
        if (phone == null && email == null) {
            complaints.at("/contact/phone", "电话和邮箱至少填一项", "a phone number or an e-mail address");
        }
        return person.isEmpty() ? Optional.empty() : Optional.of(new Contact(person, phone, email));
    }

    private static @Nullable String fitting(
            String pointer,
            @Nullable String told,
            Pattern shape,
            Bilingual otherwise,
            Complaints complaints) {
        var text = complaints.optionalText(pointer, told, LONGEST_NAME);
        if (text != null && !text.isEmpty() && !shape.matcher(text).matches()) {
            complaints.at(pointer, otherwise);
        }
        return text;
    }
}
