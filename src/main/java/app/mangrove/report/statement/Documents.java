package app.mangrove.report.statement;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.payout.Payment;
import app.mangrove.incentive.statement.SettleRules;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.settle.PayoutBatch;
import app.mangrove.report.payment.CsvText;
import app.mangrove.report.payment.Pain001;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/// Writes documents into files.
public final class Documents {
    private Documents() {}

    /// A batch by its format; answers the SHA-256 of the file. Errors: those of the format,
    /// `statement.paper.write`.
    public static Outcome<String> payments(
            Ecosystem ecosystem,
            PayoutBatch batch,
            List<Payment> payments,
            Instant now,
            Path file) {
        Outcome<byte[]> made =
                batch.format().equals("SEPA")
                        ? Pain001.of(batch, payments, SettleRules.of(ecosystem), now)
                        : Outcome.ok(CsvText.payments(payments).getBytes(StandardCharsets.UTF_8));
        return made.flatMap(bytes -> write(bytes, file).map(done -> hash(bytes)));
    }

    /// Errors: `statement.paper.write`.
    public static Outcome<Path> write(byte[] bytes, Path file) {
        try {
            Files.write(file, bytes);
            return Outcome.ok(file);
        } catch (IOException e) {
            return Outcome.failed(
                    Problem.of(
                            "statement.paper.write",
                            file.toString(),
                            String.valueOf(e.getMessage())));
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
