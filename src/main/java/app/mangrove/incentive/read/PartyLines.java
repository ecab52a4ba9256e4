package app.mangrove.incentive.read;

import app.mangrove.base.money.Scaled;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.deal.Party;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.terms.Payee;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Who of a deal's parties gets which part of a row.
///
/// Shape: by deal, three numbers a part: the partner, and its part as a fraction; and everybody who
/// stands behind the deal.
public final class PartyLines {
    private static final long[] NONE = {};

    private final Payee.Parties terms;
    private final Spans types;
    private final long[] @Nullable [] parts;
    private final int[] @Nullable [] everybody;

    public PartyLines(Ecosystem ecosystem, Payee.Parties terms, int deals) {
        this.terms = terms;
        this.types = PartnerFacts.types(ecosystem);
        parts = new long[deals][];
        everybody = new int[deals][];
        Table table = ecosystem.table(Party.KIND);
        Ints dealOf = table.ints(Party.DEAL);
        Ints partnerOf = table.ints(Party.PARTNER);
        List<Integer> rows = new ArrayList<>();
        table.forEach(rows::add);
        rows.sort(
                Comparator.comparing(
                        nr -> ecosystem.externalKey(Partner.KIND, partnerOf.at(nr)),
                        Claims::compare));
        List<List<Member>> byDeal = new ArrayList<>();
        for (int deal = 0; deal < deals; deal++) {
            byDeal.add(List.of());
        }
        for (int nr : rows) {
            int deal = dealOf.at(nr);
            if (byDeal.get(deal).isEmpty()) {
                byDeal.set(deal, new ArrayList<>(3));
            }
            String role = String.valueOf(ecosystem.value(Party.KIND, Party.ROLE, nr));
            Member member = new Member(partnerOf.at(nr), role);
            if (!byDeal.get(deal).contains(member)) {
                byDeal.get(deal).add(member);
            }
        }
        for (int deal = 0; deal < deals; deal++) {
            if (!byDeal.get(deal).isEmpty()) {
                lay(deal, byDeal.get(deal));
            }
        }
    }

    private record Member(int partner, String role) {}

    private void lay(int deal, List<Member> members) {
        everybody[deal] = members.stream().mapToInt(Member::partner).distinct().toArray();
        List<Long> numbers = new ArrayList<>();
        for (Payee.RoleShare share : terms.shares()) {
            int digits = Math.max(0, share.share().stripTrailingZeros().scale());
            long part = share.share().setScale(digits).unscaledValue().longValueExact();
            List<Member> own =
                    members.stream().filter(m -> m.role.equalsIgnoreCase(share.role())).toList();
            for (Member member : own) {
                numbers.add((long) member.partner);
                numbers.add(part);
                numbers.add(Math.multiplyExact(Scaled.powerOfTen(digits), own.size()));
            }
        }
        parts[deal] = numbers.stream().mapToLong(number -> number).toArray();
    }

    /// The parts of a deal, three numbers each: the partner, and its part as a numerator and a
    /// denominator; none without a deal or without parties.
    public long[] parts(int deal) {
        long[] own = deal > 0 ? parts[deal] : null;
        return own == null ? NONE : own;
    }

    /// Whether what the shares leave is the row's own partner's.
    public boolean sellerKeeps() {
        return terms.sellerKeeps();
    }

    /// Whether enough partners of enough types stand behind a row of a day.
    public boolean isEnough(int deal, int seller, int day) {
        Integer partners = terms.partners();
        Integer kinds = terms.types();
        if (partners == null && kinds == null) {
            return true;
        }
        int[] members = deal > 0 ? everybody[deal] : null;
        int[] all = members == null ? new int[1] : Arrays.copyOf(members, members.length + 1);
        all[all.length - 1] = seller;
        long behind = Arrays.stream(all).filter(partner -> partner > 0).distinct().count();
        long types =
                Arrays.stream(all)
                        .filter(partner -> partner > 0)
                        .map(partner -> this.types.at(partner, day))
                        .filter(type -> type > 0)
                        .distinct()
                        .count();
        return (partners == null || behind >= partners) && (kinds == null || types >= kinds);
    }
}
