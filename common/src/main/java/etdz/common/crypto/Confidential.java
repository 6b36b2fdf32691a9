package etdz.common.crypto;

import org.bson.types.Binary;

/// A value that is stored closed and carried about closed: only a [Safe] opens it, where it is
/// shown. So no log, message or list tells it by accident.
///
/// @param closed false for what a release before this one stored open, or has to read; it stays so
///   until it is written anew
public record Confidential(boolean closed, Binary bytes) {

    @Override
    public String toString() {
        return "Confidential";
    }
}
