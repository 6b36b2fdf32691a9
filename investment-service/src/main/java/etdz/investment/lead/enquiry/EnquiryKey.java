package etdz.investment.lead.enquiry;

import static java.nio.charset.StandardCharsets.UTF_8;

import etdz.investment.lead.Lead;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// With which somebody who is not logged in finds his enquiry again. It follows from the caller's
/// `Idempotency-Key` alone, so that whoever got no answer and asks again gets the same one; only
/// its digest is stored.
record EnquiryKey(String value) {

    static EnquiryKey of(String idempotencyKey) {
        return new EnquiryKey(sha256("enquiry\n" + idempotencyKey));
    }

    String digest() {
        return sha256(value);
    }

    boolean opens(Lead lead) {
        var expected = lead.investor().keyDigest();
        return expected != null
                && MessageDigest.isEqual(expected.getBytes(UTF_8), digest().getBytes(UTF_8));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
