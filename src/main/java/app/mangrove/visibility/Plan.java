package app.mangrove.visibility;

import java.util.Arrays;

/// How much of one row is seen: the row, and each field in column order.
///
/// Shape: a row is seen as openly as its most open field.
@SuppressWarnings("ArrayRecordComponent") // compared by identity on purpose, never changed
record Plan(Access row, Access[] fields) {

    static Plan of(Access whole, Access[] fields) {
        Access row = whole;
        for (Access field : fields) {
            row = row.opener(field);
        }
        return new Plan(row, fields);
    }

    static Plan all(Access access, int columns) {
        Access[] fields = new Access[columns];
        Arrays.fill(fields, access);
        return new Plan(access, fields);
    }

    Plan stricter(Plan other) {
        Access[] both = new Access[fields.length];
        for (int c = 0; c < both.length; c++) {
            both[c] = fields[c].stricter(other.fields[c]);
        }
        return new Plan(row.stricter(other.row), both);
    }

    Plan opener(Plan other) {
        Access[] both = new Access[fields.length];
        for (int c = 0; c < both.length; c++) {
            both[c] = fields[c].opener(other.fields[c]);
        }
        return new Plan(row.opener(other.row), both);
    }
}
