-- One table a kind, named <kind>_row, and one readable view, named v_<kind>.
--
-- nr is what references hold and is never given to another row; id is the identity outside;
-- commit_nr is the commit that touched the row last. Amounts (_e4) are ten-thousandths of the major
-- unit, other decimals unscaled by their descriptor's scale, dates epoch days, instants epoch
-- milliseconds, booleans 0 or 1, sets their sorted members with a line feed between. own_fields is
-- a JSON object of the values of the users' own fields, null where there is none.
--
-- Values are checked on commit, against the descriptors; references are deferred because one batch
-- may name a row before it adds it. Only id is indexed: everything else is searched in memory.

CREATE TABLE region_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    name       TEXT NOT NULL,
    code       TEXT,
    level      TEXT NOT NULL,
    parent     INTEGER REFERENCES region_row (nr) DEFERRABLE INITIALLY DEFERRED,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE vertical_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    name       TEXT NOT NULL,
    code       TEXT,
    parent     INTEGER REFERENCES vertical_row (nr) DEFERRABLE INITIALLY DEFERRED,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE product_line_row (
    nr            INTEGER PRIMARY KEY,
    id            BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr     INTEGER NOT NULL,
    name          TEXT NOT NULL,
    code          TEXT,
    parent        INTEGER REFERENCES product_line_row (nr) DEFERRABLE INITIALLY DEFERRED,
    list_price_e4 INTEGER,
    currency      INTEGER REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    archived      INTEGER,
    keys          TEXT,
    own_fields    TEXT
) STRICT;

CREATE TABLE currency_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    code       TEXT NOT NULL,
    name       TEXT NOT NULL,
    exponent   INTEGER NOT NULL,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE fx_rate_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    base       INTEGER NOT NULL REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    quote      INTEGER NOT NULL REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    date       INTEGER NOT NULL,
    rate       INTEGER NOT NULL,
    source     TEXT,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE promotion_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    name       TEXT NOT NULL,
    category   TEXT,
    discount   INTEGER,
    valid_from INTEGER,
    valid_to   INTEGER,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE partner_type_row (
    nr          INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr   INTEGER NOT NULL,
    name        TEXT NOT NULL,
    code        TEXT NOT NULL,
    description TEXT,
    position    INTEGER,
    archived    INTEGER,
    keys        TEXT,
    own_fields  TEXT
) STRICT;

CREATE TABLE tier_row (
    nr           INTEGER PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr    INTEGER NOT NULL,
    name         TEXT NOT NULL,
    rank         INTEGER NOT NULL,
    description  TEXT,
    target_share INTEGER,
    archived     INTEGER,
    keys         TEXT,
    own_fields   TEXT
) STRICT;

CREATE TABLE membership_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    partner    INTEGER NOT NULL REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    tier       INTEGER NOT NULL REFERENCES tier_row (nr) DEFERRABLE INITIALLY DEFERRED,
    valid_from INTEGER NOT NULL,
    valid_to   INTEGER,
    note       TEXT,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE certification_row (
    nr           INTEGER PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr    INTEGER NOT NULL,
    name         TEXT NOT NULL,
    partner      INTEGER NOT NULL REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    holder       INTEGER REFERENCES person_row (nr) DEFERRABLE INITIALLY DEFERRED,
    product_line INTEGER REFERENCES product_line_row (nr) DEFERRABLE INITIALLY DEFERRED,
    issued       INTEGER,
    expires      INTEGER,
    keys         TEXT,
    own_fields   TEXT
) STRICT;

