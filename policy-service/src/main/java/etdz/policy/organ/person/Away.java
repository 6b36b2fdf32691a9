package etdz.policy.organ.person;

import etdz.common.ZoneCode;
import etdz.common.http.Cursor;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;

/// One absence out of the record of a person.
public record Away(
        @BsonId String user,
        String name,
        @Nullable ZoneCode zone,
        @BsonProperty("absences") Absence absence,
        long version) {

    static Away of(Person person, Absence absence) {
        return new Away(person.user(), person.name(), person.zone(), absence, person.version());
    }

    Cursor cursor() {
        return new Cursor(List.of(absence.from().toString(), absence.id()));
    }
}
