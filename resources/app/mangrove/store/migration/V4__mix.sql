-- The partner mix: plans with their targets, demand, assumptions, constraints, what the ideal partner
-- is, and the steps that a plan takes. As in V2: one table and one readable view a kind.

CREATE TABLE mix_plan_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    name       TEXT NOT NULL,
    number     INTEGER,
    status     TEXT NOT NULL,
    base       INTEGER REFERENCES mix_plan_row (nr) DEFERRABLE INITIALLY DEFERRED,
    start      INTEGER NOT NULL,
    quarters   INTEGER,
    currency   INTEGER REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    calendar   INTEGER REFERENCES calendar_row (nr) DEFERRABLE INITIALLY DEFERRED,
    note       TEXT,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE mix_target_row (
    nr           INTEGER PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr    INTEGER NOT NULL,
    plan         INTEGER NOT NULL REFERENCES mix_plan_row (nr) DEFERRABLE INITIALLY DEFERRED,
    date         INTEGER NOT NULL,
    type         INTEGER REFERENCES partner_type_row (nr) DEFERRABLE INITIALLY DEFERRED,
    tier         INTEGER REFERENCES tier_row (nr) DEFERRABLE INITIALLY DEFERRED,
    region       INTEGER REFERENCES region_row (nr) DEFERRABLE INITIALLY DEFERRED,
    vertical     INTEGER REFERENCES vertical_row (nr) DEFERRABLE INITIALLY DEFERRED,
    product_line INTEGER REFERENCES product_line_row (nr) DEFERRABLE INITIALLY DEFERRED,
    count        INTEGER,
    revenue_e4   INTEGER,
    capacity_e4  INTEGER,
    currency     INTEGER REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    formula      TEXT,
    note         TEXT,
    keys         TEXT,
    own_fields   TEXT
) STRICT;

CREATE TABLE demand_row (
    nr           INTEGER PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr    INTEGER NOT NULL,
    region       INTEGER REFERENCES region_row (nr) DEFERRABLE INITIALLY DEFERRED,
    vertical     INTEGER REFERENCES vertical_row (nr) DEFERRABLE INITIALLY DEFERRED,
    product_line INTEGER REFERENCES product_line_row (nr) DEFERRABLE INITIALLY DEFERRED,
    type         INTEGER REFERENCES partner_type_row (nr) DEFERRABLE INITIALLY DEFERRED,
    period_from  INTEGER NOT NULL,
    period_to    INTEGER NOT NULL,
    accounts     INTEGER,
    revenue_e4   INTEGER,
    currency     INTEGER REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    source       TEXT,
    note         TEXT,
    keys         TEXT,
    own_fields   TEXT
) STRICT;

CREATE TABLE mix_assumption_row (
    nr              INTEGER PRIMARY KEY,
    id              BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr       INTEGER NOT NULL,
    plan            INTEGER REFERENCES mix_plan_row (nr) DEFERRABLE INITIALLY DEFERRED,
    type            INTEGER REFERENCES partner_type_row (nr) DEFERRABLE INITIALLY DEFERRED,
    tier            INTEGER REFERENCES tier_row (nr) DEFERRABLE INITIALLY DEFERRED,
    region          INTEGER REFERENCES region_row (nr) DEFERRABLE INITIALLY DEFERRED,
    productivity_e4 INTEGER,
    ramp_months     INTEGER,
    churn           INTEGER,
    lead_months     INTEGER,
    recruit_cost_e4 INTEGER,
    develop_cost_e4 INTEGER,
    retire_cost_e4  INTEGER,
    upkeep_e4       INTEGER,
    currency        INTEGER REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    note            TEXT,
    keys            TEXT,
    own_fields      TEXT
) STRICT;

CREATE TABLE mix_constraint_row (
    nr           INTEGER PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr    INTEGER NOT NULL,
    plan         INTEGER NOT NULL REFERENCES mix_plan_row (nr) DEFERRABLE INITIALLY DEFERRED,
    "rule"       TEXT NOT NULL,
    type         INTEGER REFERENCES partner_type_row (nr) DEFERRABLE INITIALLY DEFERRED,
    tier         INTEGER REFERENCES tier_row (nr) DEFERRABLE INITIALLY DEFERRED,
    region       INTEGER REFERENCES region_row (nr) DEFERRABLE INITIALLY DEFERRED,
    vertical     INTEGER REFERENCES vertical_row (nr) DEFERRABLE INITIALLY DEFERRED,
    product_line INTEGER REFERENCES product_line_row (nr) DEFERRABLE INITIALLY DEFERRED,
    period_from  INTEGER,
    period_to    INTEGER,
    "limit"      INTEGER,
    amount_e4    INTEGER,
    currency     INTEGER REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    off          INTEGER,
    note         TEXT,
    keys         TEXT,
    own_fields   TEXT
) STRICT;

