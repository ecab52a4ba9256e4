-- Settlement: closed periods, statements with their lines, payout batches and accounts, disputes, points.
-- As in V2: one table and one readable view a kind.

CREATE TABLE closed_period_row (
    nr          INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr   INTEGER NOT NULL,
    name        TEXT NOT NULL,
    calendar    INTEGER REFERENCES calendar_row (nr) DEFERRABLE INITIALLY DEFERRED,
    period_from INTEGER NOT NULL,
    period_to   INTEGER NOT NULL,
    status      TEXT NOT NULL,
    known_at    INTEGER NOT NULL,
    head_hash   TEXT,
    closed_by   TEXT,
    closed_at   INTEGER,
    reopened_by TEXT,
    reopened_at INTEGER,
    note        TEXT,
    keys        TEXT,
    own_fields  TEXT
) STRICT;

CREATE TABLE payout_account_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    partner    INTEGER NOT NULL REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    holder     TEXT NOT NULL,
    iban       TEXT NOT NULL,
    bic        TEXT,
    currency   INTEGER REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    archived   INTEGER,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE payout_batch_row (
    nr          INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr   INTEGER NOT NULL,
    name        TEXT NOT NULL,
    date        INTEGER NOT NULL,
    currency    INTEGER NOT NULL REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    status      TEXT NOT NULL,
    format      TEXT NOT NULL,
    total_e4    INTEGER NOT NULL,
    payments    INTEGER NOT NULL,
    prepared_by TEXT,
    approved_by TEXT,
    exported_at INTEGER,
    file_hash   TEXT,
    paid_on     INTEGER,
    note        TEXT,
    keys        TEXT,
    own_fields  TEXT
) STRICT;

CREATE TABLE statement_row (
    nr              INTEGER PRIMARY KEY,
    id              BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr       INTEGER NOT NULL,
    number          TEXT NOT NULL,
    partner         INTEGER NOT NULL REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    policy          TEXT NOT NULL,
    period          TEXT NOT NULL,
    period_from     INTEGER NOT NULL,
    period_to       INTEGER NOT NULL,
    currency        INTEGER NOT NULL REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    earned_e4       INTEGER NOT NULL,
    adjustments_e4  INTEGER NOT NULL,
    net_e4          INTEGER NOT NULL,
    carried_in_e4   INTEGER NOT NULL,
    carried_out_e4  INTEGER NOT NULL,
    payable_e4      INTEGER NOT NULL,
    payout_currency INTEGER NOT NULL REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    payout_e4       INTEGER,
    status          TEXT NOT NULL,
    known_at        INTEGER NOT NULL,
    head_hash       TEXT,
    batch           INTEGER REFERENCES payout_batch_row (nr) DEFERRABLE INITIALLY DEFERRED,
    note            TEXT,
    keys            TEXT,
    own_fields      TEXT
) STRICT;

CREATE TABLE statement_line_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    statement  INTEGER NOT NULL REFERENCES statement_row (nr) DEFERRABLE INITIALLY DEFERRED,
    position   INTEGER NOT NULL,
    type       TEXT NOT NULL,
    plan       TEXT,
    period     TEXT NOT NULL,
    amount_e4  INTEGER NOT NULL,
    currency   INTEGER NOT NULL REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    text       TEXT,
    source     TEXT,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE dispute_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    partner    INTEGER NOT NULL REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    statement  INTEGER NOT NULL REFERENCES statement_row (nr) DEFERRABLE INITIALLY DEFERRED,
    line       INTEGER REFERENCES statement_line_row (nr) DEFERRABLE INITIALLY DEFERRED,
    reason     TEXT NOT NULL,
    claimed_e4 INTEGER,
    currency   INTEGER REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    opened     INTEGER NOT NULL,
    deadline   INTEGER NOT NULL,
    status     TEXT NOT NULL,
    resolution TEXT,
    resolved   INTEGER,
    adjustment INTEGER REFERENCES adjustment_row (nr) DEFERRABLE INITIALLY DEFERRED,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE points_entry_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    partner    INTEGER NOT NULL REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    date       INTEGER NOT NULL,
    type       TEXT NOT NULL,
    points     INTEGER NOT NULL,
    note       TEXT,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE VIEW v_closed_period AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    (SELECT t.name FROM calendar_row t WHERE t.nr = r.calendar) AS calendar,
    date(r.period_from * 86400, 'unixepoch') AS period_from,
    date(r.period_to * 86400, 'unixepoch') AS period_to,
    r.status,
    r.known_at,
    r.head_hash,
    r.closed_by,
    strftime('%Y-%m-%dT%H:%M:%fZ', r.closed_at / 1000.0, 'unixepoch') AS closed_at,
    r.reopened_by,
    strftime('%Y-%m-%dT%H:%M:%fZ', r.reopened_at / 1000.0, 'unixepoch') AS reopened_at,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM closed_period_row r;

