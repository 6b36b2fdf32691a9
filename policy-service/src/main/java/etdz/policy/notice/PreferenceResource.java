package etdz.policy.notice;

import static etdz.policy.notice.template.Channel.EMAIL;
import static etdz.policy.notice.template.Channel.SMS;
import static org.springframework.http.HttpHeaders.IF_MATCH;

import etdz.common.Bilingual;
import etdz.common.crypto.Confidential;
import etdz.common.http.Complaints;
import etdz.common.http.ETag;
import etdz.common.security.Actor;
import etdz.policy.notice.Preferences.Language;
import etdz.policy.notice.Preferences.Quiet;
import etdz.policy.notice.Preferences.Rhythm.Daily;
import etdz.policy.notice.Preferences.Rhythm.Immediate;
import etdz.policy.notice.reader.Mailbox;
import etdz.policy.notice.template.Channel;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How the caller wants to be told; who acts for an enterprise sets it for the enterprise.
/// Addresses come out masked.
@RestController
@RequestMapping("/api/policy/notice-preferences")
class PreferenceResource {

    private static final Pattern PHONE = Pattern.compile("1\\d{10}");
    private static final Pattern MAIL =
            Pattern.compile("[^@\\s]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,24}");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final Bilingual NO_PHONE =
            new Bilingual("不是十一位手机号码", "not a mobile number of eleven digits");
    private static final Bilingual NO_MAIL = new Bilingual("不是电子邮箱地址", "not a mail address");
    private static final Bilingual NO_TIME = new Bilingual("格式为 HH:mm", "HH:mm");
    private static final Bilingual NO_HOUR = new Bilingual("0 至 23", "0 to 23");

    record QuietBody(@Nullable String from, @Nullable String to) {}

    /// An address that is absent stays as it is; an empty one goes.
    record Body(
            @Nullable Language language,
            boolean sms,
            @Nullable String phone,
            boolean email,
            @Nullable String address,
            @Nullable Integer digestHour,
            @Nullable QuietBody quiet) {}

    record View(
            Language language,
            boolean sms,
            @Nullable String phone,
            boolean email,
            @Nullable String address,
            @Nullable Integer digestHour,
            @Nullable Quiet quiet,
            long version) {

        static View of(Preferences held, @Nullable String phone, @Nullable String address) {
            return new View(
                    held.language(),
                    held.sms(),
                    phone == null ? null : phone.substring(0, 3) + "****" + phone.substring(7),
                    held.email(),
                    address == null
                            ? null
                            : address.charAt(0) + "***" + address.substring(address.indexOf('@')),
                    held.rhythm() instanceof Daily(var hour) ? hour : null,
                    held.quiet(),
                    held.version());
        }
    }

    private final PreferenceList preferences;
    private final Addresses addresses;
    private final InstantSource clock;

    PreferenceResource(PreferenceList preferences, Addresses addresses, InstantSource clock) {
        this.preferences = preferences;
        this.addresses = addresses;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<View> show(Actor actor) {
        return answer(preferences.of(Mailbox.of(actor)));
    }

    @PutMapping
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<View> set(
            Actor actor, @RequestHeader(IF_MATCH) Optional<ETag> read, @RequestBody Body body) {
        var held = preferences.of(Mailbox.of(actor));
        ETag.of(held.version()).requireIn(read);
        var complaints = new Complaints();
        var next =
                new Preferences(
                        held.mailbox(),
                        Optional.ofNullable(body.language()).orElse(held.language()),
                        body.sms(),
                        address(held, SMS, "/phone", body.phone(), complaints),
                        body.email(),
                        address(held, EMAIL, "/address", body.address(), complaints),
                        rhythm(complaints, body.digestHour()),
                        quiet(complaints, body.quiet()),
                        held.version() + 1,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        actor.getPrincipal());
        if (next.sms() && next.phone() == null) {
            complaints.needed("/phone");
        }
        if (next.email() && next.address() == null) {
            complaints.needed("/address");
        }
        complaints.raise();
        if (!preferences.store(next)) {
            throw ETag.stale();
        }
        return answer(next);
    }

    private @Nullable Confidential address(
            Preferences held,
            Channel channel,
            String pointer,
            @Nullable String given,
            Complaints complaints) {
        if (given == null) {
            return held.stored(channel);
        }
        if (given.isEmpty()) {
            return null;
        }
        var isFitting =
                switch (channel) {
                    case SMS -> PHONE.matcher(given).matches();
                    case EMAIL -> MAIL.matcher(given).matches();
                };
        if (!isFitting) {
            complaints.at(pointer, channel == SMS ? NO_PHONE : NO_MAIL);
        }
        return addresses.close(held.mailbox(), channel, given);
    }

    private static Preferences.Rhythm rhythm(Complaints complaints, @Nullable Integer hour) {
        if (hour == null) {
            return new Immediate();
        }
        if (hour < 0 || hour > 23) {
            complaints.at("/digestHour", NO_HOUR);
            return new Immediate();
        }
        return new Daily(hour);
    }

    private static @Nullable Quiet quiet(Complaints complaints, @Nullable QuietBody body) {
        if (body == null) {
            return null;
        }
        var from =
                complaints.checked(
                        "/quiet/from", body.from(), it -> TIME.matcher(it).matches(), NO_TIME);
        var to =
                complaints.checked(
                        "/quiet/to",
                        body.to(),
                        it -> TIME.matcher(it).matches() && !it.equals(body.from()),
                        NO_TIME);
        return from.isPresent() && to.isPresent() ? new Quiet(from.get(), to.get()) : null;
    }

    private ResponseEntity<View> answer(Preferences held) {
        return ETag.of(held.version()).on(View.of(held, opened(held, SMS), opened(held, EMAIL)));
    }

    private @Nullable String opened(Preferences held, Channel channel) {
        var stored = held.stored(channel);
        return stored == null ? null : addresses.open(held.mailbox(), channel, stored);
    }
}
