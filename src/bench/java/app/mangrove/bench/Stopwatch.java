package app.mangrove.bench;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Runs things in turn and compares medians of process CPU time, wall time beside it.
final class Stopwatch {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /// Milliseconds beside which a tick of the clock is nothing.
    private static final double LONG_ENOUGH = 300;

    /// Nanoseconds that each is run before anything is measured.
    private static final long WARM_UP = 5_000_000_000L;

    private Stopwatch() {}

    /// What a run took, in milliseconds.
    record Run(double cpu, double wall) {}

    /// A thing to measure; its result is looked at so that no run is empty.
    record Entrant(String name, Callable<?> work) {}

    /// The medians of each entrant, in their order.
    static List<Run> race(int rounds, Entrant... entrants) throws Exception {
        List<List<Run>> runs = new ArrayList<>();
        int[] times = new int[entrants.length];
        for (int i = 0; i < entrants.length; i++) {
            runs.add(new ArrayList<>());
            warm(entrants[i].work);
            times[i] = (int) Math.max(1, LONG_ENOUGH / run(entrants[i].work).wall);
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < entrants.length; i++) {
                runs.get(i).add(run(entrants[i].work, times[i]));
            }
        }
        List<Run> medians = runs.stream().map(Stopwatch::median).toList();
        for (int i = 0; i < entrants.length; i++) {
            Run median = medians.get(i);
            Report.line(
                    "  %-44s cpu %9.1f ms   wall %9.1f ms   ratio to first %.2f",
                    entrants[i].name, median.cpu, median.wall, median.cpu / medians.get(0).cpu);
        }
        Report.line(
                "  median of %d in turn, load average %.1f", rounds, SYSTEM.getSystemLoadAverage());
        return medians;
    }

    /// Runs a thing until the compiler has nothing left to do for it: its own processor time
    /// counts.
    private static void warm(Callable<?> work) throws Exception {
        long end = System.nanoTime() + WARM_UP;
        do {
            run(work);
        } while (System.nanoTime() < end);
    }

    static Run run(Callable<?> work) throws Exception {
        return run(work, 1);
    }

    /// The time of one of `times` runs: the clock of processor time ticks coarsely.
    private static Run run(Callable<?> work, int times) throws Exception {
        System.gc();
        long cpu = SYSTEM.getProcessCpuTime();
        long wall = System.nanoTime();
        for (int i = 0; i < times; i++) {
            if (work.call() == null) {
                throw new IllegalStateException("nothing was done");
            }
        }
        return new Run(
                (SYSTEM.getProcessCpuTime() - cpu) / 1e6 / times,
                (System.nanoTime() - wall) / 1e6 / times);
    }

    private static Run median(List<Run> runs) {
        return new Run(
                percentile(runs.stream().mapToDouble(Run::cpu).toArray(), 50),
                percentile(runs.stream().mapToDouble(Run::wall).toArray(), 50));
    }

    static double percentile(double[] values, double percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[
                (int)
                        Math.min(
                                sorted.length - 1,
                                Math.ceil(sorted.length * percent / 100)
                                        - (percent < 100 ? 1 : 0))];
    }

    static double load() {
        return SYSTEM.getSystemLoadAverage();
    }

    static String machine() {
        return String.format(
                Locale.ROOT,
                "%d processors, Java %s, %s %s",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
    }
}
