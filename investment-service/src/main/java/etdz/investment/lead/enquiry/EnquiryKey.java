package etdz.investment.lead.enquiry;

import static java.nio.charset.StandardCharsets.UTF_8;

import etdz.common.crypto.Sha256;
import etdz.investment.lead.Lead;
import java.security.MessageDigest;

/// With which somebody who is not logged in finds his enquiry again. It follows from the caller's
/// `Idempotency-Key` alone, so that whoever got no answer and asks again gets the same one; only
/// its digest is stored.
record EnquiryKey(String value) {

    static EnquiryKey of(String idempotencyKey) {
        return new EnquiryKey(Sha256.hex(("enquiry\n" + idempotencyKey).getBytes(UTF_8)));
    }

    String digest() {
        return Sha256.hex(value.getBytes(UTF_8));
    }

    boolean opens(Lead lead) {
        var expected = lead.investor().keyDigest();
        return expected != null
                && MessageDigest.isEqual(expected.getBytes(UTF_8), digest().getBytes(UTF_8));
    }
}