CREATE TABLE score_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    metric     TEXT NOT NULL,
    partner    INTEGER NOT NULL REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    date       INTEGER NOT NULL,
    value      INTEGER NOT NULL,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE partner_row (
    nr                INTEGER PRIMARY KEY,
    id                BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr         INTEGER NOT NULL,
    name              TEXT NOT NULL,
    legal_name        TEXT,
    status            TEXT NOT NULL,
    country           INTEGER REFERENCES region_row (nr) DEFERRABLE INITIALLY DEFERRED,
    region            INTEGER REFERENCES region_row (nr) DEFERRABLE INITIALLY DEFERRED,
    vertical          INTEGER REFERENCES vertical_row (nr) DEFERRABLE INITIALLY DEFERRED,
    owner             INTEGER REFERENCES person_row (nr) DEFERRABLE INITIALLY DEFERRED,
    address           TEXT,
    city              TEXT,
    postal_code       TEXT,
    phone             TEXT,
    domain            TEXT,
    tax_id            TEXT,
    joined            INTEGER,
    ended             INTEGER,
    employees         INTEGER,
    annual_revenue_e4 INTEGER,
    currency          INTEGER REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    founded           INTEGER,
    tags              TEXT,
    description       TEXT,
    keys              TEXT,
    own_fields        TEXT
) STRICT;

CREATE TABLE role_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    partner    INTEGER NOT NULL REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    type       INTEGER NOT NULL REFERENCES partner_type_row (nr) DEFERRABLE INITIALLY DEFERRED,
    valid_from INTEGER,
    valid_to   INTEGER,
    main       INTEGER,
    note       TEXT,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE relation_row (
    nr             INTEGER PRIMARY KEY,
    id             BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr      INTEGER NOT NULL,
    relation       TEXT NOT NULL,
    parent_partner INTEGER NOT NULL REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    child_partner  INTEGER NOT NULL REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    valid_from     INTEGER,
    valid_to       INTEGER,
    note           TEXT,
    keys           TEXT,
    own_fields     TEXT
) STRICT;

CREATE TABLE person_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    name       TEXT NOT NULL,
    email      TEXT,
    phone      TEXT,
    title      TEXT,
    partner    INTEGER REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    own        INTEGER,
    team       TEXT,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE account_row (
    nr          INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr   INTEGER NOT NULL,
    name        TEXT NOT NULL,
    domain      TEXT,
    country     INTEGER REFERENCES region_row (nr) DEFERRABLE INITIALLY DEFERRED,
    region      INTEGER REFERENCES region_row (nr) DEFERRABLE INITIALLY DEFERRED,
    vertical    INTEGER REFERENCES vertical_row (nr) DEFERRABLE INITIALLY DEFERRED,
    parent      INTEGER REFERENCES account_row (nr) DEFERRABLE INITIALLY DEFERRED,
    owner       INTEGER REFERENCES person_row (nr) DEFERRABLE INITIALLY DEFERRED,
    address     TEXT,
    city        TEXT,
    postal_code TEXT,
    phone       TEXT,
    tax_id      TEXT,
    employees   INTEGER,
    tags        TEXT,
    keys        TEXT,
    own_fields  TEXT
) STRICT;

CREATE TABLE contract_row (
    nr           INTEGER PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr    INTEGER NOT NULL,
    number       TEXT NOT NULL,
    type         TEXT NOT NULL,
    partner      INTEGER NOT NULL REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    account      INTEGER REFERENCES account_row (nr) DEFERRABLE INITIALLY DEFERRED,
    start        INTEGER NOT NULL,
    "end"        INTEGER,
    amount_e4    INTEGER,
    currency     INTEGER REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    product_line INTEGER REFERENCES product_line_row (nr) DEFERRABLE INITIALLY DEFERRED,
    status       TEXT,
    keys         TEXT,
    own_fields   TEXT
) STRICT;

CREATE TABLE deal_row (
    nr           INTEGER PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr    INTEGER NOT NULL,
    name         TEXT NOT NULL,
    account      INTEGER REFERENCES account_row (nr) DEFERRABLE INITIALLY DEFERRED,
    partner      INTEGER REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    owner        INTEGER REFERENCES person_row (nr) DEFERRABLE INITIALLY DEFERRED,
    stage        TEXT NOT NULL,
    amount_e4    INTEGER,
    currency     INTEGER REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    product_line INTEGER REFERENCES product_line_row (nr) DEFERRABLE INITIALLY DEFERRED,
    region       INTEGER REFERENCES region_row (nr) DEFERRABLE INITIALLY DEFERRED,
    source       TEXT,
    opened       INTEGER NOT NULL,
    close        INTEGER,
    probability  INTEGER,
    lost_reason  TEXT,
    keys         TEXT,
    own_fields   TEXT
) STRICT;

