package app.mangrove.incentive.view.statement;

import app.mangrove.base.explain.Step;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Progress;
import app.mangrove.incentive.ledger.Posting;
import app.mangrove.incentive.payout.Payment;
import app.mangrove.incentive.statement.PartnerStatement;
import app.mangrove.insight.SettledMonth;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.settle.PayoutBatch;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the statements screen takes from outside: days and ids, ways to other screens, and
/// documents, which are made elsewhere.
public interface StatementWays {
    LocalDate today();

    Instant now();

    Id newId();

    /// The name of a row that a step of an explanation stands on.
    String name(Step.Leaf leaf);

    void open(String kind, String id);

    /// Where a document shall be kept; empty when the person thinks better of it.
    Optional<Path> file(String name, String extension);

    /// Writes a statement as PDF, or as a workbook when the file's name says so. Errors: those of
    /// the document.
    Outcome<Path> document(
            SettledMonth month, PartnerStatement statement, String headHash, Path file);

    /// Writes a list of a month's statements as a workbook, and a PDF and a workbook of each into a
    /// folder beside it. Errors: those of the documents.
    Outcome<Path> documents(SettledMonth month, String headHash, Path list, Progress progress);

    /// Writes a batch by its format; answers the hash of the file. Errors: those of the format.
    Outcome<String> payments(
            Ecosystem ecosystem, PayoutBatch batch, List<Payment> payments, Path file);

    /// Writes a journal as CSV.
    Outcome<Path> journal(Ecosystem ecosystem, List<Posting> postings, Path file);
}
