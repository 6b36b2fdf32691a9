package etdz.investment.zoneprofile;

/// What an investor compares zones by, in the order of the comparison.
public enum FactName {
    STATE_LEVEL_SINCE(Group.ZONE),
    PLANNED_AREA(Group.ZONE),
    BLOCKS(Group.ZONE),
    LOCAL_LAW(Group.ZONE),
    LEADING_INDUSTRIES(Group.INDUSTRY),
    INDUSTRIAL_LAND_PRICE(Group.LAND),
    FACTORY_RENT(Group.LAND),
    ELECTRICITY_PRICE(Group.ENERGY),
    GAS_PRICE(Group.ENERGY),
    WATER_PRICE(Group.ENERGY),
    RAILWAY_DISTANCE(Group.LOGISTICS),
    AIRPORT_DISTANCE(Group.LOGISTICS),
    PORT_DISTANCE(Group.LOGISTICS),
    COLLEGES(Group.TALENT),
    VOCATIONAL_SCHOOLS(Group.TALENT),
    TALENT_OFFERS(Group.TALENT);

    /// Under which heading it stands.
    public enum Group {
        ZONE,
        INDUSTRY,
        LAND,
        ENERGY,
        LOGISTICS,
        TALENT
    }

    private final Group group;

    FactName(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }
}
