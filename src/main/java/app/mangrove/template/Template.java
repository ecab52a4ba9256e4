package app.mangrove.template;

import app.mangrove.model.Edit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The industries that a new workspace can begin with.
///
/// Shape: a template's name and a line about it are the texts `template.<key>.name` and
/// `template.<key>.words`.
public enum Template {
    SOFTWARE("software"),
    SECURITY("security"),
    TELECOM("telecom"),
    CLOUD("cloud"),
    MANUFACTURING("manufacturing"),
    FINANCE("finance");

    private final String key;

    Template(String key) {
        this.key = key;
    }

    /// As the command line and the texts write it.
    public String key() {
        return key;
    }

    public static Optional<Template> of(String key) {
        return Arrays.stream(values()).filter(template -> template.key.equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Template::key).toList();
    }

    /// The icon of its card.
    public String icon() {
        return new TemplateFile(key).icon();
    }

    /// How many tiers its ladder has, and how many product lines, segments and views it brings.
    public Facts facts() {
        return new TemplateFile(key).facts();
    }

    /// Everything that an empty workspace called `name` begins with on a day, as one batch.
    public List<Edit> edits(String name, String currency, LocalDate day) {
        return new TemplateFile(key).edits(name, currency, day);
    }

    /// How much a template holds.
    public record Facts(int types, int tiers, int lines, int segments, int views) {}
}
