package app.mangrove.support;

import app.mangrove.app.process.InlineTasks;
import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Latest;
import app.mangrove.base.work.Running;
import app.mangrove.base.work.Tasks;
import app.mangrove.base.work.Work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Runs everything inline, so that a test of a view model needs no toolkit and no waiting.
public final class DirectTasks implements Tasks {
    /// The titles of the listed work that was started, in order.
    public final List<String> listed = new ArrayList<>();

    private final Tasks inline = new InlineTasks(Runnable::run);

    @Override
    public <T> Running<T> run(Work<T> work) {
        return inline.run(work);
    }

    @Override
    public <T> Running<T> listed(String titleKey, Work<T> work) {
        listed.add(titleKey);
        return inline.listed(titleKey, work);
    }

    @Override
    public Latest latest(String name, Duration quiet) {
        return inline.latest(name, quiet);
    }

    @Override
    public Cancel every(Duration rest, Runnable step) {
        return inline.every(rest, step);
    }

    @Override
    public void deliver(Runnable step) {
        inline.deliver(step);
    }
}
