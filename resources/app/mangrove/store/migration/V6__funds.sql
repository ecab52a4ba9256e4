-- Market funds: funds with their budgets, requests, claims, entries by hand, results and acts. As in V2:
-- one table and one readable view a kind.

CREATE TABLE fund_row (
    nr              INTEGER PRIMARY KEY,
    id              BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr       INTEGER NOT NULL,
    name            TEXT NOT NULL,
    currency        INTEGER NOT NULL REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    basis           TEXT NOT NULL,
    status          TEXT NOT NULL,
    valid_from      INTEGER NOT NULL,
    valid_to        INTEGER,
    period          TEXT NOT NULL,
    expiry          TEXT NOT NULL,
    expiry_months   INTEGER,
    rollover_share  INTEGER,
    rollover_cap_e4 INTEGER,
    vendor_share    INTEGER,
    claim_days      INTEGER,
    no_proof        TEXT,
    return_days     INTEGER,
    description     TEXT,
    keys            TEXT,
    own_fields      TEXT
) STRICT;

CREATE TABLE fund_budget_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    fund       INTEGER NOT NULL REFERENCES fund_row (nr) DEFERRABLE INITIALLY DEFERRED,
    partner    INTEGER REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    type       INTEGER REFERENCES partner_type_row (nr) DEFERRABLE INITIALLY DEFERRED,
    tier       INTEGER REFERENCES tier_row (nr) DEFERRABLE INITIALLY DEFERRED,
    region     INTEGER REFERENCES region_row (nr) DEFERRABLE INITIALLY DEFERRED,
    amount_e4  INTEGER NOT NULL,
    currency   INTEGER NOT NULL REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    valid_from INTEGER NOT NULL,
    valid_to   INTEGER NOT NULL,
    note       TEXT,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE fund_request_row (
    nr                   INTEGER PRIMARY KEY,
    id                   BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr            INTEGER NOT NULL,
    title                TEXT NOT NULL,
    fund                 INTEGER NOT NULL REFERENCES fund_row (nr) DEFERRABLE INITIALLY DEFERRED,
    partner              INTEGER NOT NULL REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    activity_type        TEXT NOT NULL,
    starts               INTEGER NOT NULL,
    ends                 INTEGER NOT NULL,
    expected_leads       INTEGER,
    expected_pipeline_e4 INTEGER,
    total_cost_e4        INTEGER NOT NULL,
    requested_e4         INTEGER NOT NULL,
    currency             INTEGER NOT NULL REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    status               TEXT NOT NULL,
    submitted            INTEGER,
    decided              INTEGER,
    decided_by           TEXT,
    approved_e4          INTEGER,
    claim_by             INTEGER,
    ended                INTEGER,
    reason               TEXT,
    detail               TEXT,
    keys                 TEXT,
    own_fields           TEXT
) STRICT;

CREATE TABLE fund_claim_row (
    nr               INTEGER PRIMARY KEY,
    id               BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr        INTEGER NOT NULL,
    invoice          TEXT NOT NULL,
    request          INTEGER NOT NULL REFERENCES fund_request_row (nr) DEFERRABLE INITIALLY DEFERRED,
    invoice_date     INTEGER NOT NULL,
    amount_e4        INTEGER NOT NULL,
    currency         INTEGER NOT NULL REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    status           TEXT NOT NULL,
    submitted        INTEGER NOT NULL,
    decided          INTEGER,
    decided_by       TEXT,
    approved_e4      INTEGER,
    reimbursed       INTEGER,
    distinct_service INTEGER,
    reason           TEXT,
    keys             TEXT,
    own_fields       TEXT
) STRICT;

CREATE TABLE fund_entry_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    reason     TEXT NOT NULL,
    fund       INTEGER NOT NULL REFERENCES fund_row (nr) DEFERRABLE INITIALLY DEFERRED,
    partner    INTEGER NOT NULL REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    date       INTEGER NOT NULL,
    type       TEXT NOT NULL,
    amount_e4  INTEGER NOT NULL,
    currency   INTEGER NOT NULL REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    expires    INTEGER,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE fund_result_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    request    INTEGER NOT NULL REFERENCES fund_request_row (nr) DEFERRABLE INITIALLY DEFERRED,
    deal       INTEGER REFERENCES deal_row (nr) DEFERRABLE INITIALLY DEFERRED,
    activity   INTEGER REFERENCES activity_row (nr) DEFERRABLE INITIALLY DEFERRED,
    note       TEXT,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE fund_act_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    request    INTEGER NOT NULL REFERENCES fund_request_row (nr) DEFERRABLE INITIALLY DEFERRED,
    claim      INTEGER REFERENCES fund_claim_row (nr) DEFERRABLE INITIALLY DEFERRED,
    act        TEXT NOT NULL,
    date       INTEGER NOT NULL,
    actor      TEXT,
    amount_e4  INTEGER,
    currency   INTEGER REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    until      INTEGER,
    reason     TEXT,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE VIEW v_fund AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    r.basis,
    r.status,
    date(r.valid_from * 86400, 'unixepoch') AS valid_from,
    date(r.valid_to * 86400, 'unixepoch') AS valid_to,
    r.period,
    r.expiry,
    r.expiry_months,
    CASE WHEN r.rollover_share IS NOT NULL THEN printf('%s%d.%06d', iif(r.rollover_share < 0, '-', ''),
        abs(r.rollover_share) / 1000000, abs(r.rollover_share) % 1000000) END AS rollover_share,
    CASE WHEN r.rollover_cap_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.rollover_cap_e4 < 0, '-', ''),
        abs(r.rollover_cap_e4) / 10000, abs(r.rollover_cap_e4) % 10000) END AS rollover_cap,
    CASE WHEN r.vendor_share IS NOT NULL THEN printf('%s%d.%06d', iif(r.vendor_share < 0, '-', ''),
        abs(r.vendor_share) / 1000000, abs(r.vendor_share) % 1000000) END AS vendor_share,
    r.claim_days,
    replace(r.no_proof, char(10), ', ') AS no_proof,
    r.return_days,
    r.description,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM fund_row r;

