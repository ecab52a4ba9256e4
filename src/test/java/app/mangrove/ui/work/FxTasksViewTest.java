package app.mangrove.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Cancel;
import app.mangrove.support.Fx;

import javafx.application.Platform;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class FxTasksViewTest {
    private FxTasks tasks;

    @BeforeEach
    void start() {
        Fx.start();
        tasks = new FxTasks();
    }

    @AfterEach
    void close() {
        tasks.close();
    }

    @Test
    void deliversValuesOnTheScreensThread() throws Exception {
        CompletableFuture<Boolean> onThread = new CompletableFuture<>();
        tasks.run(() -> Platform.isFxApplicationThread())
                .then(
                        worker -> onThread.complete(!worker && Platform.isFxApplicationThread()),
                        problem -> onThread.complete(false));
        assertThat(onThread.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void deliversProblemsAndBugsAsProblems() throws Exception {
        CompletableFuture<Problem> expected = new CompletableFuture<>();
        tasks.attempt(() -> Outcome.<String>failed("problem.planted", 3))
                .then(value -> {}, expected::complete);
        assertThat(expected.get(10, TimeUnit.SECONDS)).isEqualTo(Problem.of("problem.planted", 3));

        CompletableFuture<Problem> bug = new CompletableFuture<>();
        tasks.<String>run(
                        () -> {
                            throw new IllegalStateException("planted");
                        })
                .then(value -> {}, bug::complete);
        assertThat(bug.get(10, TimeUnit.SECONDS).key()).isEqualTo("problem.unexpected");
    }

    @Test
    void repeatsAStepUntilItIsCalledOff() throws Exception {
        CountDownLatch thrice = new CountDownLatch(3);
        AtomicInteger steps = new AtomicInteger();
        Cancel cancel =
                tasks.every(
                        Duration.ofMillis(2),
                        () -> {
                            steps.incrementAndGet();
                            thrice.countDown();
                        });
        assertThat(thrice.await(10, TimeUnit.SECONDS)).isTrue();
        cancel.cancel();
        Thread.sleep(20);
        int then = steps.get();
        Thread.sleep(40);
        assertThat(steps.get()).isEqualTo(then);
    }

    @Test
    void aNewerRequestSilencesTheOlderOne() throws Exception {
        List<String> shown = new CopyOnWriteArrayList<>();
        CountDownLatch older = new CountDownLatch(1);
        CompletableFuture<Void> done = new CompletableFuture<>();
        tasks.latest("search")
                .run(() -> {
                    older.await(10, TimeUnit.SECONDS);
                    return "old";
                })
                .then(shown::add, problem -> {});
        tasks.latest("search")
                .run(() -> "new")
                .then(
                        value -> {
                            shown.add(value);
                            older.countDown();
                            done.complete(null);
                        },
                        problem -> {});
        done.get(10, TimeUnit.SECONDS);
        Fx.settle();
        assertThat(shown).containsExactly("new");
    }

    @Test
    void aQuietTimeLetsOnlyTheLastOfManyRequestsRun() throws Exception {
        List<Integer> ran = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> done = new CompletableFuture<>();
        for (int i = 0; i < 20; i++) {
            int number = i;
            tasks.latest("typing", Duration.ofMillis(200))
                    .run(() -> {
                        ran.add(number);
                        return number;
                    })
                    .then(value -> done.complete(null), problem -> {});
        }
        done.get(10, TimeUnit.SECONDS);
        assertThat(ran).containsExactly(19);
    }

    @Test
    void listsLongWorkUntilItEndsAndStopsItWhenCancelled() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        tasks.listed(
                "common.copy",
                progress -> {
                    progress.at(1, 4);
                    begun.countDown();
                    while (!progress.cancel().isCancelled()) {
                        Thread.onSpinWait();
                    }
                    stopped.complete(null);
                    progress.check();
                    return "never";
                });
        begun.await(10, TimeUnit.SECONDS);
        Fx.settle();
        Fx.run(() -> {
            assertThat(tasks.jobs()).hasSize(1);
            assertThat(tasks.jobs().getFirst().fractionProperty().get()).isEqualTo(0.25);
            tasks.jobs().getFirst().cancel();
        });
        stopped.get(10, TimeUnit.SECONDS);
        for (int i = 0;
                i < 200 && Boolean.FALSE.equals(Fx.call(() -> tasks.jobs().isEmpty()));
                i++) {
            Thread.onSpinWait();
        }
        Fx.settle();
        assertThat(Fx.call(() -> tasks.jobs().isEmpty())).isTrue();
    }
}