CREATE TABLE party_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    deal       INTEGER NOT NULL REFERENCES deal_row (nr) DEFERRABLE INITIALLY DEFERRED,
    partner    INTEGER NOT NULL REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    role       TEXT NOT NULL,
    credit     INTEGER,
    note       TEXT,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE transaction_row (
    nr               INTEGER PRIMARY KEY,
    id               BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr        INTEGER NOT NULL,
    number           TEXT,
    type             TEXT NOT NULL,
    partner          INTEGER NOT NULL REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    account          INTEGER REFERENCES account_row (nr) DEFERRABLE INITIALLY DEFERRED,
    deal             INTEGER REFERENCES deal_row (nr) DEFERRABLE INITIALLY DEFERRED,
    date             INTEGER NOT NULL,
    amount_e4        INTEGER NOT NULL,
    currency         INTEGER NOT NULL REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    invoice_currency INTEGER REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    quantity         INTEGER,
    list_price_e4    INTEGER,
    discount_e4      INTEGER,
    cost_e4          INTEGER,
    product_line     INTEGER REFERENCES product_line_row (nr) DEFERRABLE INITIALLY DEFERRED,
    region           INTEGER REFERENCES region_row (nr) DEFERRABLE INITIALLY DEFERRED,
    contract         INTEGER REFERENCES contract_row (nr) DEFERRABLE INITIALLY DEFERRED,
    contract_start   INTEGER,
    cosell_partner   INTEGER REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    returns          INTEGER REFERENCES transaction_row (nr) DEFERRABLE INITIALLY DEFERRED,
    promotion        INTEGER REFERENCES promotion_row (nr) DEFERRABLE INITIALLY DEFERRED,
    seller           INTEGER REFERENCES person_row (nr) DEFERRABLE INITIALLY DEFERRED,
    keys             TEXT,
    own_fields       TEXT
) STRICT;

CREATE TABLE referral_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    partner    INTEGER NOT NULL REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    account    INTEGER NOT NULL REFERENCES account_row (nr) DEFERRABLE INITIALLY DEFERRED,
    deal       INTEGER REFERENCES deal_row (nr) DEFERRABLE INITIALLY DEFERRED,
    date       INTEGER NOT NULL,
    note       TEXT,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE activity_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    type       TEXT NOT NULL,
    partner    INTEGER NOT NULL REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    person     INTEGER REFERENCES person_row (nr) DEFERRABLE INITIALLY DEFERRED,
    deal       INTEGER REFERENCES deal_row (nr) DEFERRABLE INITIALLY DEFERRED,
    date       INTEGER NOT NULL,
    quantity   INTEGER,
    points     INTEGER,
    note       TEXT,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE target_row (
    nr          INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr   INTEGER NOT NULL,
    type        TEXT NOT NULL,
    metric      TEXT NOT NULL,
    period_from INTEGER NOT NULL,
    period_to   INTEGER NOT NULL,
    amount_e4   INTEGER NOT NULL,
    currency    INTEGER REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    partner     INTEGER REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    person      INTEGER REFERENCES person_row (nr) DEFERRABLE INITIALLY DEFERRED,
    segment     INTEGER REFERENCES segment_row (nr) DEFERRABLE INITIALLY DEFERRED,
    region      INTEGER REFERENCES region_row (nr) DEFERRABLE INITIALLY DEFERRED,
    note        TEXT,
    keys        TEXT,
    own_fields  TEXT
) STRICT;

