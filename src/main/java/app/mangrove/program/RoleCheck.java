package app.mangrove.program;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.PartnerType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What is wrong with the roles of one partner: two main ones at a time, one type twice at a time,
/// an end before the beginning.
///
/// Errors: `role.main`, `role.twice`, `role.period`; each names the types and the days.
public final class RoleCheck {
    private RoleCheck() {}

    /// A problem of a role, on the field where it can be mended.
    public record Finding(Id role, Field<?> field, Problem problem) {}

    public static List<Finding> of(Ecosystem ecosystem, Id partner) {
        List<Role> roles =
                ecosystem.all(Role.KIND).stream()
                        .filter(role -> role.partner().equals(partner))
                        .sorted(Comparator.comparing(RoleCheck::from).thenComparing(Role::id))
                        .toList();
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            Role role = roles.get(i);
            if (!from(role).isBefore(to(role))) {
                found.add(
                        new Finding(
                                role.id(),
                                Role.VALID_TO,
                                Problem.of(
                                        "role.period",
                                        name(ecosystem, role),
                                        from(role),
                                        to(role))));
            }
            for (int j = i + 1; j < roles.size(); j++) {
                pair(ecosystem, role, roles.get(j), found);
            }
        }
        return found;
    }

    /// Told at both, because either may be the one that is typed.
    private static void pair(Ecosystem ecosystem, Role one, Role other, List<Finding> found) {
        LocalDate from = from(one).isAfter(from(other)) ? from(one) : from(other);
        LocalDate to = to(one).isBefore(to(other)) ? to(one) : to(other);
        if (!from.isBefore(to)) {
            return;
        }
        String key = null;
        if (one.type().equals(other.type())) {
            key = "role.twice";
        } else if (Boolean.TRUE.equals(one.main()) && Boolean.TRUE.equals(other.main())) {
            key = "role.main";
        }
        if (key == null) {
            return;
        }
        Field<?> field = key.equals("role.main") ? Role.MAIN : Role.TYPE;
        Object since = from.equals(LocalDate.MIN) ? "–" : from;
        Object until = to.equals(LocalDate.MAX) ? "–" : to;
        Problem problem =
                Problem.of(key, name(ecosystem, one), name(ecosystem, other), since, until);
        found.add(new Finding(one.id(), field, problem));
        found.add(new Finding(other.id(), field, problem));
    }

    private static LocalDate from(Role role) {
        LocalDate from = role.validFrom();
        return from == null ? LocalDate.MIN : from;
    }

    private static LocalDate to(Role role) {
        LocalDate to = role.validTo();
        return to == null ? LocalDate.MAX : to;
    }

    private static String name(Ecosystem ecosystem, Role role) {
        return ecosystem.find(PartnerType.KIND, role.type()).map(PartnerType::name).orElse("?");
    }
}
