package app.mangrove.past;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.incentive.statement.Act;
import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Reason;
import app.mangrove.model.Workspace;
import app.mangrove.model.partner.Person;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Who acts in the sample's past, and on which day; ids come from the seed in the order of the
/// acts.
final class Hand {
    private static final String NOBODY = "Halden Systems";
    private final Workspace workspace;
    private final long seed;
    private final List<String> people;
    private int made;

    Hand(Workspace workspace, long seed) {
        this.workspace = workspace;
        this.seed = seed;
        people =
                workspace.ecosystem().all(Person.KIND).stream()
                        .filter(person -> Boolean.TRUE.equals(person.own()))
                        .map(Person::name)
                        .limit(3)
                        .toList();
    }

    Ecosystem now() {
        return workspace.ecosystem();
    }

    String headHash() {
        return workspace.headHash();
    }

    Id id() {
        return Id.derived(seed, "past/" + made++);
    }

    /// One of the vendor's own people.
    String person(int number) {
        return people.isEmpty() ? NOBODY : people.get(number % people.size());
    }

    Act act(int person, LocalDate day) {
        return new Act(person(person), day, day.atTime(9, 30).toInstant(ZoneOffset.UTC), this::id);
    }

    /// Commits what a rule allows; false when it does not, or when it changes nothing.
    boolean does(int person, String words, Outcome<List<Edit>> edits) {
        return edits instanceof Outcome.Ok<List<Edit>>(List<Edit> allowed)
                && does(person, words, allowed);
    }

    boolean does(int person, String words, List<Edit> edits) {
        Commit commit =
                edits.isEmpty()
                        ? new Commit.Unchanged()
                        : workspace.commit(
                                edits, Reason.of(Reason.Source.IMPORT, person(person), words));
        return commit.isDone();
    }
}
