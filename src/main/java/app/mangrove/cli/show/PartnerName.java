package app.mangrove.cli.show;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.partner.Partner;

import java.util.Arrays;
import java.util.List;

/// The partner that somebody names on the command line.
public final class PartnerName {
    private PartnerName() {}

    /// The row number of a partner by its id, an external key, or its name in any case. Errors:
    /// `cli.partner.unknown`, `cli.partner.several`.
    public static Outcome<Integer> find(Ecosystem ecosystem, String text) {
        Table partners = ecosystem.table(Partner.KIND);
        int byId = Id.parse(text).map(partners::nr).orElse(0);
        if (byId != 0) {
            return Outcome.ok(byId);
        }
        List<Integer> found =
                Arrays.stream(partners.numbers())
                        .filter(nr -> isCalled(ecosystem, nr, text))
                        .boxed()
                        .toList();
        return switch (found.size()) {
            case 0 -> Outcome.failed("cli.partner.unknown", text);
            case 1 -> Outcome.ok(found.getFirst());
            default -> Outcome.failed("cli.partner.several", text, found.size());
        };
    }

    private static boolean isCalled(Ecosystem ecosystem, int nr, String text) {
        Object keys = ecosystem.value(Partner.KIND, Partner.KIND.keys(), nr);
        return ecosystem.name(Partner.KIND, nr).equalsIgnoreCase(text)
                || keys instanceof List<?> list && list.contains(text);
    }
}
