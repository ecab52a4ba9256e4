package app.mangrove.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class IncentivesTest {
    private static final Path EXAMPLE = Path.of("docs", "examples", "incentive-workload");

    @TempDir private Path folder;

    private final Shell shell = new Shell();
    private Path file = Path.of("");

    @BeforeEach
    void aWorkspaceOfTwoPartners() throws IOException {
        file = folder.resolve("w.mangrove");
        write("currency.csv", "ccy,exponent", "USD,2", "JPY,0");
        write(
                "fx.csv",
                "ccy,date,usd_per_unit_e8",
                "USD,2023-12-29,100000000",
                "JPY,2024-03-01,660000");
        write(
                "partner.csv",
                "id,type,level,parent_id,payout_ccy",
                "2,DISTRIBUTOR,1,,USD",
                "10,RESELLER,2,2,USD");
        write("si_score.csv", "partner_id,quarter,score");
        write("baseline.csv", "partner_id,quarter,usd_cents");
        write(
                "txn.csv",
                "id,partner_id,date,ccy,amount_minor,category,kind,customer_id,contract_start,cosell_partner_id,orig_id",
                "1,10,2024-01-10,USD,100000,0,NEW,1,2024-01-10,,",
                "2,10,2024-02-10,JPY,5000,0,NEW,1,2024-02-10,,");
        write("referral.csv", "id,customer_id,partner_id,date");
        write("activity.csv", "id,partner_id,date,kind,qty");
        assertThat(shell.run("new", file).code()).isZero();
        Shell.Run done =
                shell.run("import", file, "--profile", EXAMPLE.resolve("profile.json"), folder);
        assertThat(done.code()).as(done.err()).isZero();
    }

    private void write(String name, String... lines) throws IOException {
        Files.write(folder.resolve(name), List.of(lines));
    }

    @Test
    void writesEveryPartnerMonthAndPlanAndNamesWhatIsNotKnown() throws IOException {
        Path out = folder.resolve("out");
        Shell.Run run =
                shell.run(
                        "incentives",
                        file,
                        "--from",
                        "2024-01",
                        "--to",
                        "2024-04",
                        "--plans",
                        EXAMPLE.resolve("plans.json"),
                        "--out",
                        out);
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        List<String> earned = Files.readAllLines(out.resolve("earned.csv"));
        assertThat(earned).hasSize(1 + 2 * 4 * 8).startsWith("partner,period,plan,currency,minor");
        assertThat(earned)
                .contains(
                        "10,2024-01,P1,USD,3000",
                        "10,2024-02,P1,USD,",
                        "10,2024-03,P1,USD,",
                        "10,2024-04,P1,USD,0",
                        "2,2024-01,P7,USD,700",
                        "10,2024-01,P7,USD,1300");
        assertThat(earned.get(1)).startsWith("2,2024-01,P1,");
        assertThat(Files.readAllLines(out.resolve("payable.csv")))
                .contains("10,2024-01,USD,4300,4300,USD,4300", "10,2024-02,USD,,,USD,");
        assertThat(Files.readString(out.resolve("problems.csv"))).contains("10,2024-02,P1,");
    }

    @Test
    void explainsAnAmount() {
        Shell.Run run =
                shell.run(
                        "incentives",
                        "explain",
                        file,
                        "--partner",
                        "10",
                        "--period",
                        "2024-01",
                        "--plan",
                        "P1",
                        "--plans",
                        EXAMPLE.resolve("plans.json"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("1000.00", "0.03", "30.00");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(shell.run("incentives", file, "--out", folder.resolve("x")).code()).isEqualTo(2);
        assertThat(
                        shell.run(
                                        "incentives",
                                        file,
                                        "--from",
                                        "2024-01",
                                        "--to",
                                        "2024-02",
                                        "--out",
                                        folder.resolve("x"))
                                .err())
                .contains("--plans");
    }
}
