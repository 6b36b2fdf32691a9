package etdz.sandbox.message;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import etdz.common.http.Problem;
import etdz.sandbox.message.Message.Channel;
import etdz.sandbox.message.Message.Content;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Takes messages and shows what was taken for an address; nothing is delivered.
@RestController
class MessageResource {

    private static final Pattern PHONE = Pattern.compile("1\\d{10}");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_SMS = 500;
    private static final int LONGEST_MAIL = 100_000;

    /// As it comes in: nothing is sure to be there, and more may be there than we read.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sent(@Nullable String to, @Nullable String subject, @Nullable String text) {}

    record Receipt(String reference, Instant takenAt) {}

    record View(
            String reference, String to, @Nullable String subject, String text, Instant takenAt) {

        static View of(Message taken) {
            var content = taken.content();
            return new View(
                    taken.reference(),
                    content.to(),
                    content.subject(),
                    content.text(),
                    taken.takenAt());
        }
    }

    private final Messages messages;
    private final InstantSource clock;

    MessageResource(Messages messages, InstantSource clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/sms/messages")
    @PreAuthorize("permitAll()")
    ResponseEntity<Receipt> sms(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Sent sent) {
        return take(Channel.SMS, key, sent, PHONE, LONGEST_SMS);
    }

    @PostMapping("/mail/messages")
    @PreAuthorize("permitAll()")
    ResponseEntity<Receipt> mail(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Sent sent) {
        if (sent.subject() == null || sent.subject().isBlank()) {
            throw Problem.invalid("/subject", "needed");
        }
        return take(Channel.MAIL, key, sent, ADDRESS, LONGEST_MAIL);
    }

    private ResponseEntity<Receipt> take(
            Channel channel, @Nullable String key, Sent sent, Pattern address, int most) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.of(BAD_REQUEST, "idempotency-key-missing");
        }
        var to = sent.to();
        var text = sent.text();
        if (to == null || !address.matcher(to).matches()) {
            throw Problem.invalid("/to", "no address of this channel");
        }
        if (text == null || text.isBlank() || text.length() > most) {
            throw Problem.invalid("/text", "1 to " + most + " characters");
        }
        var content = new Content(to, sent.subject(), text);
        var taken =
                messages.take(
                        channel, key, content, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!taken.content().equals(content)) {
            throw Problem.of(UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        }
        return ResponseEntity.status(CREATED).body(new Receipt(taken.reference(), taken.takenAt()));
    }

    @GetMapping("/sms/messages")
    @PreAuthorize("permitAll()")
    List<View> smsTo(@RequestParam String to) {
        return messages.to(Channel.SMS, to).stream().map(View::of).toList();
    }

    @GetMapping("/mail/messages")
    @PreAuthorize("permitAll()")
    List<View> mailTo(@RequestParam String to) {
        return messages.to(Channel.MAIL, to).stream().map(View::of).toList();
    }
}
