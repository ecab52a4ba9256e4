package app.mangrove.report.payment;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.payout.Iban;
import app.mangrove.incentive.payout.Payment;
import app.mangrove.incentive.statement.SettleRules;
import app.mangrove.model.settle.PayoutAccount;
import app.mangrove.model.settle.PayoutBatch;
import app.mangrove.model.settle.Statement;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A batch as SEPA credit transfers: ISO 20022, `pain.001.001.09`.
///
/// Shape: one group, one payment information, a transfer a partner; only euros. Unit: amounts with
/// two decimals, exactly.
public final class Pain001 {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final int NAME = 70;
    private static final int ID = 35;
    private static final int TEXT = 140;

    private final PayoutBatch batch;
    private final List<Payment> payments;
    private final SettleRules rules;
    private final XMLStreamWriter xml;

    private Pain001(
            PayoutBatch batch, List<Payment> payments, SettleRules rules, XMLStreamWriter xml) {
        this.batch = batch;
        this.payments = payments;
        this.rules = rules;
        this.xml = xml;
    }

    /// The file's bytes. Errors: `statement.payout.euro`, `statement.payout.debtor`,
    /// `statement.payout.none`, `statement.payout.account` and `statement.payout.iban` when an
    /// account has changed since the batch was prepared.
    public static Outcome<byte[]> of(
            PayoutBatch batch, List<Payment> payments, SettleRules rules, Instant now) {
        Problem problem = problem(batch, payments, rules);
        if (problem != null) {
            return Outcome.failed(problem);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory()
                            .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new Pain001(batch, payments, rules, xml).document(now);
            xml.close();
            return Outcome.ok(out.toByteArray());
        } catch (XMLStreamException e) {
            throw new IllegalStateException("bytes in memory can always be written", e);
        }
    }

    private static @org.jspecify.annotations.Nullable Problem problem(
            PayoutBatch batch, List<Payment> payments, SettleRules rules) {
        if (payments.isEmpty()) {
            return Problem.of("statement.payout.none", batch.name());
        }
        if (!payments.getFirst().currency().equals("EUR")) {
            return Problem.of(
                    "statement.payout.euro", batch.name(), payments.getFirst().currency());
        }
        if (rules.text(SettleRules.Choice.DEBTOR_NAME).isBlank()
                || !Iban.isValid(rules.text(SettleRules.Choice.DEBTOR_IBAN))) {
            return Problem.of("statement.payout.debtor");
        }
        for (Payment each : payments) {
            PayoutAccount account = each.account();
            if (account == null) {
                return Problem.of("statement.payout.account", each.name(), "EUR");
            }
            if (!Iban.isValid(account.iban())) {
                return Problem.of("statement.payout.iban", each.name());
            }
        }
        return null;
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void text(String name, String value) throws XMLStreamException {
        start(name);
        xml.writeCharacters(value);
        end();
    }

    private static String plain(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }

    private String total() {
        return plain(
                payments.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private void document(Instant now) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        start("CstmrCdtTrfInitn");
        start("GrpHdr");
        text("MsgId", BankText.of(batch.name(), ID));
        text(
                "CreDtTm",
                now.truncatedTo(ChronoUnit.SECONDS)
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDateTime()
                        .toString());
        text("NbOfTxs", Integer.toString(payments.size()));
        text("CtrlSum", total());
        party("InitgPty");
        end();
        information();
        end();
        end();
        xml.writeEndDocument();
    }

    private void party(String name) throws XMLStreamException {
        start(name);
        text("Nm", BankText.of(rules.text(SettleRules.Choice.DEBTOR_NAME), NAME));
        end();
    }

    private void information() throws XMLStreamException {
        start("PmtInf");
        text("PmtInfId", BankText.of(batch.name(), ID));
        text("PmtMtd", "TRF");
        text("BtchBookg", "true");
        text("NbOfTxs", Integer.toString(payments.size()));
        text("CtrlSum", total());
        start("PmtTpInf");
        start("SvcLvl");
        text("Cd", "SEPA");
        end();
        end();
        start("ReqdExctnDt");
        text("Dt", batch.date().toString());
        end();
        party("Dbtr");
        account("DbtrAcct", rules.text(SettleRules.Choice.DEBTOR_IBAN));
        start("DbtrAgt");
        start("FinInstnId");
        String bic = rules.text(SettleRules.Choice.DEBTOR_BIC);
        if (Iban.isBic(bic)) {
            text("BICFI", Iban.plain(bic));
        } else {
            start("Othr");
            text("Id", "NOTPROVIDED");
            end();
        }
        end();
        end();
        text("ChrgBr", "SLEV");
        for (int i = 0; i < payments.size(); i++) {
            transfer(payments.get(i), i + 1);
        }
        end();
    }

    private void account(String name, String iban) throws XMLStreamException {
        start(name);
        start("Id");
        text("IBAN", Iban.plain(iban));
        end();
        end();
    }

    private void transfer(Payment payment, int place) throws XMLStreamException {
        PayoutAccount account = Objects.requireNonNull(payment.account());
        start("CdtTrfTxInf");
        start("PmtId");
        String suffix = "-" + place;
        text("EndToEndId", BankText.of(batch.name(), ID - suffix.length()) + suffix);
        end();
        start("Amt");
        start("InstdAmt");
        xml.writeAttribute("Ccy", payment.currency());
        xml.writeCharacters(plain(payment.amount()));
        end();
        end();
        String bic = Objects.requireNonNullElse(account.bic(), "");
        if (Iban.isBic(bic)) {
            start("CdtrAgt");
            start("FinInstnId");
            text("BICFI", Iban.plain(bic));
            end();
            end();
        }
        start("Cdtr");
        text("Nm", BankText.of(account.holder(), NAME));
        end();
        account("CdtrAcct", account.iban());
        start("RmtInf");
        text(
                "Ustrd",
                BankText.of(
                        payment.statements().stream()
                                .map(Statement::number)
                                .collect(Collectors.joining(", ")),
                        TEXT));
        end();
        end();
    }
}
