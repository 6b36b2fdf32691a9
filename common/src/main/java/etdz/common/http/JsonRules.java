package etdz.common.http;

import etdz.common.Code;
import etdz.common.time.China;
import java.io.Serial;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// How values of the platform look in JSON: a [Code] as its text, an instant in Beijing time with
/// its offset.
final class JsonRules extends SimpleModule {

    @Serial private static final long serialVersionUID = 1;

    JsonRules() {
        super("etdz");
        addSerializer(Code.class, new CodeText());
        addSerializer(Instant.class, new BeijingTime());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Codes());
    }

    private static final class CodeText extends StdSerializer<Code> {

        CodeText() {
            super(Code.class);
        }

        @Override
        public void serialize(Code code, JsonGenerator out, SerializationContext context) {
            out.writeString(code.value());
        }
    }

    private static final class BeijingTime extends StdSerializer<Instant> {

        BeijingTime() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant at, JsonGenerator out, SerializationContext context) {
            out.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(China.timeOf(at)));
        }
    }

    private static final class Codes extends Deserializers.Base {

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            return type.isTypeOrSubTypeOf(Code.class) && type.isRecordType()
                    ? new CodeReader(type.getRawClass())
                    : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return Code.class.isAssignableFrom(type) && type.isRecord();
        }
    }

    private static final class CodeReader extends ValueDeserializer<Object> {

        private final Constructor<?> constructor;

        CodeReader(Class<?> type) {
            try {
                this.constructor = type.getDeclaredConstructor(String.class);
                constructor.setAccessible(true);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type + " needs one String component", e);
            }
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) {
            try {
                if (in.hasToken(JsonToken.VALUE_STRING)
                        && constructor.newInstance(in.getString()) instanceof Code code
                        && code.isWellFormed()) {
                    return code;
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
            return context.reportInputMismatch(
                    constructor.getDeclaringClass(), "Not a code: %s", in.currentToken());
        }
    }
}
