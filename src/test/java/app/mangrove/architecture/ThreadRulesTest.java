package app.mangrove.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import app.mangrove.base.Deviation;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;

class ThreadRulesTest {

    private static final DescribedPredicate<JavaClass> BOUND =
            House.boundBy(Deviation.Rule.THREADS);

    /// Ways to get a thread, by owner and method.
    private static final Map<String, Set<String>> MAKE_THREADS =
            Map.of(
                    "java.lang.Thread",
                    Set.of("<init>", "ofVirtual", "ofPlatform", "startVirtualThread"),
                    "java.util.Timer",
                    Set.of("<init>"),
                    "java.util.concurrent.CompletableFuture",
                    Set.of("runAsync", "supplyAsync"),
                    "java.util.concurrent.ForkJoinPool",
                    Set.of("<init>", "commonPool"),
                    "java.util.concurrent.ThreadPoolExecutor",
                    Set.of("<init>"),
                    "java.util.Collection",
                    Set.of("parallelStream"),
                    "java.util.stream.BaseStream",
                    Set.of("parallel"));

    @Test
    void onlyTasksWiringAndTheWriterMakeThreads() {
        noClasses()
                .that(BOUND)
                .and()
                .resideOutsideOfPackages(
                        "app.mangrove.base.work..", "app.mangrove.app..", "app.mangrove.store..")
                .and(isNotFxTasks())
                .should()
                .accessTargetWhere(
                        DescribedPredicate.<JavaAccess<?>>describe(
                                "make a thread", ThreadRulesTest::makesThread))
                .because("there are four places for threads, and whoever needs one asks Tasks")
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    @Test
    void onlyFxTasksSpeaksToTheScreensThread() {
        noClasses()
                .that(BOUND)
                .and(isNotFxTasks())
                .should()
                .accessTargetWhere(
                        DescribedPredicate.<JavaAccess<?>>describe(
                                "call Platform.runLater",
                                access ->
                                        access.getTargetOwner()
                                                        .getName()
                                                        .equals("javafx.application.Platform")
                                                && access.getName().equals("runLater")))
                .because("results and failures reach the screen through one door")
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    @Test
    void nobodySleepsOnTheScreensThread() {
        noClasses()
                .that(BOUND)
                .and(
                        DescribedPredicate.describe(
                                "are screens",
                                type ->
                                        Rooms.isView(Rooms.of(type))
                                                || Rooms.of(type).equals("ui")))
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .because("no frame waits")
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    private static boolean makesThread(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return MAKE_THREADS.getOrDefault(owner, Set.of()).contains(access.getName())
                || (owner.equals("java.util.concurrent.Executors")
                        && access.getName().startsWith("new"));
    }

    /// The package of FxTasks is that one door: its parts share the work.
    private static DescribedPredicate<JavaClass> isNotFxTasks() {
        return DescribedPredicate.describe(
                "are not part of FxTasks",
                type -> !type.getPackageName().equals("app.mangrove.ui.work"));
    }
}
