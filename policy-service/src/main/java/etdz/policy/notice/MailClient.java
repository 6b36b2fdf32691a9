package etdz.policy.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/// The gateway for mail (邮件网关). It takes one message per key.
@FeignClient(name = "mail-gateway", url = "${etdz.policy.mail-url}")
interface MailClient {

    record Mail(String to, String subject, String text) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Receipt(@Nullable String reference) {}

    @PostMapping("/messages")
    Receipt send(@RequestHeader("Idempotency-Key") String key, @RequestBody Mail mail);
}
