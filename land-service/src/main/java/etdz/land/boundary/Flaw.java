package etdz.land.boundary;

import etdz.common.Bilingual;

/// Something in a shape that makes it no piece of land.
///
/// @param pointer JSON Pointer (RFC 6901) to it
public record Flaw(String pointer, Bilingual text) {

    static Flaw at(String pointer, String zh, String en) {
        return new Flaw(pointer, new Bilingual(zh, en));
    }
}
