package etdz.common.mongo;

import static java.util.Objects.requireNonNull;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;

/// The fields in which a record is stored, one by one, so that not all have to be written.
/// Otherwise like the driver's codec of records: what is null is left out, what is not known is
/// passed over.
final class RecordFields<R> {

    static final EncoderContext ENCODING = EncoderContext.builder().build();

    /// @param name as it is stored
    record Field(String name, Method accessor, Codec<Object> codec) {

        @Nullable Object of(Object held) {
            try {
                return accessor.invoke(held);
            } catch (ReflectiveOperationException e) {
                throw new CodecConfigurationException("Not readable: " + name, e);
            }
        }

        void write(BsonWriter writer, Object value, EncoderContext context) {
            writer.writeName(name);
            context.encodeWithChildContext(codec, writer, value);
        }

        BsonValue encoded(Object value) {
            var document = new BsonDocument();
            try (var writer = new BsonDocumentWriter(document)) {
                writer.writeStartDocument();
                write(writer, value, ENCODING);
                writer.writeEndDocument();
            }
            return requireNonNull(document.get(name));
        }
    }

    private final Constructor<R> constructor;
    private final List<Field> fields;
    private final Map<String, Integer> positions = new HashMap<>();

    RecordFields(Class<R> type, CodecRegistry registry) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType);
        try {
            this.constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new CodecConfigurationException(type + " cannot be made", e);
        }
        constructor.setAccessible(true);
        this.fields = Arrays.stream(components).map(it -> field(type, it, registry)).toList();
        for (var i = 0; i < fields.size(); i++) {
            positions.put(fields.get(i).name(), i);
        }
    }

    private static Field field(Class<?> type, RecordComponent component, CodecRegistry registry) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        var codec = codec(component.getGenericType(), registry);
        return new Field(nameOf(type, component.getName()), accessor, codec);
    }

    /// As the driver names it: it looks for its annotations on the fields.
    private static String nameOf(Class<?> type, String component) {
        try {
            var field = type.getDeclaredField(component);
            if (field.isAnnotationPresent(BsonId.class)) {
                return "_id";
            }
            var named = field.getAnnotation(BsonProperty.class);
            return named == null ? component : named.value();
        } catch (NoSuchFieldException e) {
            throw new CodecConfigurationException(type + " has no " + component, e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Codec<Object> codec(Type type, CodecRegistry registry) {
        return (Codec<Object>)
                switch (type) {
                    case Class<?> plain ->
                            registry.get(MethodType.methodType(plain).wrap().returnType());
                    case ParameterizedType generic ->
                            registry.get(
                                    (Class<?>) generic.getRawType(),
                                    List.of(generic.getActualTypeArguments()));
                    default -> throw new CodecConfigurationException("No codec for " + type);
                };
    }

    List<Field> all() {
        return fields;
    }

    Field named(String name) {
        return fields.get(requireNonNull(positions.get(name)));
    }

    void write(BsonWriter writer, Object held, EncoderContext context) {
        for (var field : fields) {
            var value = field.of(held);
            if (value != null) {
                field.write(writer, value, context);
            }
        }
    }

    /// Reads a whole document.
    R read(BsonReader reader, DecoderContext context) {
        var values = new @Nullable Object[fields.size()];
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            var at = positions.get(reader.readName());
            if (at == null) {
                reader.skipValue();
            } else if (reader.getCurrentBsonType() == BsonType.NULL) {
                reader.readNull();
            } else {
                values[at] = context.decodeWithChildContext(fields.get(at).codec(), reader);
            }
        }
        reader.readEndDocument();
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new CodecConfigurationException(
                    "Not a " + constructor.getDeclaringClass().getSimpleName(), e);
        }
    }
}