CREATE TABLE segment_row (
    nr          INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr   INTEGER NOT NULL,
    name        TEXT NOT NULL,
    of          TEXT NOT NULL,
    "filter"    TEXT NOT NULL,
    description TEXT,
    keys        TEXT,
    own_fields  TEXT
) STRICT;

CREATE TABLE saved_view_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    name       TEXT NOT NULL,
    of         TEXT NOT NULL,
    spec       TEXT NOT NULL,
    pinned     INTEGER,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE board_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    name       TEXT NOT NULL,
    spec       TEXT NOT NULL,
    position   INTEGER,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE mapping_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    name       TEXT NOT NULL,
    shape      TEXT NOT NULL,
    spec       TEXT NOT NULL,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE own_field_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    of         TEXT NOT NULL,
    name       TEXT NOT NULL,
    label      TEXT NOT NULL,
    type       TEXT NOT NULL,
    choices    TEXT,
    target     TEXT,
    required   INTEGER,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE task_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    title      TEXT NOT NULL,
    about      TEXT,
    due        INTEGER,
    done       INTEGER,
    assignee   INTEGER REFERENCES person_row (nr) DEFERRABLE INITIALLY DEFERRED,
    detail     TEXT,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE note_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    text       TEXT NOT NULL,
    about      TEXT,
    author     INTEGER REFERENCES person_row (nr) DEFERRABLE INITIALLY DEFERRED,
    written    INTEGER,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE attachment_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    name       TEXT NOT NULL,
    about      TEXT,
    media_type TEXT,
    size       INTEGER NOT NULL,
    hash       TEXT NOT NULL,
    added      INTEGER,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE calendar_row (
    nr          INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr   INTEGER NOT NULL,
    name        TEXT NOT NULL,
    pattern     TEXT NOT NULL,
    start_month INTEGER NOT NULL,
    first_day   TEXT,
    year_end    TEXT,
    named_by    TEXT,
    long_period INTEGER,
    keys        TEXT,
    own_fields  TEXT
) STRICT;

CREATE TABLE setting_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    name       TEXT NOT NULL,
    value      TEXT,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE VIEW v_region AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    r.code,
    r.level,
    (SELECT t.name FROM region_row t WHERE t.nr = r.parent) AS parent,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM region_row r;

CREATE VIEW v_vertical AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    r.code,
    (SELECT t.name FROM vertical_row t WHERE t.nr = r.parent) AS parent,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM vertical_row r;

CREATE VIEW v_product_line AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    r.code,
    (SELECT t.name FROM product_line_row t WHERE t.nr = r.parent) AS parent,
    CASE WHEN r.list_price_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.list_price_e4 < 0, '-', ''),
        abs(r.list_price_e4) / 10000, abs(r.list_price_e4) % 10000) END AS list_price,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    iif(r.archived IS NULL, NULL, iif(r.archived, 'yes', 'no')) AS archived,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM product_line_row r;

CREATE VIEW v_currency AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.code,
    r.name,
    r.exponent,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM currency_row r;

CREATE VIEW v_fx_rate AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.base) AS base,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.quote) AS quote,
    date(r.date * 86400, 'unixepoch') AS date,
    CASE WHEN r.rate IS NOT NULL THEN printf('%s%d.%010d', iif(r.rate < 0, '-', ''),
        abs(r.rate) / 10000000000, abs(r.rate) % 10000000000) END AS rate,
    r.source,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM fx_rate_row r;

CREATE VIEW v_promotion AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    r.category,
    CASE WHEN r.discount IS NOT NULL THEN printf('%s%d.%06d', iif(r.discount < 0, '-', ''),
        abs(r.discount) / 1000000, abs(r.discount) % 1000000) END AS discount,
    date(r.valid_from * 86400, 'unixepoch') AS valid_from,
    date(r.valid_to * 86400, 'unixepoch') AS valid_to,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM promotion_row r;

