package app.mangrove.program;

import static app.mangrove.program.ProgramWorld.id;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.partner.Partner;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class RoleCheckTest {
    private static @Nullable LocalDate year(int year) {
        return year == 0 ? null : LocalDate.of(year, 1, 1);
    }

    private static ProgramWorld world() {
        return new ProgramWorld().types("Reseller", "MSP").partner("A", "", "", "");
    }

    private static List<String> found(ProgramWorld world) {
        return RoleCheck.of(world.ecosystem(), id(Partner.KIND, "A")).stream()
                .map(finding -> finding.field().key() + " " + finding.problem())
                .distinct()
                .toList();
    }

    @Test
    void namesTwoMainRolesThatOverlap() {
        assertThat(
                        found(
                                world().role("A", "Reseller", year(2020), year(2024), true)
                                        .role("A", "MSP", year(2023), null, true)))
                .containsExactly("main role.main[Reseller, MSP, 2023-01-01, 2024-01-01]");
    }

    @Test
    void isContentWhenOneEndsAsTheOtherBeginsOrIsNotMain() {
        assertThat(
                        found(
                                world().role("A", "Reseller", year(2020), year(2023), true)
                                        .role("A", "MSP", year(2023), null, true)))
                .isEmpty();
        assertThat(
                        found(
                                world().role("A", "Reseller", year(2020), null, true)
                                        .role("A", "MSP", year(2023), null, false)))
                .isEmpty();
    }

    @Test
    void namesOneTypeHeldTwiceAndAnEndBeforeTheBeginning() {
        assertThat(
                        found(
                                world().role("A", "MSP", null, year(2024), false)
                                        .role("A", "MSP", year(2022), null, false)))
                .containsExactly("type role.twice[MSP, MSP, 2022-01-01, 2024-01-01]");
        assertThat(found(world().role("A", "MSP", year(2024), year(2024), false)))
                .containsExactly("valid_to role.period[MSP, 2024-01-01, 2024-01-01]");
    }
}
