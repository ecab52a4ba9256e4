package app.mangrove.tier;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Skill;
import app.mangrove.model.program.Specialisation;
import app.mangrove.model.program.Track;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

/// Which partners climb a ladder on a day: those enrolled whom a track of the ladder fits by type,
/// region and specialisation, everybody enrolled when no track names the ladder.
///
/// Shape: a track's tier plays no part here, because the ladder is what decides it.
final class Population {
    private final Ecosystem ecosystem;
    private final int day;

    private Population(Ecosystem ecosystem, LocalDate on) {
        this.ecosystem = ecosystem;
        day = (int) on.toEpochDay();
    }

    /// By row number, ascending.
    static int[] of(Ecosystem ecosystem, Id ladder, LocalDate on) {
        return new Population(ecosystem, on).climbing(ladder, on);
    }

    private int[] climbing(Id ladder, LocalDate on) {
        List<Track> tracks =
                ecosystem.all(Track.KIND).stream()
                        .filter(track -> ladder.equals(track.ladder()))
                        .filter(track -> !Boolean.TRUE.equals(track.archived()))
                        .toList();
        BitSet enrolled = enrolled();
        if (tracks.isEmpty()) {
            return enrolled.stream().toArray();
        }
        BitSet fit = new BitSet();
        for (Track track : tracks) {
            if (isValid(track, on)) {
                BitSet members = (BitSet) enrolled.clone();
                narrow(members, track);
                fit.or(members);
            }
        }
        return fit.stream().toArray();
    }

    private static boolean isValid(Track track, LocalDate on) {
        return (track.validFrom() == null || !on.isBefore(track.validFrom()))
                && (track.validTo() == null || on.isBefore(track.validTo()));
    }

    private void narrow(BitSet members, Track track) {
        if (track.type() != null) {
            members.and(holders(track.type()));
        }
        if (track.specialisation() != null) {
            members.and(specialised(track.specialisation()));
        }
        if (track.region() != null) {
            Regions regions = new Regions(ecosystem);
            int region = regions.nr(track.region());
            members.stream().filter(nr -> !regions.isIn(nr, region)).forEach(members::clear);
        }
    }

    private BitSet holders(Id type) {
        Table roles = ecosystem.table(Role.KIND);
        Ints types = roles.ints(Role.TYPE);
        Ints partners = roles.ints(Role.PARTNER);
        Ints from = roles.ints(Role.VALID_FROM);
        Ints to = roles.ints(Role.VALID_TO);
        int wanted = ecosystem.table(PartnerType.KIND).nr(type);
        BitSet holders = new BitSet();
        roles.forEach(nr -> {
            if (types.at(nr) == wanted && holds(from.at(nr), to.at(nr))) {
                holders.set(partners.at(nr));
            }
        });
        return holders;
    }

    private BitSet specialised(Id specialisation) {
        Table skills = ecosystem.table(Skill.KIND);
        Ints special = skills.ints(Skill.SPECIALISATION);
        Ints partners = skills.ints(Skill.PARTNER);
        Ints from = skills.ints(Skill.VALID_FROM);
        Ints to = skills.ints(Skill.VALID_TO);
        int wanted = ecosystem.table(Specialisation.KIND).nr(specialisation);
        BitSet holders = new BitSet();
        skills.forEach(nr -> {
            if (special.at(nr) == wanted && holds(from.at(nr), to.at(nr))) {
                holders.set(partners.at(nr));
            }
        });
        return holders;
    }

    private boolean holds(int from, int to) {
        return from <= day && (to == IntSegment.NULL || day < to);
    }

    private BitSet enrolled() {
        Table table = ecosystem.table(Partner.KIND);
        Ints joined = table.ints(Partner.JOINED);
        Ints ended = table.ints(Partner.ENDED);
        Ints statuses = table.ints(Partner.STATUS);
        int prospect = table.dictionary(Partner.STATUS).find("PROSPECT");
        int gone = table.dictionary(Partner.STATUS).find("ENDED");
        BitSet enrolled = new BitSet(table.end());
        table.forEach(nr -> {
            boolean over =
                    ended.at(nr) == IntSegment.NULL ? statuses.at(nr) == gone : ended.at(nr) <= day;
            if (joined.at(nr) <= day && !over && statuses.at(nr) != prospect) {
                enrolled.set(nr);
            }
        });
        return enrolled;
    }
}