CREATE VIEW v_partner_type AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    r.code,
    r.description,
    r.position,
    iif(r.archived IS NULL, NULL, iif(r.archived, 'yes', 'no')) AS archived,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM partner_type_row r;

CREATE VIEW v_tier AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    r.rank,
    r.description,
    CASE WHEN r.target_share IS NOT NULL THEN printf('%s%d.%06d', iif(r.target_share < 0, '-', ''),
        abs(r.target_share) / 1000000, abs(r.target_share) % 1000000) END AS target_share,
    iif(r.archived IS NULL, NULL, iif(r.archived, 'yes', 'no')) AS archived,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM tier_row r;

CREATE VIEW v_membership AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.partner) AS partner,
    (SELECT t.name FROM tier_row t WHERE t.nr = r.tier) AS tier,
    date(r.valid_from * 86400, 'unixepoch') AS valid_from,
    date(r.valid_to * 86400, 'unixepoch') AS valid_to,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM membership_row r;

CREATE VIEW v_certification AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.partner) AS partner,
    (SELECT t.name FROM person_row t WHERE t.nr = r.holder) AS holder,
    (SELECT t.name FROM product_line_row t WHERE t.nr = r.product_line) AS product_line,
    date(r.issued * 86400, 'unixepoch') AS issued,
    date(r.expires * 86400, 'unixepoch') AS expires,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM certification_row r;

CREATE VIEW v_score AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.metric,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.partner) AS partner,
    date(r.date * 86400, 'unixepoch') AS date,
    CASE WHEN r.value IS NOT NULL THEN printf('%s%d.%06d', iif(r.value < 0, '-', ''),
        abs(r.value) / 1000000, abs(r.value) % 1000000) END AS value,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM score_row r;

CREATE VIEW v_partner AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    r.legal_name,
    r.status,
    (SELECT t.name FROM region_row t WHERE t.nr = r.country) AS country,
    (SELECT t.name FROM region_row t WHERE t.nr = r.region) AS region,
    (SELECT t.name FROM vertical_row t WHERE t.nr = r.vertical) AS vertical,
    (SELECT t.name FROM person_row t WHERE t.nr = r.owner) AS owner,
    r.address,
    r.city,
    r.postal_code,
    r.phone,
    r.domain,
    r.tax_id,
    date(r.joined * 86400, 'unixepoch') AS joined,
    date(r.ended * 86400, 'unixepoch') AS ended,
    r.employees,
    CASE WHEN r.annual_revenue_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.annual_revenue_e4 < 0, '-', ''),
        abs(r.annual_revenue_e4) / 10000, abs(r.annual_revenue_e4) % 10000) END AS annual_revenue,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    r.founded,
    replace(r.tags, char(10), ', ') AS tags,
    r.description,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM partner_row r;

CREATE VIEW v_role AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.partner) AS partner,
    (SELECT t.name FROM partner_type_row t WHERE t.nr = r.type) AS type,
    date(r.valid_from * 86400, 'unixepoch') AS valid_from,
    date(r.valid_to * 86400, 'unixepoch') AS valid_to,
    iif(r.main IS NULL, NULL, iif(r.main, 'yes', 'no')) AS main,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM role_row r;

CREATE VIEW v_relation AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.relation,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.parent_partner) AS parent_partner,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.child_partner) AS child_partner,
    date(r.valid_from * 86400, 'unixepoch') AS valid_from,
    date(r.valid_to * 86400, 'unixepoch') AS valid_to,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM relation_row r;

CREATE VIEW v_person AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    r.email,
    r.phone,
    r.title,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.partner) AS partner,
    iif(r.own IS NULL, NULL, iif(r.own, 'yes', 'no')) AS own,
    r.team,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM person_row r;

