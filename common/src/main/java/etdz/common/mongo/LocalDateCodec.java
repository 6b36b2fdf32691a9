package etdz.common.mongo;

import java.time.LocalDate;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/// A legal day is stored as `yyyy-MM-dd`: it sorts like a date, belongs to no time zone, and goes
/// into events as it stands.
final class LocalDateCodec implements Codec<LocalDate> {

    @Override
    public void encode(BsonWriter writer, LocalDate day, EncoderContext context) {
        writer.writeString(day.toString());
    }

    @Override
    public LocalDate decode(BsonReader reader, DecoderContext context) {
        return LocalDate.parse(reader.readString());
    }

    @Override
    public Class<LocalDate> getEncoderClass() {
        return LocalDate.class;
    }
}
