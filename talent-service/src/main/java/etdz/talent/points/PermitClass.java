package etdz.talent.points;

/// Class of a foreigner's work permit that points alone can give; class C is by quota, not by
/// points.
enum PermitClass {
    A,
    B
}
