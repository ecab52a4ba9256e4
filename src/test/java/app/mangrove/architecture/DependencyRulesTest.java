package app.mangrove.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.Deviation;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class DependencyRulesTest {

    private static final DescribedPredicate<JavaClass> BOUND =
            House.boundBy(Deviation.Rule.DEPENDENCY);

    static Stream<String> rooms() {
        Set<String> rooms = new TreeSet<>(Rooms.TABLE.keySet());
        House.CLASSES.forEach(type -> rooms.add(Rooms.of(type)));
        return rooms.stream().filter(room -> Rooms.limit(room).isPresent());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void entersOnlyTheRoomsItMay(String room) {
        Rooms.Room limit = Rooms.limit(room).orElseThrow();
        classes()
                .that(BOUND)
                .and(inRoom(room))
                .should(enterOnly(room, limit.mayImport()))
                .because(limit.because())
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    @Test
    void everyPackageHasARowInTheTable() {
        Set<String> strangers =
                House.CLASSES.stream()
                        .map(Rooms::of)
                        .filter(room -> !room.equals("app") && Rooms.limit(room).isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(strangers)
                .as("packages without a row in docs/architecture.md and in Rooms")
                .isEmpty();
    }

    @Test
    void pureRoomsStandOnTheJdkAlone() {
        noClasses()
                .that(BOUND)
                .and(pure())
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe(
                                "are a library's",
                                target ->
                                        !Rooms.isOurs(target)
                                                && !target.isPrimitive()
                                                && !target.getPackageName().isEmpty()
                                                && !target.getPackageName().startsWith("java.")
                                                && !target.getPackageName()
                                                        .startsWith("org.jspecify.")))
                .because("model and engines must outlive every library we use around them")
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    @Test
    void onlyTheStoreSpeaksSql() {
        noClasses()
                .that(BOUND)
                .and()
                .resideOutsideOfPackage("app.mangrove.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jooq..", "java.sql..", "javax.sql..", "org.sqlite..")
                .because("what is not behind the store's door cannot be kept durable and audited")
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    @Test
    void onlyScreensKnowTheScreen() {
        noClasses()
                .that(BOUND)
                .and(
                        DescribedPredicate.describe(
                                "are no screens",
                                type ->
                                        !Rooms.isView(Rooms.of(type))
                                                && !Set.of("ui", "app").contains(Rooms.of(type))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..",
                        "com.sun.javafx..",
                        "atlantafx..",
                        "org.controlsfx..",
                        "eu.hansolo..",
                        "org.kordamp..",
                        "java.awt..",
                        "javax.swing..")
                .because("everything but a screen runs where there is no display")
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    @Test
    void onlyTheCommandLineParsesIt() {
        noClasses()
                .that(BOUND)
                .and()
                .resideOutsideOfPackages("app.mangrove.cli..", "app.mangrove.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .because("a command is a way to ask, not a place for the answer")
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    @Test
    void roomsAreFreeOfCycles() {
        slices().assignedFrom(new ByRoom())
                .should()
                .beFreeOfCycles()
                .because("a cycle is one room with two names")
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    private static DescribedPredicate<JavaClass> inRoom(String room) {
        return DescribedPredicate.describe("in room " + room, type -> Rooms.of(type).equals(room));
    }

    private static DescribedPredicate<JavaClass> pure() {
        return DescribedPredicate.describe("in a pure room", Rooms::isPure);
    }

    private static ArchCondition<JavaClass> enterOnly(String room, Set<String> allowed) {
        return new ArchCondition<>("enter only " + allowed) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(d -> Rooms.isOurs(d.getTargetClass()))
                        .filter(d -> !Rooms.of(d.getTargetClass()).equals(room))
                        .filter(d -> !allowed.contains(Rooms.of(d.getTargetClass())))
                        .forEach(d ->
                                events.add(SimpleConditionEvent.violated(d, d.getDescription())));
            }
        };
    }

    private static final class ByRoom implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return Rooms.isOurs(type)
                    ? SliceIdentifier.of(Rooms.of(type))
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "rooms";
        }
    }
}