CREATE TABLE complement_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    plan       INTEGER REFERENCES mix_plan_row (nr) DEFERRABLE INITIALLY DEFERRED,
    type       INTEGER NOT NULL REFERENCES partner_type_row (nr) DEFERRABLE INITIALLY DEFERRED,
    other_type INTEGER NOT NULL REFERENCES partner_type_row (nr) DEFERRABLE INITIALLY DEFERRED,
    ratio      INTEGER NOT NULL,
    uplift     INTEGER NOT NULL,
    note       TEXT,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE profile_criterion_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    name       TEXT NOT NULL,
    plan       INTEGER REFERENCES mix_plan_row (nr) DEFERRABLE INITIALLY DEFERRED,
    type       INTEGER REFERENCES partner_type_row (nr) DEFERRABLE INITIALLY DEFERRED,
    "filter"   TEXT NOT NULL,
    weight     INTEGER NOT NULL,
    position   INTEGER,
    note       TEXT,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE mix_step_row (
    nr           INTEGER PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr    INTEGER NOT NULL,
    plan         INTEGER NOT NULL REFERENCES mix_plan_row (nr) DEFERRABLE INITIALLY DEFERRED,
    quarter      INTEGER NOT NULL,
    action       TEXT NOT NULL,
    type         INTEGER REFERENCES partner_type_row (nr) DEFERRABLE INITIALLY DEFERRED,
    tier         INTEGER REFERENCES tier_row (nr) DEFERRABLE INITIALLY DEFERRED,
    region       INTEGER REFERENCES region_row (nr) DEFERRABLE INITIALLY DEFERRED,
    vertical     INTEGER REFERENCES vertical_row (nr) DEFERRABLE INITIALLY DEFERRED,
    product_line INTEGER REFERENCES product_line_row (nr) DEFERRABLE INITIALLY DEFERRED,
    count        INTEGER NOT NULL,
    partner      INTEGER REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    cost_e4      INTEGER,
    currency     INTEGER REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    status       TEXT,
    note         TEXT,
    keys         TEXT,
    own_fields   TEXT
) STRICT;


CREATE VIEW v_mix_plan AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    r.number,
    r.status,
    (SELECT t.name FROM mix_plan_row t WHERE t.nr = r.base) AS base,
    date(r.start * 86400, 'unixepoch') AS start,
    r.quarters,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    (SELECT t.name FROM calendar_row t WHERE t.nr = r.calendar) AS calendar,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM mix_plan_row r;

CREATE VIEW v_mix_target AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.name FROM mix_plan_row t WHERE t.nr = r.plan) AS plan,
    date(r.date * 86400, 'unixepoch') AS date,
    (SELECT t.name FROM partner_type_row t WHERE t.nr = r.type) AS type,
    (SELECT t.name FROM tier_row t WHERE t.nr = r.tier) AS tier,
    (SELECT t.name FROM region_row t WHERE t.nr = r.region) AS region,
    (SELECT t.name FROM vertical_row t WHERE t.nr = r.vertical) AS vertical,
    (SELECT t.name FROM product_line_row t WHERE t.nr = r.product_line) AS product_line,
    r.count,
    CASE WHEN r.revenue_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.revenue_e4 < 0, '-', ''),
        abs(r.revenue_e4) / 10000, abs(r.revenue_e4) % 10000) END AS revenue,
    CASE WHEN r.capacity_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.capacity_e4 < 0, '-', ''),
        abs(r.capacity_e4) / 10000, abs(r.capacity_e4) % 10000) END AS capacity,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    r.formula,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM mix_target_row r;

CREATE VIEW v_demand AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.name FROM region_row t WHERE t.nr = r.region) AS region,
    (SELECT t.name FROM vertical_row t WHERE t.nr = r.vertical) AS vertical,
    (SELECT t.name FROM product_line_row t WHERE t.nr = r.product_line) AS product_line,
    (SELECT t.name FROM partner_type_row t WHERE t.nr = r.type) AS type,
    date(r.period_from * 86400, 'unixepoch') AS period_from,
    date(r.period_to * 86400, 'unixepoch') AS period_to,
    r.accounts,
    CASE WHEN r.revenue_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.revenue_e4 < 0, '-', ''),
        abs(r.revenue_e4) / 10000, abs(r.revenue_e4) % 10000) END AS revenue,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    r.source,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM demand_row r;

