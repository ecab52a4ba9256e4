package app.mangrove.program;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.geo.Region;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Program;
import app.mangrove.model.program.Specialisation;
import app.mangrove.model.program.Tier;
import app.mangrove.model.program.Track;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What one track asks for, and when it is in force: while itself and its program are, and neither
/// is archived.
///
/// Shape: row numbers of one snapshot, 0 where it asks for nothing; days as epoch days, half-open,
/// empty (`from` not before `to`) when it is never in force. A track that is not saved yet has no
/// number.
public record TrackRule(
        Id id,
        String name,
        int program,
        int type,
        int tier,
        int region,
        int specialisation,
        int depth,
        long from,
        long to) {

    static TrackRule of(Ecosystem ecosystem, Track track) {
        int program = nr(ecosystem, Program.KIND, track.program());
        int region = nr(ecosystem, Region.KIND, track.region());
        long from = first(track.validFrom());
        long to = last(track.validTo());
        boolean dead = program == 0 || Boolean.TRUE.equals(track.archived());
        if (!dead) {
            Program of = ecosystem.row(Program.KIND, program);
            from = Math.max(from, first(of.validFrom()));
            to = Math.min(to, last(of.validTo()));
            dead = Boolean.TRUE.equals(of.archived());
        }
        return new TrackRule(
                track.id(),
                track.name(),
                program,
                nr(ecosystem, PartnerType.KIND, track.type()),
                nr(ecosystem, Tier.KIND, track.tier()),
                region,
                nr(ecosystem, Specialisation.KIND, track.specialisation()),
                region == 0 ? 0 : RegionTree.of(ecosystem).depth(region),
                dead ? Long.MAX_VALUE : from,
                dead ? Long.MIN_VALUE : to);
    }

    private static long first(@Nullable LocalDate from) {
        return from == null ? Long.MIN_VALUE : from.toEpochDay();
    }

    private static long last(@Nullable LocalDate to) {
        return to == null ? Long.MAX_VALUE : to.toEpochDay();
    }

    private static int nr(Ecosystem ecosystem, Kind<?> kind, @Nullable Id id) {
        return id == null ? 0 : ecosystem.table(kind).nr(id);
    }

    public boolean holdsOn(LocalDate day) {
        return inForce(day.toEpochDay());
    }

    boolean inForce(long day) {
        return from <= day && day < to;
    }

    /// The number that it asks for in a dimension, 0 for any.
    public int asks(Dimension dimension) {
        return switch (dimension) {
            case TYPE -> type;
            case TIER -> tier;
            case REGION -> region;
            case SPECIALISATION -> specialisation;
        };
    }

    /// How many dimensions it names.
    public int named() {
        int named = 0;
        for (Dimension dimension : Dimension.values()) {
            named += asks(dimension) == 0 ? 0 : 1;
        }
        return named;
    }

    boolean fits(Combination combination, RegionTree regions) {
        return meets(Dimension.TYPE, combination, regions)
                && meets(Dimension.TIER, combination, regions)
                && meets(Dimension.REGION, combination, regions)
                && meets(Dimension.SPECIALISATION, combination, regions);
    }

    boolean meets(Dimension dimension, Combination combination, RegionTree regions) {
        int asked = asks(dimension);
        if (asked == 0) {
            return true;
        }
        return switch (dimension) {
            case TYPE -> asked == combination.type();
            case TIER -> asked == combination.tier();
            case REGION -> regions.covers(asked, combination.place());
            case SPECIALISATION -> combination.specialisations().contains(asked);
        };
    }

    /// Whether it goes before another that fits as well: it names more dimensions, or as many, and
    /// both name a region and its region lies deeper.
    boolean beats(TrackRule other) {
        if (named() != other.named()) {
            return named() > other.named();
        }
        return region != 0 && other.region() != 0 && depth > other.depth();
    }
}
