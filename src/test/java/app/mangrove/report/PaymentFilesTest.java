package app.mangrove.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.incentive.payout.Payment;
import app.mangrove.incentive.statement.SettleRules;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.settle.PayoutAccount;
import app.mangrove.model.settle.PayoutBatch;
import app.mangrove.report.payment.CsvText;
import app.mangrove.report.payment.Pain001;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

/// Credit transfers against a schema of the parts of pain.001.001.09 that are used, and lists of
/// payments.
class PaymentFilesTest {
    private static final Instant NOW = Instant.parse("2026-02-05T10:11:12.345Z");

    /// The elements that are written, in the order and with the limits of the standard's schema.
    private static final String SCHEMA =
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"
                xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"
                targetNamespace="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">
              <xs:simpleType name="Max35"><xs:restriction base="xs:string">
                <xs:minLength value="1"/><xs:maxLength value="35"/></xs:restriction></xs:simpleType>
              <xs:simpleType name="Max70"><xs:restriction base="xs:string">
                <xs:minLength value="1"/><xs:maxLength value="70"/>
                <xs:pattern value="[A-Za-z0-9/\\-?:().,'+ ]+"/></xs:restriction></xs:simpleType>
              <xs:simpleType name="Max140"><xs:restriction base="xs:string">
                <xs:minLength value="1"/><xs:maxLength value="140"/></xs:restriction></xs:simpleType>
              <xs:simpleType name="Count"><xs:restriction base="xs:string">
                <xs:pattern value="[0-9]{1,15}"/></xs:restriction></xs:simpleType>
              <xs:simpleType name="Decimal"><xs:restriction base="xs:decimal">
                <xs:minInclusive value="0.01"/><xs:fractionDigits value="2"/>
                <xs:totalDigits value="18"/></xs:restriction></xs:simpleType>
              <xs:simpleType name="Iban"><xs:restriction base="xs:string">
                <xs:pattern value="[A-Z]{2}[0-9]{2}[a-zA-Z0-9]{1,30}"/></xs:restriction></xs:simpleType>
              <xs:simpleType name="Bic"><xs:restriction base="xs:string">
                <xs:pattern value="[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?"/>
                </xs:restriction></xs:simpleType>
              <xs:complexType name="Party"><xs:sequence>
                <xs:element name="Nm" type="Max70"/></xs:sequence></xs:complexType>
              <xs:complexType name="Account"><xs:sequence>
                <xs:element name="Id"><xs:complexType><xs:sequence>
                  <xs:element name="IBAN" type="Iban"/></xs:sequence></xs:complexType></xs:element>
                </xs:sequence></xs:complexType>
              <xs:complexType name="Agent"><xs:sequence>
                <xs:element name="FinInstnId"><xs:complexType><xs:choice>
                  <xs:element name="BICFI" type="Bic"/>
                  <xs:element name="Othr"><xs:complexType><xs:sequence>
                    <xs:element name="Id" type="Max35"/></xs:sequence></xs:complexType></xs:element>
                  </xs:choice></xs:complexType></xs:element></xs:sequence></xs:complexType>
              <xs:element name="Document"><xs:complexType><xs:sequence>
                <xs:element name="CstmrCdtTrfInitn"><xs:complexType><xs:sequence>
                  <xs:element name="GrpHdr"><xs:complexType><xs:sequence>
                    <xs:element name="MsgId" type="Max35"/>
                    <xs:element name="CreDtTm" type="xs:dateTime"/>
                    <xs:element name="NbOfTxs" type="Count"/>
                    <xs:element name="CtrlSum" type="Decimal"/>
                    <xs:element name="InitgPty" type="Party"/></xs:sequence></xs:complexType></xs:element>
                  <xs:element name="PmtInf"><xs:complexType><xs:sequence>
                    <xs:element name="PmtInfId" type="Max35"/>
                    <xs:element name="PmtMtd" fixed="TRF" type="xs:string"/>
                    <xs:element name="BtchBookg" type="xs:boolean"/>
                    <xs:element name="NbOfTxs" type="Count"/>
                    <xs:element name="CtrlSum" type="Decimal"/>
                    <xs:element name="PmtTpInf"><xs:complexType><xs:sequence>
                      <xs:element name="SvcLvl"><xs:complexType><xs:sequence>
                        <xs:element name="Cd" fixed="SEPA" type="xs:string"/>
                        </xs:sequence></xs:complexType></xs:element></xs:sequence></xs:complexType>
                      </xs:element>
                    <xs:element name="ReqdExctnDt"><xs:complexType><xs:sequence>
                      <xs:element name="Dt" type="xs:date"/></xs:sequence></xs:complexType></xs:element>
                    <xs:element name="Dbtr" type="Party"/>
                    <xs:element name="DbtrAcct" type="Account"/>
                    <xs:element name="DbtrAgt" type="Agent"/>
                    <xs:element name="ChrgBr" fixed="SLEV" type="xs:string"/>
                    <xs:element name="CdtTrfTxInf" maxOccurs="unbounded"><xs:complexType><xs:sequence>
                      <xs:element name="PmtId"><xs:complexType><xs:sequence>
                        <xs:element name="EndToEndId" type="Max35"/></xs:sequence></xs:complexType>
                        </xs:element>
                      <xs:element name="Amt"><xs:complexType><xs:sequence>
                        <xs:element name="InstdAmt"><xs:complexType><xs:simpleContent>
                          <xs:extension base="Decimal">
                            <xs:attribute name="Ccy" fixed="EUR" use="required"/></xs:extension>
                          </xs:simpleContent></xs:complexType></xs:element></xs:sequence>
                        </xs:complexType></xs:element>
                      <xs:element name="CdtrAgt" type="Agent" minOccurs="0"/>
                      <xs:element name="Cdtr" type="Party"/>
                      <xs:element name="CdtrAcct" type="Account"/>
                      <xs:element name="RmtInf"><xs:complexType><xs:sequence>
                        <xs:element name="Ustrd" type="Max140"/></xs:sequence></xs:complexType>
                        </xs:element>
                      </xs:sequence></xs:complexType></xs:element>
                    </xs:sequence></xs:complexType></xs:element>
                  </xs:sequence></xs:complexType></xs:element>
                </xs:sequence></xs:complexType></xs:element>
            </xs:schema>
            """;

    private static Ecosystem settled() {
        TestWorkspace workspace = new TestWorkspace();
        SettleRules rules = SettleRules.of(workspace.ecosystem());
        List<app.mangrove.model.Edit> edits = new ArrayList<>();
        edits.addAll(rules.set(SettleRules.Choice.DEBTOR_NAME, "Müller & Söhne GmbH"));
        edits.addAll(rules.set(SettleRules.Choice.DEBTOR_IBAN, "DE89 3704 0044 0532 0130 00"));
        workspace.commit(edits, app.mangrove.model.Reason.user("ann", "rules"));
        return workspace.ecosystem();
    }

    private static PayoutBatch batch(String format) {
        return new PayoutBatch(
                Id.derived(1, "batch"),
                "P-2026-02-06-EUR",
                LocalDate.parse("2026-02-06"),
                Id.derived(1, "EUR"),
                "APPROVED",
                format,
                new BigDecimal("0"),
                2L,
                "ann",
                "bob",
                null,
                null,
                null,
                null);
    }

    private static Payment payment(String name, String amount, String iban, String bic) {
        return new Payment(
                1,
                name,
                new PayoutAccount(
                        Id.derived(2, name), Id.derived(3, name), name, iban, bic, null, null),
                List.of(),
                new BigDecimal(amount),
                "EUR");
    }

    private static final List<Payment> PAYMENTS =
            List.of(
                    payment(
                            "Société Générale Étoile <Paris>",
                            "1234567.89",
                            "FR1420041010050500013M02606",
                            "SOGEFRPP"),
                    payment("=SUM(A1)", "0.11", "GB82 WEST 1234 5698 7654 32", null));

    @Test
    void transfersAreValidAndAddUpExactly() throws Exception {
        byte[] xml =
                Pain001.of(batch("SEPA"), PAYMENTS, SettleRules.of(settled()), NOW).orElseThrow();
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new StringReader(SCHEMA)))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml)));
        String text = new String(xml, StandardCharsets.UTF_8);
        assertThat(text)
                .contains("<NbOfTxs>2</NbOfTxs>")
                .contains("<CtrlSum>1234568.00</CtrlSum>")
                .contains("<InstdAmt Ccy=\"EUR\">1234567.89</InstdAmt>")
                .contains("<Nm>Mueller + Soehne GmbH</Nm>")
                .contains("<Nm>Societe Generale Etoile Paris</Nm>")
                .contains("<CreDtTm>2026-02-05T10:11:12</CreDtTm>")
                .contains("<EndToEndId>P-2026-02-06-EUR-2</EndToEndId>")
                .contains("<IBAN>GB82WEST12345698765432</IBAN>");
    }

    @Test
    void onlyEurosToKnownAccountsFromAKnownOne() {
        SettleRules rules = SettleRules.of(settled());
        assertThat(key(batch("SEPA"), List.of(), rules)).isEqualTo("statement.payout.none");
        assertThat(
                        key(
                                batch("SEPA"),
                                List.of(payment("a", "1.00", "DE89370400440532013001", null)),
                                rules))
                .isEqualTo("statement.payout.iban");
        assertThat(
                        key(
                                batch("SEPA"),
                                List.of(
                                        new Payment(
                                                1,
                                                "a",
                                                null,
                                                List.of(),
                                                new BigDecimal("1.00"),
                                                "USD")),
                                rules))
                .isEqualTo("statement.payout.euro");
        assertThat(key(batch("SEPA"), PAYMENTS, SettleRules.of(Ecosystem.empty())))
                .isEqualTo("statement.payout.debtor");
    }

    private static String key(PayoutBatch batch, List<Payment> payments, SettleRules rules) {
        return Pain001.of(batch, payments, rules, NOW).failure().orElseThrow().key();
    }

    @Test
    void aListOfPaymentsRunsNoFormula() {
        assertThat(CsvText.payments(PAYMENTS).lines())
                .containsExactly(
                        "partner,holder,iban,bic,currency,amount,statements",
                        "Société Générale Étoile <Paris>,Société Générale Étoile <Paris>,"
                                + "FR1420041010050500013M02606,SOGEFRPP,EUR,1234567.89,",
                        "'=SUM(A1),'=SUM(A1),GB82 WEST 1234 5698 7654 32,,EUR,0.11,");
    }
}