CREATE VIEW v_account AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    r.domain,
    (SELECT t.name FROM region_row t WHERE t.nr = r.country) AS country,
    (SELECT t.name FROM region_row t WHERE t.nr = r.region) AS region,
    (SELECT t.name FROM vertical_row t WHERE t.nr = r.vertical) AS vertical,
    (SELECT t.name FROM account_row t WHERE t.nr = r.parent) AS parent,
    (SELECT t.name FROM person_row t WHERE t.nr = r.owner) AS owner,
    r.address,
    r.city,
    r.postal_code,
    r.phone,
    r.tax_id,
    r.employees,
    replace(r.tags, char(10), ', ') AS tags,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM account_row r;

CREATE VIEW v_contract AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.number,
    r.type,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.partner) AS partner,
    (SELECT t.name FROM account_row t WHERE t.nr = r.account) AS account,
    date(r.start * 86400, 'unixepoch') AS start,
    date(r."end" * 86400, 'unixepoch') AS "end",
    CASE WHEN r.amount_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.amount_e4 < 0, '-', ''),
        abs(r.amount_e4) / 10000, abs(r.amount_e4) % 10000) END AS amount,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    (SELECT t.name FROM product_line_row t WHERE t.nr = r.product_line) AS product_line,
    r.status,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM contract_row r;

CREATE VIEW v_deal AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    (SELECT t.name FROM account_row t WHERE t.nr = r.account) AS account,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.partner) AS partner,
    (SELECT t.name FROM person_row t WHERE t.nr = r.owner) AS owner,
    r.stage,
    CASE WHEN r.amount_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.amount_e4 < 0, '-', ''),
        abs(r.amount_e4) / 10000, abs(r.amount_e4) % 10000) END AS amount,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    (SELECT t.name FROM product_line_row t WHERE t.nr = r.product_line) AS product_line,
    (SELECT t.name FROM region_row t WHERE t.nr = r.region) AS region,
    r.source,
    date(r.opened * 86400, 'unixepoch') AS opened,
    date(r.close * 86400, 'unixepoch') AS close,
    CASE WHEN r.probability IS NOT NULL THEN printf('%s%d.%04d', iif(r.probability < 0, '-', ''),
        abs(r.probability) / 10000, abs(r.probability) % 10000) END AS probability,
    r.lost_reason,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM deal_row r;

CREATE VIEW v_party AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.name FROM deal_row t WHERE t.nr = r.deal) AS deal,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.partner) AS partner,
    r.role,
    CASE WHEN r.credit IS NOT NULL THEN printf('%s%d.%06d', iif(r.credit < 0, '-', ''),
        abs(r.credit) / 1000000, abs(r.credit) % 1000000) END AS credit,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM party_row r;

CREATE VIEW v_transaction AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.number,
    r.type,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.partner) AS partner,
    (SELECT t.name FROM account_row t WHERE t.nr = r.account) AS account,
    (SELECT t.name FROM deal_row t WHERE t.nr = r.deal) AS deal,
    date(r.date * 86400, 'unixepoch') AS date,
    CASE WHEN r.amount_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.amount_e4 < 0, '-', ''),
        abs(r.amount_e4) / 10000, abs(r.amount_e4) % 10000) END AS amount,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.invoice_currency) AS invoice_currency,
    CASE WHEN r.quantity IS NOT NULL THEN printf('%s%d.%04d', iif(r.quantity < 0, '-', ''),
        abs(r.quantity) / 10000, abs(r.quantity) % 10000) END AS quantity,
    CASE WHEN r.list_price_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.list_price_e4 < 0, '-', ''),
        abs(r.list_price_e4) / 10000, abs(r.list_price_e4) % 10000) END AS list_price,
    CASE WHEN r.discount_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.discount_e4 < 0, '-', ''),
        abs(r.discount_e4) / 10000, abs(r.discount_e4) % 10000) END AS discount,
    CASE WHEN r.cost_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.cost_e4 < 0, '-', ''),
        abs(r.cost_e4) / 10000, abs(r.cost_e4) % 10000) END AS cost,
    (SELECT t.name FROM product_line_row t WHERE t.nr = r.product_line) AS product_line,
    (SELECT t.name FROM region_row t WHERE t.nr = r.region) AS region,
    (SELECT t.number FROM contract_row t WHERE t.nr = r.contract) AS contract,
    date(r.contract_start * 86400, 'unixepoch') AS contract_start,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.cosell_partner) AS cosell_partner,
    (SELECT t.number FROM transaction_row t WHERE t.nr = r.returns) AS returns,
    (SELECT t.name FROM promotion_row t WHERE t.nr = r.promotion) AS promotion,
    (SELECT t.name FROM person_row t WHERE t.nr = r.seller) AS seller,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM transaction_row r;

