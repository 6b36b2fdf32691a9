package etdz.investment.calendar;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import etdz.common.mongo.Stores;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Repository;

@Repository
class KnownYears {

    private final MongoCollection<KnownYear> years;

    KnownYears(Stores stores) {
        this.years = stores.plain("calendarYears", KnownYear.class);
    }

    /// A few; one for each year.
    List<KnownYear> all() {
        return years.find().into(new ArrayList<>());
    }

    void keep(KnownYear year) {
        years.replaceOne(eq(year.year()), year, new ReplaceOptions().upsert(true));
    }
}