CREATE VIEW v_fund_budget AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.name FROM fund_row t WHERE t.nr = r.fund) AS fund,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.partner) AS partner,
    (SELECT t.name FROM partner_type_row t WHERE t.nr = r.type) AS type,
    (SELECT t.name FROM tier_row t WHERE t.nr = r.tier) AS tier,
    (SELECT t.name FROM region_row t WHERE t.nr = r.region) AS region,
    CASE WHEN r.amount_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.amount_e4 < 0, '-', ''),
        abs(r.amount_e4) / 10000, abs(r.amount_e4) % 10000) END AS amount,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    date(r.valid_from * 86400, 'unixepoch') AS valid_from,
    date(r.valid_to * 86400, 'unixepoch') AS valid_to,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM fund_budget_row r;

CREATE VIEW v_fund_request AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.title,
    (SELECT t.name FROM fund_row t WHERE t.nr = r.fund) AS fund,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.partner) AS partner,
    r.activity_type,
    date(r.starts * 86400, 'unixepoch') AS starts,
    date(r.ends * 86400, 'unixepoch') AS ends,
    r.expected_leads,
    CASE WHEN r.expected_pipeline_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.expected_pipeline_e4 < 0, '-', ''),
        abs(r.expected_pipeline_e4) / 10000, abs(r.expected_pipeline_e4) % 10000) END AS expected_pipeline,
    CASE WHEN r.total_cost_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.total_cost_e4 < 0, '-', ''),
        abs(r.total_cost_e4) / 10000, abs(r.total_cost_e4) % 10000) END AS total_cost,
    CASE WHEN r.requested_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.requested_e4 < 0, '-', ''),
        abs(r.requested_e4) / 10000, abs(r.requested_e4) % 10000) END AS requested,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    r.status,
    date(r.submitted * 86400, 'unixepoch') AS submitted,
    date(r.decided * 86400, 'unixepoch') AS decided,
    r.decided_by,
    CASE WHEN r.approved_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.approved_e4 < 0, '-', ''),
        abs(r.approved_e4) / 10000, abs(r.approved_e4) % 10000) END AS approved,
    date(r.claim_by * 86400, 'unixepoch') AS claim_by,
    date(r.ended * 86400, 'unixepoch') AS ended,
    r.reason,
    r.detail,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM fund_request_row r;

CREATE VIEW v_fund_claim AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.invoice,
    (SELECT t.title FROM fund_request_row t WHERE t.nr = r.request) AS request,
    date(r.invoice_date * 86400, 'unixepoch') AS invoice_date,
    CASE WHEN r.amount_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.amount_e4 < 0, '-', ''),
        abs(r.amount_e4) / 10000, abs(r.amount_e4) % 10000) END AS amount,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    r.status,
    date(r.submitted * 86400, 'unixepoch') AS submitted,
    date(r.decided * 86400, 'unixepoch') AS decided,
    r.decided_by,
    CASE WHEN r.approved_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.approved_e4 < 0, '-', ''),
        abs(r.approved_e4) / 10000, abs(r.approved_e4) % 10000) END AS approved,
    date(r.reimbursed * 86400, 'unixepoch') AS reimbursed,
    iif(r.distinct_service IS NULL, NULL, iif(r.distinct_service, 'yes', 'no')) AS distinct_service,
    r.reason,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM fund_claim_row r;

CREATE VIEW v_fund_entry AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.reason,
    (SELECT t.name FROM fund_row t WHERE t.nr = r.fund) AS fund,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.partner) AS partner,
    date(r.date * 86400, 'unixepoch') AS date,
    r.type,
    CASE WHEN r.amount_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.amount_e4 < 0, '-', ''),
        abs(r.amount_e4) / 10000, abs(r.amount_e4) % 10000) END AS amount,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    date(r.expires * 86400, 'unixepoch') AS expires,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM fund_entry_row r;

CREATE VIEW v_fund_result AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.title FROM fund_request_row t WHERE t.nr = r.request) AS request,
    (SELECT t.name FROM deal_row t WHERE t.nr = r.deal) AS deal,
    (SELECT t.note FROM activity_row t WHERE t.nr = r.activity) AS activity,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM fund_result_row r;

CREATE VIEW v_fund_act AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.title FROM fund_request_row t WHERE t.nr = r.request) AS request,
    (SELECT t.invoice FROM fund_claim_row t WHERE t.nr = r.claim) AS claim,
    r.act,
    date(r.date * 86400, 'unixepoch') AS date,
    r.actor,
    CASE WHEN r.amount_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.amount_e4 < 0, '-', ''),
        abs(r.amount_e4) / 10000, abs(r.amount_e4) % 10000) END AS amount,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    date(r.until * 86400, 'unixepoch') AS until,
    r.reason,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM fund_act_row r;
