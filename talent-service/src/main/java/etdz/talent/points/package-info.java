/// The points self-test for work permits of foreigners (外国人来华工作积分), by a table that is data.
@org.jspecify.annotations.NullMarked
package etdz.talent.points;
