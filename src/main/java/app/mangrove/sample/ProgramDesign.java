package app.mangrove.sample;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.program.Capability;
import app.mangrove.model.program.Language;
import app.mangrove.model.program.Skill;
import app.mangrove.model.program.Specialisation;
import app.mangrove.model.work.Calendar;
import app.mangrove.sample.ladder.LadderSeeds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Writes the vendor's programs down, and what each partner is able to do.
final class ProgramDesign {
    static final String KEY = "sample";
    private static final String FILE = "/app/mangrove/sample/program.txt";
    private static final String LADDER = "/app/mangrove/sample/ladder.txt";
    private static final Map<String, String> LANGUAGES =
            Map.ofEntries(
                    Map.entry("german", "de"),
                    Map.entry("french", "fr"),
                    Map.entry("dutch", "nl"),
                    Map.entry("nordic", "sv"),
                    Map.entry("spanish", "es"),
                    Map.entry("portuguese", "pt"),
                    Map.entry("italian", "it"),
                    Map.entry("slavic", "pl"),
                    Map.entry("japanese", "ja"));
    private static final Map<String, List<String>> ABLE =
            Map.of(
                    Seeds.RESELLER, List.of("SELL", "INSTALL", "SELL-PUBLIC"),
                    Seeds.MSP, List.of("RUN", "MONITOR", "SUPPORT"),
                    Seeds.INTEGRATOR, List.of("DESIGN", "INTEGRATE", "MIGRATE"),
                    Seeds.DISTRIBUTOR, List.of("SELL"),
                    Seeds.ALLIANCE, List.of("INTEGRATE"),
                    Seeds.AFFILIATE, List.of("ADVISE"));
    private static final List<String> FIELDS = List.of("EDGE", "CLOUD", "CAMPUS", "INSIGHT");

    private final Sketch sketch;
    private final List<Firm> firms;

    ProgramDesign(Sketch sketch, List<Firm> firms) {
        this.sketch = sketch;
        this.firms = firms;
    }

    void write() {
        List<Edit> programs =
                ProgramSeeds.edits(
                        KEY,
                        new ProgramSeeds.Source(
                                FILE,
                                sketch.seed,
                                SampleEcosystem.CURRENCY,
                                Seeds.id(Calendar.KIND, "year"),
                                line -> line));
        LadderSeeds.added(
                        programs,
                        KEY,
                        new LadderSeeds.Source(
                                LADDER, SampleEcosystem.CURRENCY, sketch.end.getYear()))
                .forEach(sketch::add);
        for (Firm firm : firms) {
            skills(firm, sketch.dice("skills/" + firm.index()));
        }
    }

    private void skills(Firm firm, Dice dice) {
        language(firm, "en");
        String own = LANGUAGES.get(firm.country().language());
        if (own != null) {
            language(firm, own);
        }
        for (String code : ABLE.getOrDefault(firm.type(), List.of())) {
            if (dice.chance(0.6)) {
                sketch.add(
                        skill(firm, "capability/" + code, firm.joined())
                                .and(Skill.CAPABILITY, id(Capability.KIND, code))
                                .and(
                                        Skill.LEVEL,
                                        dice.pick(List.of("BASIC", "ADVANCED", "EXPERT"))));
            }
        }
        specialisations(firm, dice);
    }

    private void language(Firm firm, String code) {
        sketch.add(
                skill(firm, "language/" + code, firm.joined())
                        .and(Skill.LANGUAGE, Seeds.id(Language.KIND, code)));
    }

    /// The better a partner's tier, the likelier it has one; some run out.
    private void specialisations(Firm firm, Dice dice) {
        boolean sells = firm.tier() != null || firm.isType(Seeds.ALLIANCE);
        boolean low = firm.tier() != null && firm.tier().equals("REGISTERED");
        if (!sells || low || !dice.chance(0.55)) {
            return;
        }
        LocalDate from = firm.joined().plusDays(dice.between(60, 400));
        Edit.Put put =
                skill(firm, "specialisation", from)
                        .and(Skill.SPECIALISATION, id(Specialisation.KIND, dice.pick(FIELDS)));
        sketch.add(dice.chance(0.15) ? put.and(Skill.VALID_TO, from.plusYears(2)) : put);
    }

    private Edit.Put skill(Firm firm, String name, LocalDate from) {
        return Edit.add(Skill.KIND, sketch.id(Skill.KIND, firm.index() + "/" + name))
                .and(Skill.PARTNER, firm.id())
                .and(Skill.VALID_FROM, from);
    }

    private static Id id(Kind<?> kind, String code) {
        return ProgramSeeds.id(kind, KEY, code);
    }
}
