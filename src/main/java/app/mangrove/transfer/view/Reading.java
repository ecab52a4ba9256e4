package app.mangrove.transfer.view;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Refusal;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Contract;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Referral;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.FxRate;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.market.Promotion;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.partner.Role;
import app.mangrove.model.plan.Target;
import app.mangrove.model.program.Certification;
import app.mangrove.model.program.Membership;
import app.mangrove.transfer.map.Mappings;
import app.mangrove.transfer.map.Suggesting;
import app.mangrove.transfer.profile.Profile;
import app.mangrove.transfer.read.Row;
import app.mangrove.transfer.read.RowReader;
import app.mangrove.transfer.read.Sniffing;
import app.mangrove.transfer.read.TableFile;
import app.mangrove.transfer.value.Names;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks at a file and makes a first mapping of it; takes its time.
final class Reading {
    /// What a person may bring in by a table, the usual first.
    static final List<Kind<?>> KINDS =
            List.of(
                    Partner.KIND,
                    Transaction.KIND,
                    Deal.KIND,
                    Account.KIND,
                    Person.KIND,
                    Role.KIND,
                    Relation.KIND,
                    Membership.KIND,
                    Certification.KIND,
                    Contract.KIND,
                    Referral.KIND,
                    Target.KIND,
                    ProductLine.KIND,
                    Promotion.KIND,
                    Region.KIND,
                    FxRate.KIND);

    private static final int SAMPLED = 5;

    private final Names names;

    Reading(Names names) {
        this.names = names;
    }

    Outcome<Draft> draft(Ecosystem ecosystem, Path path) {
        return Sniffing.table(path).map(file -> draft(ecosystem, file));
    }

    private Draft draft(Ecosystem ecosystem, TableFile file) {
        List<List<String>> sample = sample(file);
        Optional<Profile> known =
                Mappings.find(ecosystem, file).filter(profile -> profile.entries().size() == 1);
        if (known.isPresent()) {
            return Draft.remembered(file, sample, known.get());
        }
        Suggesting suggesting = new Suggesting(ecosystem.schema(), names);
        return Draft.suggested(file, sample, suggesting.among(file, KINDS).getFirst());
    }

    /// The same file as rows of another kind.
    Draft as(Ecosystem ecosystem, Draft draft, Kind<?> kind) {
        Suggesting suggesting = new Suggesting(ecosystem.schema(), names);
        return Draft.suggested(draft.file(), draft.sample(), suggesting.of(draft.file(), kind));
    }

    private static List<List<String>> sample(TableFile file) {
        List<List<String>> columns = new ArrayList<>();
        file.columns().forEach(column -> columns.add(new ArrayList<>()));
        Row row = new Row();
        try (RowReader reader = file.open()) {
            for (int n = 0; n < SAMPLED && reader.next(row); n++) {
                for (int c = 0; c < Math.min(row.count(), columns.size()); c++) {
                    columns.get(c).add(row.text(c).strip());
                }
            }
        } catch (Refusal e) {
            // The preview tells where the file cannot be read; the rows before it still help.
            return columns;
        }
        return columns;
    }
}
