package app.mangrove.sample;

import app.mangrove.model.Edit;
import app.mangrove.model.Kind;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.work.SavedView;
import app.mangrove.model.work.Segment;

import java.util.List;

/// Writes down segments and saved views, so that there is something to choose from.
final class Views {
    private static final String OPEN = "stage any of (LEAD, QUALIFIED, PROPOSAL, NEGOTIATION)";

    private final Sketch sketch;

    Views(Sketch sketch) {
        this.sketch = sketch;
    }

    void write() {
        segment(Partner.KIND, "EMEA sellers", "status is ACTIVE and region within EMEA");
        segment(Partner.KIND, "Strategic partners", "tags is strategic");
        segment(Partner.KIND, "Joined within a year", "joined >= today-12m");
        segment(Deal.KIND, "Open pipeline", OPEN);
        segment(Transaction.KIND, "Returns", "type is RETURN");
        view(
                Partner.KIND,
                "EMEA sellers",
                "status is ACTIVE and region within EMEA",
                List.of("name", "region", "country", "status", "owner", "joined"));
        view(
                Deal.KIND,
                "Pipeline by close date",
                OPEN,
                List.of("name", "partner", "stage", "amount", "currency", "close", "owner"));
        view(
                Transaction.KIND,
                "Returns",
                "type is RETURN",
                List.of("number", "date", "partner", "amount", "currency", "product_line"));
    }

    private void segment(Kind<?> kind, String name, String filter) {
        sketch.add(
                Edit.add(Segment.KIND, sketch.id(Segment.KIND, kind + "/" + name))
                        .and(Segment.NAME, name)
                        .and(Segment.OF, kind.key())
                        .and(Segment.FILTER, filter));
    }

    private void view(Kind<?> kind, String name, String filter, List<String> columns) {
        StringBuilder spec = new StringBuilder("filter " + filter + "\n");
        columns.forEach(column -> spec.append("column ").append(column).append('\n'));
        sketch.add(
                Edit.add(SavedView.KIND, sketch.id(SavedView.KIND, kind + "/" + name))
                        .and(SavedView.NAME, name)
                        .and(SavedView.OF, kind.key())
                        .and(SavedView.SPEC, spec.append("frozen 1").toString())
                        .and(SavedView.PINNED, true));
    }
}
