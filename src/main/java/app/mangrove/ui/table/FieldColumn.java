package app.mangrove.ui.table;

import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.record.ValueText;

import java.util.Optional;

/// A column of a field, as its descriptor says.
public record FieldColumn(Kind<?> kind, Field<?> field) implements ColumnSpec {
    @Override
    public String key() {
        return field.key();
    }

    @Override
    public String title() {
        return Names.of(kind, field);
    }

    @Override
    public boolean isFigure() {
        return field.type().isNumber();
    }

    @Override
    public double width() {
        return switch (field.type()) {
            case TEXT -> field.key().equals(kind.name().key()) ? 240 : 140;
            case TEXTS, LINK -> 140;
            case REF -> 150;
            case CHOICE, DATE -> 104;
            case BOOL -> 72;
            case INSTANT -> 136;
            case INT -> 88;
            case DECIMAL, AMOUNT -> 112;
        };
    }

    @Override
    public String text(Rows rows, int nr) {
        return ValueText.of(rows.ecosystem(), rows.table(), field, nr);
    }

    @Override
    public String tone() {
        return field.key().equals(kind.name().key()) ? "strong" : "";
    }

    @Override
    public Optional<Field<?>> editable() {
        boolean inPlace = field.type() != FieldType.LINK && field.type() != FieldType.INSTANT;
        return inPlace ? Optional.of(field) : Optional.empty();
    }
}