CREATE VIEW v_payout_account AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.partner) AS partner,
    r.holder,
    r.iban,
    r.bic,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    iif(r.archived IS NULL, NULL, iif(r.archived, 'yes', 'no')) AS archived,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM payout_account_row r;

CREATE VIEW v_payout_batch AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    date(r.date * 86400, 'unixepoch') AS date,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    r.status,
    r.format,
    CASE WHEN r.total_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.total_e4 < 0, '-', ''),
        abs(r.total_e4) / 10000, abs(r.total_e4) % 10000) END AS total,
    r.payments,
    r.prepared_by,
    r.approved_by,
    strftime('%Y-%m-%dT%H:%M:%fZ', r.exported_at / 1000.0, 'unixepoch') AS exported_at,
    r.file_hash,
    date(r.paid_on * 86400, 'unixepoch') AS paid_on,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM payout_batch_row r;

CREATE VIEW v_statement AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.number,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.partner) AS partner,
    r.policy,
    r.period,
    date(r.period_from * 86400, 'unixepoch') AS period_from,
    date(r.period_to * 86400, 'unixepoch') AS period_to,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    CASE WHEN r.earned_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.earned_e4 < 0, '-', ''),
        abs(r.earned_e4) / 10000, abs(r.earned_e4) % 10000) END AS earned,
    CASE WHEN r.adjustments_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.adjustments_e4 < 0, '-', ''),
        abs(r.adjustments_e4) / 10000, abs(r.adjustments_e4) % 10000) END AS adjustments,
    CASE WHEN r.net_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.net_e4 < 0, '-', ''),
        abs(r.net_e4) / 10000, abs(r.net_e4) % 10000) END AS net,
    CASE WHEN r.carried_in_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.carried_in_e4 < 0, '-', ''),
        abs(r.carried_in_e4) / 10000, abs(r.carried_in_e4) % 10000) END AS carried_in,
    CASE WHEN r.carried_out_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.carried_out_e4 < 0, '-', ''),
        abs(r.carried_out_e4) / 10000, abs(r.carried_out_e4) % 10000) END AS carried_out,
    CASE WHEN r.payable_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.payable_e4 < 0, '-', ''),
        abs(r.payable_e4) / 10000, abs(r.payable_e4) % 10000) END AS payable,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.payout_currency) AS payout_currency,
    CASE WHEN r.payout_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.payout_e4 < 0, '-', ''),
        abs(r.payout_e4) / 10000, abs(r.payout_e4) % 10000) END AS payout,
    r.status,
    r.known_at,
    r.head_hash,
    (SELECT t.name FROM payout_batch_row t WHERE t.nr = r.batch) AS batch,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM statement_row r;

CREATE VIEW v_statement_line AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.number FROM statement_row t WHERE t.nr = r.statement) AS statement,
    r.position,
    r.type,
    r.plan,
    r.period,
    CASE WHEN r.amount_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.amount_e4 < 0, '-', ''),
        abs(r.amount_e4) / 10000, abs(r.amount_e4) % 10000) END AS amount,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    r.text,
    r.source,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM statement_line_row r;

CREATE VIEW v_dispute AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.partner) AS partner,
    (SELECT t.number FROM statement_row t WHERE t.nr = r.statement) AS statement,
    (SELECT t.text FROM statement_line_row t WHERE t.nr = r.line) AS line,
    r.reason,
    CASE WHEN r.claimed_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.claimed_e4 < 0, '-', ''),
        abs(r.claimed_e4) / 10000, abs(r.claimed_e4) % 10000) END AS claimed,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    date(r.opened * 86400, 'unixepoch') AS opened,
    date(r.deadline * 86400, 'unixepoch') AS deadline,
    r.status,
    r.resolution,
    date(r.resolved * 86400, 'unixepoch') AS resolved,
    (SELECT t.reason FROM adjustment_row t WHERE t.nr = r.adjustment) AS adjustment,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM dispute_row r;

CREATE VIEW v_points_entry AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.partner) AS partner,
    date(r.date * 86400, 'unixepoch') AS date,
    r.type,
    CASE WHEN r.points IS NOT NULL THEN printf('%s%d.%02d', iif(r.points < 0, '-', ''),
        abs(r.points) / 100, abs(r.points) % 100) END AS points,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM points_entry_row r;
