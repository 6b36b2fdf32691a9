package etdz.policy.organ;

import etdz.common.Bilingual;
import etdz.common.ZoneCode;
import etdz.common.http.CreationKey;
import java.time.LocalDate;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// A post (岗位) of an organ. Its duties do not change: a post with other duties is another post, so
/// that what somebody was entitled to on a day can be told later.
///
/// @param zone of its organ
/// @param matters codes of the matters it handles; all if empty
public record Post(
        @BsonId PostCode code,
        OrganCode organ,
        @Nullable ZoneCode zone,
        Bilingual name,
        Set<Duty> duties,
        Set<String> matters,
        @Nullable LocalDate closedOn,
        Audit audit,
        long version,
        @Nullable CreationKey creation) {

    public Post {
        duties = Set.copyOf(duties);
        matters = Set.copyOf(matters);
    }

    /// What an administrator may change.
    public record Particulars(Bilingual name, Set<String> matters, @Nullable LocalDate closedOn) {

        public Particulars {
            matters = Set.copyOf(matters);
        }
    }

    public Post changed(Particulars to, Audit change) {
        return new Post(
                code,
                organ,
                zone,
                to.name(),
                duties,
                to.matters(),
                to.closedOn(),
                change,
                version + 1,
                creation);
    }

    public boolean openOn(LocalDate day) {
        return closedOn == null || day.isBefore(closedOn);
    }

    public boolean handles(String matter) {
        return matters.isEmpty() || matters.contains(matter);
    }
}