CREATE VIEW v_referral AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.partner) AS partner,
    (SELECT t.name FROM account_row t WHERE t.nr = r.account) AS account,
    (SELECT t.name FROM deal_row t WHERE t.nr = r.deal) AS deal,
    date(r.date * 86400, 'unixepoch') AS date,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM referral_row r;

CREATE VIEW v_activity AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.type,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.partner) AS partner,
    (SELECT t.name FROM person_row t WHERE t.nr = r.person) AS person,
    (SELECT t.name FROM deal_row t WHERE t.nr = r.deal) AS deal,
    date(r.date * 86400, 'unixepoch') AS date,
    CASE WHEN r.quantity IS NOT NULL THEN printf('%s%d.%04d', iif(r.quantity < 0, '-', ''),
        abs(r.quantity) / 10000, abs(r.quantity) % 10000) END AS quantity,
    r.points,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM activity_row r;

CREATE VIEW v_target AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.type,
    r.metric,
    date(r.period_from * 86400, 'unixepoch') AS period_from,
    date(r.period_to * 86400, 'unixepoch') AS period_to,
    CASE WHEN r.amount_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.amount_e4 < 0, '-', ''),
        abs(r.amount_e4) / 10000, abs(r.amount_e4) % 10000) END AS amount,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.partner) AS partner,
    (SELECT t.name FROM person_row t WHERE t.nr = r.person) AS person,
    (SELECT t.name FROM segment_row t WHERE t.nr = r.segment) AS segment,
    (SELECT t.name FROM region_row t WHERE t.nr = r.region) AS region,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM target_row r;

CREATE VIEW v_segment AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    r.of,
    r."filter",
    r.description,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM segment_row r;

CREATE VIEW v_saved_view AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    r.of,
    r.spec,
    iif(r.pinned IS NULL, NULL, iif(r.pinned, 'yes', 'no')) AS pinned,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM saved_view_row r;

CREATE VIEW v_board AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    r.spec,
    r.position,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM board_row r;

CREATE VIEW v_mapping AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    r.shape,
    r.spec,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM mapping_row r;

CREATE VIEW v_own_field AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.of,
    r.name,
    r.label,
    r.type,
    replace(r.choices, char(10), ', ') AS choices,
    r.target,
    iif(r.required IS NULL, NULL, iif(r.required, 'yes', 'no')) AS required,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM own_field_row r;

CREATE VIEW v_task AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.title,
    r.about,
    date(r.due * 86400, 'unixepoch') AS due,
    iif(r.done IS NULL, NULL, iif(r.done, 'yes', 'no')) AS done,
    (SELECT t.name FROM person_row t WHERE t.nr = r.assignee) AS assignee,
    r.detail,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM task_row r;

CREATE VIEW v_note AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.text,
    r.about,
    (SELECT t.name FROM person_row t WHERE t.nr = r.author) AS author,
    strftime('%Y-%m-%dT%H:%M:%fZ', r.written / 1000.0, 'unixepoch') AS written,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM note_row r;

CREATE VIEW v_attachment AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    r.about,
    r.media_type,
    r.size,
    r.hash,
    date(r.added * 86400, 'unixepoch') AS added,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM attachment_row r;

CREATE VIEW v_calendar AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    r.pattern,
    r.start_month,
    r.first_day,
    r.year_end,
    r.named_by,
    r.long_period,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM calendar_row r;

CREATE VIEW v_setting AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    r.value,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM setting_row r;
