package app.mangrove.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import app.mangrove.base.Deviation;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;

class PurityRulesTest {

    private static final DescribedPredicate<JavaClass> PURE =
            House.boundBy(Deviation.Rule.PURITY)
                    .and(DescribedPredicate.describe("in a pure room", Rooms::isPure));

    private static final Set<String> CLOCK_TYPES =
            Set.of(
                    "java.time.Instant",
                    "java.time.LocalDate",
                    "java.time.LocalDateTime",
                    "java.time.LocalTime",
                    "java.time.OffsetDateTime",
                    "java.time.Year",
                    "java.time.YearMonth",
                    "java.time.ZonedDateTime");

    /// Calls that read something of the machine or the moment, by owner and method.
    private static final Map<String, Set<String>> HIDDEN_INPUTS =
            Map.of(
                    "java.lang.System",
                    Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty"),
                    "java.lang.Math",
                    Set.of("random"),
                    "java.lang.StrictMath",
                    Set.of("random"),
                    "java.util.UUID",
                    Set.of("randomUUID"),
                    "java.util.Locale",
                    Set.of("getDefault", "setDefault"),
                    "java.time.ZoneId",
                    Set.of("systemDefault"),
                    "java.util.TimeZone",
                    Set.of("getDefault"),
                    "java.time.Clock",
                    Set.of("systemUTC", "systemDefaultZone", "system"),
                    "java.nio.charset.Charset",
                    Set.of("defaultCharset"));

    /// Calls that take the machine's locale when they are given none, by owner and method.
    private static final Map<String, Set<String>> NEED_A_LOCALE =
            Map.of(
                    "java.lang.String",
                    Set.of("toLowerCase", "toUpperCase", "format", "formatted"),
                    "java.text.NumberFormat",
                    Set.of("getInstance", "getNumberInstance", "getPercentInstance"),
                    "java.text.Collator",
                    Set.of("getInstance"),
                    "java.time.format.DateTimeFormatter",
                    Set.of("ofPattern"));

    @Test
    void readsNoClockNoRandomSourceAndNoSettingOfTheMachine() {
        classes()
                .that(PURE)
                .should(
                        call(
                                "read no hidden input",
                                target ->
                                        hidden(target)
                                                || needsLocale(target)
                                                || unseededRandom(target)))
                .because("the same arguments must give the same answer, to the byte")
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    @Test
    void touchesNoFileNoDatabaseNoNetworkAndNoScreen() {
        noClasses()
                .that(PURE)
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.<JavaClass>describe(
                                        "are files", PurityRulesTest::isFileAccess)
                                .or(
                                        JavaClass.Predicates.resideInAnyPackage(
                                                "java.sql..",
                                                "javafx..",
                                                "java.net.http..",
                                                "java.awt..",
                                                "java.util.prefs..",
                                                "java.util.logging..")))
                .because("an engine is given what it needs, and hands back what it found")
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    @Test
    void printsNothing() {
        noClasses()
                .that(PURE)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("what there is to say is part of the result")
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    private static boolean isFileAccess(JavaClass type) {
        String name = type.getName();
        return name.startsWith("java.nio.file.File")
                || name.equals("java.nio.channels.FileChannel")
                || name.equals("java.io.RandomAccessFile")
                || (name.startsWith("java.io.File") && !name.endsWith("NotFoundException"));
    }

    private static boolean hidden(AccessTarget.CodeUnitCallTarget target) {
        String owner = target.getOwner().getName();
        return HIDDEN_INPUTS.getOrDefault(owner, Set.of()).contains(target.getName())
                || (CLOCK_TYPES.contains(owner)
                        && target.getName().equals("now")
                        && !takes(target, "java.time.Clock"))
                || owner.equals("java.util.concurrent.ThreadLocalRandom")
                || owner.equals("java.security.SecureRandom");
    }

    private static boolean needsLocale(AccessTarget.CodeUnitCallTarget target) {
        return NEED_A_LOCALE
                        .getOrDefault(target.getOwner().getName(), Set.of())
                        .contains(target.getName())
                && !takes(target, "java.util.Locale");
    }

    private static boolean unseededRandom(AccessTarget.CodeUnitCallTarget target) {
        String owner = target.getOwner().getName();
        return target.getName().equals("<init>")
                && Set.of("java.util.Random", "java.util.SplittableRandom").contains(owner)
                && target.getRawParameterTypes().isEmpty();
    }

    private static boolean takes(AccessTarget.CodeUnitCallTarget target, String type) {
        return target.getRawParameterTypes().stream().anyMatch(p -> p.getName().equals(type));
    }

    private static ArchCondition<JavaClass> call(
            String description,
            java.util.function.Predicate<AccessTarget.CodeUnitCallTarget> forbidden) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnitCallsFromSelf().stream()
                        .filter(call -> forbidden.test(call.getTarget()))
                        .forEach(call ->
                                events.add(
                                        SimpleConditionEvent.violated(
                                                call, call.getDescription())));
                type.getCodeUnitReferencesFromSelf().stream()
                        .filter(reference ->
                                HIDDEN_INPUTS
                                        .getOrDefault(
                                                reference.getTargetOwner().getName(), Set.of())
                                        .contains(reference.getTarget().getName()))
                        .forEach(reference ->
                                events.add(
                                        SimpleConditionEvent.violated(
                                                reference, reference.getDescription())));
            }
        };
    }
}
