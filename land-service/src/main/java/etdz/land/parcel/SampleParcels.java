package etdz.land.parcel;

import etdz.common.Bilingual;
import etdz.common.CreditCode;
import etdz.common.Money;
import etdz.common.ZoneCode;
import etdz.land.boundary.Ellipsoid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Four hundred invented parcels in three zones, the same each time.
final class SampleParcels {

    private static final List<String> USES =
            List.of("100101", "100102", "100102", "110101", "100101", "100103", "110102");
    private static final int UNSUPPLIED = 6;
    private static final BigDecimal YUAN_PER_SQUARE_METRE = BigDecimal.valueOf(288);

    private SampleParcels() {}

    record Holder(CreditCode creditCode, ZoneCode zone) {}

    /// Where the sample ground of a zone lies.
    ///
    /// @param county in whose register the units stand
    private record Site(
            ZoneCode zone, Bilingual name, String county, SampleGround ground, int parcels) {}

    private static final List<Site> SITES =
            List.of(
                    new Site(
                            new ZoneCode("hohhot"),
                            new Bilingual("呼和浩特经开区", "Hohhot zone"),
                            "150105",
                            new SampleGround(111.66, 40.76),
                            134),
                    new Site(
                            new ZoneCode("hulunbuir"),
                            new Bilingual("呼伦贝尔经开区", "Hulunbuir zone"),
                            "150702",
                            new SampleGround(119.71, 49.17),
                            133),
                    new Site(
                            new ZoneCode("bayannur"),
                            new Bilingual("巴彦淖尔经开区", "Bayannur zone"),
                            "150802",
                            new SampleGround(107.36, 40.71),
                            133));

    static List<Parcel> of(List<Holder> holders, LocalDate today) {
        return SITES.stream().flatMap(site -> in(site, holders, today)).toList();
    }

    private static Stream<Parcel> in(Site site, List<Holder> holders, LocalDate today) {
        var local = holders.stream().filter(h -> h.zone().equals(site.zone())).toList();
        return IntStream.range(0, site.parcels()).mapToObj(i -> parcel(site, i, local, today));
    }

    private static Parcel parcel(Site site, int index, List<Holder> local, LocalDate today) {
        var land = site.ground().block(index);
        var measure = Ellipsoid.measure(List.of(land));
        var supplied = index % UNSUPPLIED != UNSUPPLIED - 1;
        var number = index + 1;
        return new Parcel(
                new ParcelId("PCL-%s-%04d".formatted(site.county(), number)),
                site.zone(),
                new RealEstateUnit("%s001001GB%05dW00000000".formatted(site.county(), number)),
                new Bilingual(
                        "%s示例地块%d号".formatted(site.name().zh(), number),
                        "%s, sample plot %d".formatted(site.name().en(), number)),
                USES.get(index % USES.size()),
                Outline.of(land),
                measure.squareMetres(),
                measure.mu(),
                supplied ? local.get(index % local.size()).creditCode() : null,
                supplied
                        ? supplied(site, index, measure.squareMetres(), today)
                        : new Supply.Reserved(index % 4 != 1),
                1);
    }

    private static Supply supplied(Site site, int index, BigDecimal squareMetres, LocalDate today) {
        var price =
                Money.yuan(
                        squareMetres
                                .multiply(YUAN_PER_SQUARE_METRE)
                                .setScale(0, RoundingMode.HALF_UP));
        var work = SampleWork.of(index, price, today);
        return new Supply.Supplied(
                SupplyMode.GRANT,
                "示例-%s-%04d".formatted(site.county(), index + 1),
                work.agreedStart().minusDays(180),
                work);
    }
}
