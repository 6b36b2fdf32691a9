package etdz.common.crypto;

import org.bson.codecs.configuration.CodecRegistry;

/// Where the personal data of a service is closed with its own key (个人信息保护法 第五十一条:
/// 采取相应的加密、去标识化等安全技术措施).
public final class Vault {

    private final Seal seal;
    private final boolean closing;
    private final CodecRegistry codecs;

    /// @param closing whether what is written is closed; what is closed is read in any case
    public Vault(Seal seal, boolean closing, CodecRegistry codecs) {
        this.seal = seal;
        this.closing = closing;
        this.codecs = codecs;
    }

    /// For one field of one collection.
    ///
    /// @param field its path in a document
    public <T> Safe<T> safe(String collection, String field, Class<T> type) {
        return new Safe<>(seal, closing, codecs.get(type), collection + "/" + field);
    }
}
