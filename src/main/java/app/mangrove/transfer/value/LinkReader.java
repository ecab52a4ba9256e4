package app.mangrove.transfer.value;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Field;
import app.mangrove.model.Kinds;
import app.mangrove.model.Link;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// A pointer to a row of any kind, written `kind/id`.
///
/// Errors: `transfer.value.link`.
final class LinkReader extends ValueReader {
    LinkReader(Field<?> field) {
        super(field);
    }

    @Override
    @Nullable Problem parse(Slice in, Value out) {
        Optional<Link> link = Link.parse(in.text()).filter(l -> Kinds.find(l.kind()).isPresent());
        if (link.isEmpty()) {
            return Problem.of("transfer.value.link", NumberText.shown(in.text()));
        }
        out.text(link.get().toString());
        return null;
    }

    @Override
    Object object(Value value) {
        return Link.parse(String.valueOf(value.text)).orElseThrow();
    }
}
