package app.mangrove.program;

import app.mangrove.model.Ecosystem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/// Which partner gets which track of which program on a day, in each of its roles.
///
/// Shape: placements by partner, role and program, in row order; the same snapshot, day and tiers
/// give the same plan. Errors: tracks that tie are `ambiguities`, named whether a partner meets
/// them yet or not; a placement between tying tracks has no track.
public final class TrackPlan {
    private final Ecosystem ecosystem;
    private final LocalDate day;
    private final TrackRules rules;
    private final int[] programs;
    private final List<Placement> placements = new ArrayList<>();
    private final List<Ambiguity> ambiguities = new ArrayList<>();

    private TrackPlan(Ecosystem ecosystem, LocalDate day, IntUnaryOperator tierOf) {
        this.ecosystem = ecosystem;
        this.day = day;
        this.rules = TrackRules.of(ecosystem);
        this.programs = TrackRules.programs(ecosystem, day);
        for (Standings.Standing standing : Standings.on(ecosystem, day, tierOf)) {
            for (int program : programs) {
                Combination combination = standing.combination();
                placements.add(
                        new Placement(
                                standing.partner(),
                                combination.type(),
                                standing.main(),
                                program,
                                combination,
                                rules.best(program, day.toEpochDay(), combination)));
            }
        }
        for (int program : ecosystem.table(app.mangrove.model.program.Program.KIND).numbers()) {
            ambiguities.addAll(Ambiguities.of(rules, program, day));
        }
    }

    /// `tierOf` gives the row number of a partner's tier on the day, 0 for none.
    public static TrackPlan of(Ecosystem ecosystem, LocalDate day, IntUnaryOperator tierOf) {
        return new TrackPlan(ecosystem, day, tierOf);
    }

    public Ecosystem ecosystem() {
        return ecosystem;
    }

    public LocalDate day() {
        return day;
    }

    public TrackRules rules() {
        return rules;
    }

    /// The programs in force on the day, by row number.
    public int[] programs() {
        return programs.clone();
    }

    public List<Placement> placements() {
        return List.copyOf(placements);
    }

    /// The placements of one partner.
    public List<Placement> of(int partner) {
        return placements.stream().filter(placement -> placement.partner() == partner).toList();
    }

    /// The pairs of tracks that tie, from the day on.
    public List<Ambiguity> ambiguities() {
        return List.copyOf(ambiguities);
    }

    /// The roles of partners that get no track of any program, one placement each.
    public List<Placement> gaps() {
        Map<List<Integer>, Placement> open = new LinkedHashMap<>();
        for (Placement placement : placements) {
            open.putIfAbsent(List.of(placement.partner(), placement.type()), placement);
        }
        for (Placement placement : placements) {
            if (!placement.best().isEmpty()) {
                open.remove(List.of(placement.partner(), placement.type()));
            }
        }
        return List.copyOf(open.values());
    }

    /// How the placement came about: what became of each track of the program.
    public Choice explain(Placement placement) {
        return rules.explain(placement.program(), day, placement.combination());
    }

    /// What a combination would get that no partner may have yet.
    public Choice explain(int program, Combination combination) {
        return rules.explain(program, day, combination);
    }
}
