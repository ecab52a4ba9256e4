package app.mangrove.tier;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.geo.Region;
import app.mangrove.model.partner.Partner;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Which regions a partner lies in: its region and its country with all that stands above them.
final class Regions {
    private final Table regions;
    private final Ints parents;
    private final Ints own;
    private final Ints countries;
    private final Map<Integer, BitSet> above = new HashMap<>();

    Regions(Ecosystem ecosystem) {
        regions = ecosystem.table(Region.KIND);
        parents = regions.ints(Region.PARENT);
        own = ecosystem.table(Partner.KIND).ints(Partner.REGION);
        countries = ecosystem.table(Partner.KIND).ints(Partner.COUNTRY);
    }

    /// The row number of a region, 0 when it is gone.
    int nr(Id region) {
        return regions.nr(region);
    }

    boolean isIn(int partner, int region) {
        return lies(own.at(partner), region) || lies(countries.at(partner), region);
    }

    private boolean lies(int place, int region) {
        return place > 0 && above.computeIfAbsent(place, this::chain).get(region);
    }

    private BitSet chain(int place) {
        BitSet chain = new BitSet();
        for (int at = place; at > 0 && !chain.get(at); at = parents.at(at)) {
            chain.set(at);
        }
        return chain;
    }

    /// How many regions stand above one.
    int depth(int region) {
        return region <= 0 ? 0 : chain(region).cardinality();
    }
}
