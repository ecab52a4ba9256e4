package app.mangrove.model.fund;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.activity.Activity;
import app.mangrove.model.deal.Deal;

import org.jspecify.annotations.Nullable;

/// A deal or an activity that came of a request, so that its return can be told.
public record FundResult(
        Id id, Id request, @Nullable Id deal, @Nullable Id activity, @Nullable String note) {
    public static final Field<Id> REQUEST = Field.ref("request", () -> FundRequest.KIND).required();
    public static final Field<Id> DEAL = Field.ref("deal", () -> Deal.KIND);
    public static final Field<Id> ACTIVITY = Field.ref("activity", () -> Activity.KIND);
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<FundResult> KIND =
            Kind.small("fund_result", FundResult.class, NOTE, REQUEST, DEAL, ACTIVITY, NOTE);
}
