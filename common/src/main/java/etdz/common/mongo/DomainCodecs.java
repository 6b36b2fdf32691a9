package etdz.common.mongo;

import static org.bson.codecs.configuration.CodecRegistries.fromProviders;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.MongoClientSettings;
import etdz.common.Code;
import etdz.common.crypto.Confidential;
import etdz.common.crypto.ConfidentialCodec;
import java.lang.reflect.Constructor;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/// Four things beyond the driver's own codecs: a sealed type is stored with its variant's name in
/// `is`, a [Code] as plain text, a legal day as `yyyy-MM-dd`, what is confidential closed.
public final class DomainCodecs implements CodecProvider {

    private static final String VARIANT = "is";

    /// For every client of ours: these codecs before the driver's own.
    public static CodecRegistry registry() {
        return fromRegistries(
                fromProviders(new DomainCodecs()), MongoClientSettings.getDefaultCodecRegistry());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
        if (type == LocalDate.class) {
            return (Codec<T>) new LocalDateCodec();
        }
        if (type == Confidential.class) {
            return (Codec<T>) new ConfidentialCodec();
        }
        if (type.isRecord() && Code.class.isAssignableFrom(type)) {
            return (Codec<T>) new CodeCodec<>(type.asSubclass(Code.class));
        }
        return type.isSealed() || isVariant(type) ? new SealedCodec<>(type, registry) : null;
    }

    private static boolean isVariant(Class<?> type) {
        return type.isRecord() && Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
    }

    private static final class CodeCodec<C extends Code> implements Codec<C> {

        private final Class<C> type;
        private final Constructor<C> constructor;

        CodeCodec(Class<C> type) {
            try {
                this.type = type;
                this.constructor = type.getDeclaredConstructor(String.class);
                constructor.setAccessible(true);
            } catch (NoSuchMethodException e) {
                throw new CodecConfigurationException(type + " needs one String component", e);
            }
        }

        @Override
        public void encode(BsonWriter writer, C code, EncoderContext context) {
            writer.writeString(code.value());
        }

        @Override
        public C decode(BsonReader reader, DecoderContext context) {
            var text = reader.readString();
            try {
                return constructor.newInstance(text);
            } catch (ReflectiveOperationException e) {
                throw new CodecConfigurationException(
                        "Not a " + type.getSimpleName() + ": " + text, e);
            }
        }

        @Override
        public Class<C> getEncoderClass() {
            return type;
        }
    }

    private static final class SealedCodec<T> implements Codec<T> {

        private final Class<T> type;
        private final CodecRegistry registry;
        private final Map<String, Class<?>> variants;
        private final Map<Class<?>, RecordFields<?>> fields = new ConcurrentHashMap<>();

        SealedCodec(Class<T> type, CodecRegistry registry) {
            this.type = type;
            this.registry = registry;
            this.variants =
                    leaves(type).collect(Collectors.toMap(Class::getSimpleName, leaf -> leaf));
        }

        private static Stream<Class<?>> leaves(Class<?> type) {
            return type.isSealed()
                    ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SealedCodec::leaves)
                    : Stream.of(type);
        }

        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            writer.writeStartDocument();
            writer.writeString(VARIANT, value.getClass().getSimpleName());
            fieldsOf(value.getClass()).write(writer, value, context);
            writer.writeEndDocument();
        }

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            var beginning = reader.getMark();
            var name = nameIn(reader);
            beginning.reset();
            var variant = variants.get(name);
            if (variant == null) {
                throw new CodecConfigurationException(
                        "No " + type.getSimpleName() + " is called " + name);
            }
            return type.cast(fieldsOf(variant).read(reader, context));
        }

        /// It comes first, unless another hand wrote the document.
        private static String nameIn(BsonReader reader) {
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                if (reader.readName().equals(VARIANT)) {
                    return reader.readString();
                }
                reader.skipValue();
            }
            throw new CodecConfigurationException("A variant without a name");
        }

        private RecordFields<?> fieldsOf(Class<?> variant) {
            return fields.computeIfAbsent(variant, it -> new RecordFields<>(it, registry));
        }

        @Override
        public Class<T> getEncoderClass() {
            return type;
        }
    }
}
