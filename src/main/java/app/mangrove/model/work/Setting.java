package app.mangrove.model.work;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// A choice of the whole workspace, such as its name or its currency.
///
/// Shape: a setting's id is derived from its name, so that everybody who sets it means the same
/// row.
public record Setting(Id id, String name, @Nullable String value) {
    /// What the workspace is called.
    public static final String WORKSPACE = "name";

    /// The ISO code of the currency that sums are shown in.
    public static final String CURRENCY = "currency";

    /// The id of the calendar that years and months are taken from.
    public static final String CALENDAR = "calendar";

    /// In how many days a partner must have had an event to count as active.
    public static final String ACTIVE_DAYS = "active_days";

    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<String> VALUE = Field.text("value");

    public static final Kind<Setting> KIND =
            Kind.small("setting", Setting.class, NAME, NAME, VALUE);

    public static Id id(String name) {
        return Id.derived(0, "setting/" + name);
    }

    /// The value of a setting, if the workspace has one.
    public static Optional<String> of(Ecosystem ecosystem, String name) {
        return ecosystem.find(KIND, id(name)).map(Setting::value);
    }

    /// What sets it, whether it was set before or not.
    public static Edit edit(Ecosystem ecosystem, String name, String value) {
        Table table = ecosystem.table(KIND);
        int nr = table.nr(id(name));
        Edit.Put put =
                nr > 0
                        ? Edit.change(KIND, id(name), table.commit(nr))
                        : Edit.add(KIND, id(name)).and(NAME, name);
        return put.and(VALUE, value);
    }
}
