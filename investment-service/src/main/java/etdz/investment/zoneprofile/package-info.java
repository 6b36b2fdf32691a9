/// What each zone offers an investor (园区画像), as facts with their sources, side by side.
@org.jspecify.annotations.NullMarked
package etdz.investment.zoneprofile;
