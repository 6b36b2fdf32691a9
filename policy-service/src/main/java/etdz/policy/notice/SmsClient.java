package etdz.policy.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/// The gateway for text messages (短信网关). It takes one message per key.
@FeignClient(name = "sms-gateway", url = "${etdz.policy.sms-url}")
interface SmsClient {

    record Message(String to, String text) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Receipt(@Nullable String reference) {}

    @PostMapping("/messages")
    Receipt send(@RequestHeader("Idempotency-Key") String key, @RequestBody Message message);
}