CREATE VIEW v_mix_assumption AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.name FROM mix_plan_row t WHERE t.nr = r.plan) AS plan,
    (SELECT t.name FROM partner_type_row t WHERE t.nr = r.type) AS type,
    (SELECT t.name FROM tier_row t WHERE t.nr = r.tier) AS tier,
    (SELECT t.name FROM region_row t WHERE t.nr = r.region) AS region,
    CASE WHEN r.productivity_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.productivity_e4 < 0, '-', ''),
        abs(r.productivity_e4) / 10000, abs(r.productivity_e4) % 10000) END AS productivity,
    r.ramp_months,
    CASE WHEN r.churn IS NOT NULL THEN printf('%s%d.%06d', iif(r.churn < 0, '-', ''),
        abs(r.churn) / 1000000, abs(r.churn) % 1000000) END AS churn,
    r.lead_months,
    CASE WHEN r.recruit_cost_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.recruit_cost_e4 < 0, '-', ''),
        abs(r.recruit_cost_e4) / 10000, abs(r.recruit_cost_e4) % 10000) END AS recruit_cost,
    CASE WHEN r.develop_cost_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.develop_cost_e4 < 0, '-', ''),
        abs(r.develop_cost_e4) / 10000, abs(r.develop_cost_e4) % 10000) END AS develop_cost,
    CASE WHEN r.retire_cost_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.retire_cost_e4 < 0, '-', ''),
        abs(r.retire_cost_e4) / 10000, abs(r.retire_cost_e4) % 10000) END AS retire_cost,
    CASE WHEN r.upkeep_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.upkeep_e4 < 0, '-', ''),
        abs(r.upkeep_e4) / 10000, abs(r.upkeep_e4) % 10000) END AS upkeep,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM mix_assumption_row r;

CREATE VIEW v_mix_constraint AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.name FROM mix_plan_row t WHERE t.nr = r.plan) AS plan,
    r."rule",
    (SELECT t.name FROM partner_type_row t WHERE t.nr = r.type) AS type,
    (SELECT t.name FROM tier_row t WHERE t.nr = r.tier) AS tier,
    (SELECT t.name FROM region_row t WHERE t.nr = r.region) AS region,
    (SELECT t.name FROM vertical_row t WHERE t.nr = r.vertical) AS vertical,
    (SELECT t.name FROM product_line_row t WHERE t.nr = r.product_line) AS product_line,
    date(r.period_from * 86400, 'unixepoch') AS period_from,
    date(r.period_to * 86400, 'unixepoch') AS period_to,
    CASE WHEN r."limit" IS NOT NULL THEN printf('%s%d.%06d', iif(r."limit" < 0, '-', ''),
        abs(r."limit") / 1000000, abs(r."limit") % 1000000) END AS "limit",
    CASE WHEN r.amount_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.amount_e4 < 0, '-', ''),
        abs(r.amount_e4) / 10000, abs(r.amount_e4) % 10000) END AS amount,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    iif(r.off IS NULL, NULL, iif(r.off, 'yes', 'no')) AS off,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM mix_constraint_row r;

CREATE VIEW v_complement AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.name FROM mix_plan_row t WHERE t.nr = r.plan) AS plan,
    (SELECT t.name FROM partner_type_row t WHERE t.nr = r.type) AS type,
    (SELECT t.name FROM partner_type_row t WHERE t.nr = r.other_type) AS other_type,
    CASE WHEN r.ratio IS NOT NULL THEN printf('%s%d.%06d', iif(r.ratio < 0, '-', ''),
        abs(r.ratio) / 1000000, abs(r.ratio) % 1000000) END AS ratio,
    CASE WHEN r.uplift IS NOT NULL THEN printf('%s%d.%06d', iif(r.uplift < 0, '-', ''),
        abs(r.uplift) / 1000000, abs(r.uplift) % 1000000) END AS uplift,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM complement_row r;

CREATE VIEW v_profile_criterion AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    (SELECT t.name FROM mix_plan_row t WHERE t.nr = r.plan) AS plan,
    (SELECT t.name FROM partner_type_row t WHERE t.nr = r.type) AS type,
    r."filter",
    CASE WHEN r.weight IS NOT NULL THEN printf('%s%d.%04d', iif(r.weight < 0, '-', ''),
        abs(r.weight) / 10000, abs(r.weight) % 10000) END AS weight,
    r.position,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM profile_criterion_row r;

CREATE VIEW v_mix_step AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.name FROM mix_plan_row t WHERE t.nr = r.plan) AS plan,
    date(r.quarter * 86400, 'unixepoch') AS quarter,
    r.action,
    (SELECT t.name FROM partner_type_row t WHERE t.nr = r.type) AS type,
    (SELECT t.name FROM tier_row t WHERE t.nr = r.tier) AS tier,
    (SELECT t.name FROM region_row t WHERE t.nr = r.region) AS region,
    (SELECT t.name FROM vertical_row t WHERE t.nr = r.vertical) AS vertical,
    (SELECT t.name FROM product_line_row t WHERE t.nr = r.product_line) AS product_line,
    r.count,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.partner) AS partner,
    CASE WHEN r.cost_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.cost_e4 < 0, '-', ''),
        abs(r.cost_e4) / 10000, abs(r.cost_e4) % 10000) END AS cost,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    r.status,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM mix_step_row r;
