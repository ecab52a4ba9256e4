package app.mangrove.incentive.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Referral;
import app.mangrove.model.partner.Partner;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

class ClaimsTest {
    private static final int ACCOUNTS = 12;
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private record Made(int account, int partner, int day, int key) {}

    /// The last at or before the day; of one day the one with the lowest key.
    private static int slow(List<Made> all, int account, int day) {
        return all.stream()
                .filter(claim -> claim.account == account && claim.day <= day)
                .max(
                        Comparator.comparingInt(Made::day)
                                .thenComparing(Made::key, Comparator.reverseOrder()))
                .map(Made::partner)
                .orElse(0);
    }

    private static Ecosystem world(List<Made> claims) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 1; i <= ACCOUNTS; i++) {
            edits.add(
                    Edit.add(Account.KIND, Id.derived(1, "A" + i)).and(Account.NAME, "Firm " + i));
            edits.add(
                    Edit.add(Partner.KIND, Id.derived(2, "P" + i))
                            .and(Partner.NAME, "Partner " + i)
                            .and(Partner.STATUS, "ACTIVE"));
        }
        for (Made claim : claims) {
            edits.add(
                    Edit.add(Referral.KIND, Id.derived(3, "R" + claim.key))
                            .and(Referral.ACCOUNT, Id.derived(1, "A" + claim.account))
                            .and(Referral.PARTNER, Id.derived(2, "P" + claim.partner))
                            .and(Referral.DATE, FIRST.plusDays(claim.day))
                            .and(Referral.KIND.keys(), List.of("ib:" + claim.key)));
        }
        return TestWorkspace.of(edits).ecosystem();
    }

    @Test
    void findsTheNewestClaimAsReadingThemAllDoes() {
        long seed = 20_261_201;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 6; round++) {
            List<Made> made = new ArrayList<>();
            int count = 10 + random.nextInt(90);
            for (int i = 0; i < count; i++) {
                // Half of them on two accounts, so that some have few claims and some have many.
                int account = 1 + random.nextInt(random.nextBoolean() ? 2 : ACCOUNTS - 1);
                made.add(new Made(account, 1 + random.nextInt(ACCOUNTS), random.nextInt(12), i));
            }
            Ecosystem ecosystem = world(made);
            Claims claims = Claims.of(ecosystem);
            for (int account = 1; account <= ACCOUNTS; account++) {
                int nr = ecosystem.table(Account.KIND).nr(Id.derived(1, "A" + account));
                for (int day = -1; day < 14; day++) {
                    int epoch = (int) FIRST.toEpochDay() + day;
                    int expected = slow(made, account, day);
                    int partner =
                            expected == 0
                                    ? 0
                                    : ecosystem
                                            .table(Partner.KIND)
                                            .nr(Id.derived(2, "P" + expected));
                    String place = "seed %d, round %d, account %d, day %d";
                    long claim = claims.newest(nr, epoch);
                    assertThat(Claims.partnerOf(claim))
                            .as(place, seed, round, account, day)
                            .isEqualTo(partner);
                    int at = claims.latest(nr, epoch);
                    assertThat(at < 0 ? 0 : claims.partner(at)).isEqualTo(partner);
                    if (at >= 0) {
                        assertThat(Claims.dayOf(claim)).isEqualTo(claims.date(at));
                    }
                }
            }
        }
        assertThat(Claims.of(world(List.of())).newest(0, 0)).isEqualTo(Claims.NOBODY);
    }
}
