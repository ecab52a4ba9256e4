package app.mangrove.app;

import app.mangrove.app.source.FilePicker;
import app.mangrove.app.source.Starts;
import app.mangrove.app.source.Workspaces;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Progress;
import app.mangrove.base.work.Tasks;
import app.mangrove.home.view.Desk;
import app.mangrove.model.Edit;
import app.mangrove.model.Reason;
import app.mangrove.model.Table;
import app.mangrove.model.Workspace;
import app.mangrove.model.partner.Partner;
import app.mangrove.sample.SampleEcosystem;
import app.mangrove.settings.Folders;
import app.mangrove.settings.Preferences;
import app.mangrove.settings.Settings;
import app.mangrove.settings.SettingsFile;
import app.mangrove.support.TestWorkspace;
import app.mangrove.ui.theme.Appearance;

import javafx.collections.FXCollections;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A program whose workspaces are in memory, on a fixed day.
final class MemoryProgram {
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    final List<Path> opened = new ArrayList<>();
    final Program program;

    MemoryProgram(Path folder, Tasks tasks) {
        Folders folders = Folders.below(folder);
        Preferences preferences =
                new Preferences(new SettingsFile(folders.settings(), Settings.initial("ines")));
        program =
                new Program(
                        folders,
                        preferences,
                        tasks,
                        FXCollections.observableArrayList(),
                        new Appearance(),
                        new Memory(),
                        new Some(),
                        InstantSource.fixed(NOW),
                        ZoneOffset.UTC);
    }

    static TestWorkspace workspace() {
        TestWorkspace workspace =
                TestWorkspace.of(
                        SampleEcosystem.edits(
                                SampleEcosystem.SEED,
                                SampleEcosystem.PARTNERS,
                                LocalDate.ofInstant(NOW, ZoneOffset.UTC)));
        Table partners = workspace.ecosystem().table(Partner.KIND);
        for (int nr = 1; nr <= 3; nr++) {
            Edit.Put change =
                    Edit.change(Partner.KIND, partners.id(nr), partners.commit(nr))
                            .and(Partner.OWNER, null)
                            .and(Partner.CITY, "Leipzig")
                            .and(Partner.STATUS, "INACTIVE");
            workspace.commit(List.of(change), Reason.user("Ines Falk", "Change " + nr));
        }
        workspace.undo(4, "Ines Falk");
        return workspace;
    }

    private final class Memory implements Workspaces {
        @Override
        public Outcome<Workspace> open(Path file, Progress progress) {
            opened.add(file);
            return file.toString().contains("broken")
                    ? Outcome.failed("problem.unexpected", "broken", "details\nmore")
                    : Outcome.ok(workspace());
        }

        @Override
        public Outcome<Workspace> create(Path file) {
            opened.add(file);
            return Outcome.ok(new TestWorkspace());
        }
    }

    private static final class Some implements Starts {
        @Override
        public List<Desk.TemplateRow> templates() {
            return List.of(
                    row("software", "fth-cpu", "Enterprise software"),
                    row("security", "fth-shield", "Cybersecurity"),
                    row("telecom", "fth-phone", "Telecommunications"),
                    row("cloud", "fth-cloud", "Cloud and infrastructure"),
                    row("manufacturing", "fth-tool", "Manufacturing"),
                    row("finance", "fth-dollar-sign", "Financial services"));
        }

        private static Desk.TemplateRow row(String key, String icon, String name) {
            return new Desk.TemplateRow(
                    key, icon, name, "Resellers, SIs, ISVs and MSPs. Registration.", "4 tiers");
        }

        @Override
        public Outcome<Workspace> nothing(Workspace empty, String name) {
            return Outcome.ok(empty);
        }

        @Override
        public Outcome<Workspace> template(Workspace empty, String name, String key) {
            return Outcome.ok(empty);
        }

        @Override
        public Outcome<Workspace> sample(Workspace empty, Progress progress) {
            return Outcome.ok(workspace());
        }
    }

    /// Chooses what a test laid down.
    static final class Chosen implements FilePicker {
        Optional<Path> workspace = Optional.empty();
        Optional<Path> created = Optional.empty();
        List<Path> imports = List.of();

        @Override
        public Optional<Path> workspace() {
            return workspace;
        }

        @Override
        public Optional<Path> newWorkspace(Path folder, String name) {
            return created;
        }

        @Override
        public List<Path> imports() {
            return imports;
        }

        @Override
        public Optional<Path> any() {
            return imports.stream().findFirst();
        }

        @Override
        public Optional<Path> save(String name, String extension) {
            return Optional.empty();
        }
    }
}
