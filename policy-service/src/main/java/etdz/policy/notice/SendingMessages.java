package etdz.policy.notice;

import etdz.common.outside.OutsideSystem;
import etdz.common.outside.OutsideSystem.Away;
import etdz.common.outside.OutsideSystem.UselessAnswer;
import etdz.policy.notice.Delivery.Attempt;
import etdz.policy.notice.Delivery.Progress;
import etdz.policy.notice.Delivery.Progress.GivenUp;
import etdz.policy.notice.Delivery.Progress.Sent;
import etdz.policy.notice.Delivery.Progress.Waiting;
import etdz.policy.notice.Delivery.Reason;
import etdz.policy.notice.template.Templates;
import feign.FeignException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Sends what is due. Which message is whose is decided in the database; after a crash the next
/// attempt has the same key, so that the gateway takes it once.
@Component
class SendingMessages {

    private static final Logger LOG = LoggerFactory.getLogger(SendingMessages.class);
    private static final String DIGEST = "digest";

    private final Deliveries deliveries;
    private final NoticeList notices;
    private final PreferenceList preferences;
    private final Addresses addresses;
    private final Templates templates;
    private final SmsClient sms;
    private final MailClient mail;
    private final OutsideSystem smsGateway;
    private final OutsideSystem mailGateway;
    private final NoticeSettings settings;
    private final InstantSource clock;

    SendingMessages(
            Deliveries deliveries,
            NoticeList notices,
            PreferenceList preferences,
            Addresses addresses,
            Templates templates,
            SmsClient sms,
            MailClient mail,
            @Qualifier("smsGateway") OutsideSystem smsGateway,
            @Qualifier("mailGateway") OutsideSystem mailGateway,
            NoticeSettings settings,
            InstantSource clock) {
        this.deliveries = deliveries;
        this.notices = notices;
        this.preferences = preferences;
        this.addresses = addresses;
        this.templates = templates;
        this.sms = sms;
        this.mail = mail;
        this.smsGateway = smsGateway;
        this.mailGateway = mailGateway;
        this.settings = settings;
        this.clock = clock;
    }

    /// Sends the message that is due longest; false when none is.
    boolean sendNext() {
        var now = now();
        var claimed = deliveries.claim(now, now.plus(settings.claim()));
        claimed.ifPresent(this::send);
        return claimed.isPresent();
    }

    private void send(Delivery delivery) {
        var reader = preferences.of(delivery.mailbox());
        var channel = delivery.channel();
        var to = reader.to(channel).map(it -> addresses.open(reader.mailbox(), channel, it));
        if (to.isEmpty()) {
            deliveries.store(
                    delivery,
                    new GivenUp(now(), Reason.NO_ADDRESS),
                    new Attempt(now(), Reason.NO_ADDRESS.name(), null));
            return;
        }
        try {
            var reference =
                    switch (channel) {
                        case SMS -> smsGateway.ask(() -> text(delivery, reader, to.get()));
                        case EMAIL -> mailGateway.ask(() -> letter(delivery, reader, to.get()));
                    };
            done(delivery, reference.flatMap(it -> it));
        } catch (Away e) {
            failed(delivery, e);
        }
    }

    private void done(Delivery delivery, Optional<String> reference) {
        var at = now();
        var next =
                reference
                        .<Progress>map(it -> new Sent(at, it))
                        .orElseGet(() -> new GivenUp(at, Reason.REFUSED));
        deliveries.store(
                delivery,
                next,
                new Attempt(
                        at,
                        reference.isPresent() ? "SENT" : Reason.REFUSED.name(),
                        reference.orElse(null)));
        LOG.atInfo()
                .addKeyValue("delivery", delivery.id())
                .addKeyValue("sent", reference.isPresent())
                .log("Message handed over");
    }

    private void failed(Delivery delivery, Away away) {
        var failed = delivery.progress() instanceof Waiting(_, var before, _) ? before + 1 : 1;
        var at = now();
        Progress next =
                failed < settings.attempts()
                        ? new Waiting(at.plus(settings.pauseAfter(failed - 1)), failed, true)
                        : new GivenUp(at, Reason.TOO_OFTEN);
        deliveries.store(delivery, next, new Attempt(at, "AWAY", causeOf(away)));
        LOG.atWarn()
                .addKeyValue("delivery", delivery.id())
                .addKeyValue("attempt", failed)
                .log("Message not handed over: {}", away.getMessage());
    }

    private static @Nullable String causeOf(Away away) {
        return away.getCause() == null ? null : away.getCause().getClass().getSimpleName();
    }

    /// Empty when the gateway says that it will never take this message.
    private Optional<String> text(Delivery delivery, Preferences reader, String to) {
        var one = notices.find(delivery.items()).getFirst();
        try {
            var receipt =
                    sms.send(delivery.id(), new SmsClient.Message(to, Letters.sms(one, reader)));
            return Optional.of(reference(receipt == null ? null : receipt.reference()));
        } catch (FeignException.BadRequest | FeignException.UnprocessableEntity e) {
            return Optional.empty();
        }
    }

    private Optional<String> letter(Delivery delivery, Preferences reader, String to) {
        var all = notices.find(delivery.items());
        var letter =
                new Letters(settings.home(), templates.inForce(DIGEST))
                        .of(all, reader, delivery.digest());
        try {
            var receipt =
                    mail.send(
                            delivery.id(),
                            new MailClient.Mail(to, letter.subject(), letter.text()));
            return Optional.of(reference(receipt == null ? null : receipt.reference()));
        } catch (FeignException.BadRequest | FeignException.UnprocessableEntity e) {
            return Optional.empty();
        }
    }

    private static String reference(@Nullable String given) {
        if (given == null || given.isBlank()) {
            throw new UselessAnswer("The gateway answered without a reference");
        }
        return given;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
