-- Incentives: plans with their versions, policies of payment, agreements with partners, and amounts
-- corrected by hand. As in V2: one table and one readable view a kind.

CREATE TABLE incentive_plan_row (
    nr          INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr   INTEGER NOT NULL,
    name        TEXT NOT NULL,
    currency    INTEGER NOT NULL REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    status      TEXT NOT NULL,
    mechanic    TEXT,
    track       INTEGER REFERENCES track_row (nr) DEFERRABLE INITIALLY DEFERRED,
    position    INTEGER,
    terms       TEXT,
    description TEXT,
    keys        TEXT,
    own_fields  TEXT
) STRICT;

CREATE TABLE plan_version_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    plan       INTEGER NOT NULL REFERENCES incentive_plan_row (nr) DEFERRABLE INITIALLY DEFERRED,
    valid_from INTEGER NOT NULL,
    valid_to   INTEGER,
    status     TEXT NOT NULL,
    terms      TEXT NOT NULL,
    note       TEXT,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE payment_policy_row (
    nr          INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr   INTEGER NOT NULL,
    name        TEXT NOT NULL,
    currency    INTEGER NOT NULL REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    terms       TEXT NOT NULL,
    description TEXT,
    archived    INTEGER,
    keys        TEXT,
    own_fields  TEXT
) STRICT;

CREATE TABLE partner_agreement_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    name       TEXT NOT NULL,
    plan       INTEGER NOT NULL REFERENCES incentive_plan_row (nr) DEFERRABLE INITIALLY DEFERRED,
    partner    INTEGER REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    partners   TEXT,
    valid_from INTEGER NOT NULL,
    valid_to   INTEGER,
    terms      TEXT NOT NULL,
    reason     TEXT,
    approver   INTEGER REFERENCES person_row (nr) DEFERRABLE INITIALLY DEFERRED,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE adjustment_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    plan       INTEGER NOT NULL REFERENCES incentive_plan_row (nr) DEFERRABLE INITIALLY DEFERRED,
    partner    INTEGER NOT NULL REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    date       INTEGER NOT NULL,
    amount_e4  INTEGER NOT NULL,
    currency   INTEGER NOT NULL REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    status     TEXT NOT NULL,
    reason     TEXT NOT NULL,
    approver   INTEGER REFERENCES person_row (nr) DEFERRABLE INITIALLY DEFERRED,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE VIEW v_incentive_plan AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    r.status,
    r.mechanic,
    (SELECT t.name FROM track_row t WHERE t.nr = r.track) AS track,
    r.position,
    r.terms,
    r.description,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM incentive_plan_row r;

CREATE VIEW v_plan_version AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.name FROM incentive_plan_row t WHERE t.nr = r.plan) AS plan,
    date(r.valid_from * 86400, 'unixepoch') AS valid_from,
    date(r.valid_to * 86400, 'unixepoch') AS valid_to,
    r.status,
    r.terms,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM plan_version_row r;

CREATE VIEW v_payment_policy AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    r.terms,
    r.description,
    r.archived,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM payment_policy_row r;

CREATE VIEW v_partner_agreement AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    (SELECT t.name FROM incentive_plan_row t WHERE t.nr = r.plan) AS plan,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.partner) AS partner,
    r.partners,
    date(r.valid_from * 86400, 'unixepoch') AS valid_from,
    date(r.valid_to * 86400, 'unixepoch') AS valid_to,
    r.terms,
    r.reason,
    (SELECT t.name FROM person_row t WHERE t.nr = r.approver) AS approver,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM partner_agreement_row r;

CREATE VIEW v_adjustment AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.name FROM incentive_plan_row t WHERE t.nr = r.plan) AS plan,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.partner) AS partner,
    date(r.date * 86400, 'unixepoch') AS date,
    CASE WHEN r.amount_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.amount_e4 < 0, '-', ''),
        abs(r.amount_e4) / 10000, abs(r.amount_e4) % 10000) END AS amount,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    r.status,
    r.reason,
    (SELECT t.name FROM person_row t WHERE t.nr = r.approver) AS approver,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM adjustment_row r;
