-- Programs: taxonomies with dates, tracks, tier ladders with their versions, rungs, criteria and
-- benefits, what partners are able to do, and what a partner may see. As in V2: one table and one
-- readable view a kind.

CREATE TABLE specialisation_row (
    nr           INTEGER PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr    INTEGER NOT NULL,
    name         TEXT NOT NULL,
    code         TEXT,
    description  TEXT,
    product_line INTEGER REFERENCES product_line_row (nr) DEFERRABLE INITIALLY DEFERRED,
    valid_from   INTEGER,
    valid_to     INTEGER,
    archived     INTEGER,
    keys         TEXT,
    own_fields   TEXT
) STRICT;

CREATE TABLE capability_row (
    nr          INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr   INTEGER NOT NULL,
    name        TEXT NOT NULL,
    code        TEXT,
    description TEXT,
    parent      INTEGER REFERENCES capability_row (nr) DEFERRABLE INITIALLY DEFERRED,
    valid_from  INTEGER,
    valid_to    INTEGER,
    archived    INTEGER,
    keys        TEXT,
    own_fields  TEXT
) STRICT;

CREATE TABLE language_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    name       TEXT NOT NULL,
    code       TEXT,
    valid_from INTEGER,
    valid_to   INTEGER,
    archived   INTEGER,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE skill_row (
    nr             INTEGER PRIMARY KEY,
    id             BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr      INTEGER NOT NULL,
    partner        INTEGER NOT NULL REFERENCES partner_row (nr) DEFERRABLE INITIALLY DEFERRED,
    specialisation INTEGER REFERENCES specialisation_row (nr) DEFERRABLE INITIALLY DEFERRED,
    capability     INTEGER REFERENCES capability_row (nr) DEFERRABLE INITIALLY DEFERRED,
    language       INTEGER REFERENCES language_row (nr) DEFERRABLE INITIALLY DEFERRED,
    level          TEXT,
    valid_from     INTEGER,
    valid_to       INTEGER,
    note           TEXT,
    keys           TEXT,
    own_fields     TEXT
) STRICT;

CREATE TABLE program_row (
    nr          INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr   INTEGER NOT NULL,
    name        TEXT NOT NULL,
    code        TEXT,
    description TEXT,
    calendar    INTEGER REFERENCES calendar_row (nr) DEFERRABLE INITIALLY DEFERRED,
    currency    INTEGER REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    zone        TEXT,
    valid_from  INTEGER,
    valid_to    INTEGER,
    archived    INTEGER,
    keys        TEXT,
    own_fields  TEXT
) STRICT;

CREATE TABLE track_row (
    nr             INTEGER PRIMARY KEY,
    id             BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr      INTEGER NOT NULL,
    name           TEXT NOT NULL,
    program        INTEGER NOT NULL REFERENCES program_row (nr) DEFERRABLE INITIALLY DEFERRED,
    type           INTEGER REFERENCES partner_type_row (nr) DEFERRABLE INITIALLY DEFERRED,
    tier           INTEGER REFERENCES tier_row (nr) DEFERRABLE INITIALLY DEFERRED,
    region         INTEGER REFERENCES region_row (nr) DEFERRABLE INITIALLY DEFERRED,
    specialisation INTEGER REFERENCES specialisation_row (nr) DEFERRABLE INITIALLY DEFERRED,
    ladder         INTEGER REFERENCES ladder_row (nr) DEFERRABLE INITIALLY DEFERRED,
    requirements   TEXT,
    documents      TEXT,
    valid_from     INTEGER,
    valid_to       INTEGER,
    archived       INTEGER,
    keys           TEXT,
    own_fields     TEXT
) STRICT;

CREATE TABLE ladder_row (
    nr          INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr   INTEGER NOT NULL,
    name        TEXT NOT NULL,
    description TEXT,
    program     INTEGER REFERENCES program_row (nr) DEFERRABLE INITIALLY DEFERRED,
    calendar    INTEGER REFERENCES calendar_row (nr) DEFERRABLE INITIALLY DEFERRED,
    archived    INTEGER,
    keys        TEXT,
    own_fields  TEXT
) STRICT;

CREATE TABLE ladder_version_row (
    nr             INTEGER PRIMARY KEY,
    id             BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr      INTEGER NOT NULL,
    name           TEXT NOT NULL,
    ladder         INTEGER NOT NULL REFERENCES ladder_row (nr) DEFERRABLE INITIALLY DEFERRED,
    number         INTEGER NOT NULL,
    status         TEXT NOT NULL,
    valid_from     INTEGER NOT NULL,
    valid_to       INTEGER,
    currency       INTEGER NOT NULL REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    rates          TEXT NOT NULL,
    rate_day       INTEGER,
    review         TEXT NOT NULL,
    grace_days     INTEGER,
    probation_days INTEGER,
    demotion       TEXT NOT NULL,
    budget_e4      INTEGER,
    uplift         INTEGER,
    margin         INTEGER,
    published      INTEGER,
    note           TEXT,
    keys           TEXT,
    own_fields     TEXT
) STRICT;

CREATE TABLE rung_row (
    nr           INTEGER PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr    INTEGER NOT NULL,
    version      INTEGER NOT NULL REFERENCES ladder_version_row (nr) DEFERRABLE INITIALLY DEFERRED,
    tier         INTEGER NOT NULL REFERENCES tier_row (nr) DEFERRABLE INITIALLY DEFERRED,
    "rule"       TEXT NOT NULL,
    needed       INTEGER,
    points       INTEGER,
    target_share INTEGER,
    note         TEXT,
    keys         TEXT,
    own_fields   TEXT
) STRICT;

CREATE TABLE criterion_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    rung       INTEGER NOT NULL REFERENCES rung_row (nr) DEFERRABLE INITIALLY DEFERRED,
    metric     TEXT NOT NULL,
    measure    TEXT,
    window     TEXT NOT NULL,
    scope      TEXT NOT NULL,
    comparison TEXT NOT NULL,
    threshold  INTEGER NOT NULL,
    currency   INTEGER REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    weight     INTEGER,
    points     INTEGER,
    per        INTEGER,
    category   TEXT,
    region     INTEGER REFERENCES region_row (nr) DEFERRABLE INITIALLY DEFERRED,
    "filter"   TEXT,
    required   INTEGER,
    position   INTEGER,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE category_rule_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    rung       INTEGER NOT NULL REFERENCES rung_row (nr) DEFERRABLE INITIALLY DEFERRED,
    category   TEXT NOT NULL,
    minimum    INTEGER,
    cap        INTEGER,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE benefit_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    rung       INTEGER NOT NULL REFERENCES rung_row (nr) DEFERRABLE INITIALLY DEFERRED,
    type       TEXT NOT NULL,
    name       TEXT,
    unit       TEXT NOT NULL,
    quantity   INTEGER,
    currency   INTEGER REFERENCES currency_row (nr) DEFERRABLE INITIALLY DEFERRED,
    note       TEXT,
    position   INTEGER,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE guard_rail_row (
    nr         INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr  INTEGER NOT NULL,
    version    INTEGER NOT NULL REFERENCES ladder_version_row (nr) DEFERRABLE INITIALLY DEFERRED,
    type       TEXT NOT NULL,
    tier       INTEGER REFERENCES tier_row (nr) DEFERRABLE INITIALLY DEFERRED,
    "limit"    INTEGER,
    note       TEXT,
    keys       TEXT,
    own_fields TEXT
) STRICT;

CREATE TABLE visibility_rule_row (
    nr          INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    commit_nr   INTEGER NOT NULL,
    viewer_type INTEGER REFERENCES partner_type_row (nr) DEFERRABLE INITIALLY DEFERRED,
    relation    TEXT NOT NULL,
    via         TEXT,
    object      TEXT NOT NULL,
    field       TEXT,
    access      TEXT NOT NULL,
    at_least    INTEGER,
    valid_from  INTEGER,
    valid_to    INTEGER,
    note        TEXT,
    keys        TEXT,
    own_fields  TEXT
) STRICT;

ALTER TABLE region_row ADD COLUMN valid_from INTEGER;
ALTER TABLE region_row ADD COLUMN valid_to INTEGER;
ALTER TABLE region_row ADD COLUMN archived INTEGER;
ALTER TABLE vertical_row ADD COLUMN valid_from INTEGER;
ALTER TABLE vertical_row ADD COLUMN valid_to INTEGER;
ALTER TABLE vertical_row ADD COLUMN archived INTEGER;
ALTER TABLE product_line_row ADD COLUMN valid_from INTEGER;
ALTER TABLE product_line_row ADD COLUMN valid_to INTEGER;
ALTER TABLE partner_type_row ADD COLUMN valid_from INTEGER;
ALTER TABLE partner_type_row ADD COLUMN valid_to INTEGER;
ALTER TABLE tier_row ADD COLUMN valid_from INTEGER;
ALTER TABLE tier_row ADD COLUMN valid_to INTEGER;
ALTER TABLE membership_row ADD COLUMN ladder INTEGER REFERENCES ladder_row (nr) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE membership_row ADD COLUMN status TEXT;
ALTER TABLE certification_row ADD COLUMN specialisation INTEGER REFERENCES specialisation_row (nr) DEFERRABLE INITIALLY DEFERRED;

CREATE VIEW v_specialisation AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    r.code,
    r.description,
    (SELECT t.name FROM product_line_row t WHERE t.nr = r.product_line) AS product_line,
    date(r.valid_from * 86400, 'unixepoch') AS valid_from,
    date(r.valid_to * 86400, 'unixepoch') AS valid_to,
    iif(r.archived IS NULL, NULL, iif(r.archived, 'yes', 'no')) AS archived,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM specialisation_row r;

CREATE VIEW v_capability AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    r.code,
    r.description,
    (SELECT t.name FROM capability_row t WHERE t.nr = r.parent) AS parent,
    date(r.valid_from * 86400, 'unixepoch') AS valid_from,
    date(r.valid_to * 86400, 'unixepoch') AS valid_to,
    iif(r.archived IS NULL, NULL, iif(r.archived, 'yes', 'no')) AS archived,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM capability_row r;

CREATE VIEW v_language AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    r.code,
    date(r.valid_from * 86400, 'unixepoch') AS valid_from,
    date(r.valid_to * 86400, 'unixepoch') AS valid_to,
    iif(r.archived IS NULL, NULL, iif(r.archived, 'yes', 'no')) AS archived,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM language_row r;

CREATE VIEW v_skill AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.name FROM partner_row t WHERE t.nr = r.partner) AS partner,
    (SELECT t.name FROM specialisation_row t WHERE t.nr = r.specialisation) AS specialisation,
    (SELECT t.name FROM capability_row t WHERE t.nr = r.capability) AS capability,
    (SELECT t.name FROM language_row t WHERE t.nr = r.language) AS language,
    r.level,
    date(r.valid_from * 86400, 'unixepoch') AS valid_from,
    date(r.valid_to * 86400, 'unixepoch') AS valid_to,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM skill_row r;

CREATE VIEW v_program AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    r.code,
    r.description,
    (SELECT t.name FROM calendar_row t WHERE t.nr = r.calendar) AS calendar,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    r.zone,
    date(r.valid_from * 86400, 'unixepoch') AS valid_from,
    date(r.valid_to * 86400, 'unixepoch') AS valid_to,
    iif(r.archived IS NULL, NULL, iif(r.archived, 'yes', 'no')) AS archived,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM program_row r;

CREATE VIEW v_track AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    (SELECT t.name FROM program_row t WHERE t.nr = r.program) AS program,
    (SELECT t.name FROM partner_type_row t WHERE t.nr = r.type) AS type,
    (SELECT t.name FROM tier_row t WHERE t.nr = r.tier) AS tier,
    (SELECT t.name FROM region_row t WHERE t.nr = r.region) AS region,
    (SELECT t.name FROM specialisation_row t WHERE t.nr = r.specialisation) AS specialisation,
    (SELECT t.name FROM ladder_row t WHERE t.nr = r.ladder) AS ladder,
    r.requirements,
    replace(r.documents, char(10), ', ') AS documents,
    date(r.valid_from * 86400, 'unixepoch') AS valid_from,
    date(r.valid_to * 86400, 'unixepoch') AS valid_to,
    iif(r.archived IS NULL, NULL, iif(r.archived, 'yes', 'no')) AS archived,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM track_row r;

CREATE VIEW v_ladder AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    r.description,
    (SELECT t.name FROM program_row t WHERE t.nr = r.program) AS program,
    (SELECT t.name FROM calendar_row t WHERE t.nr = r.calendar) AS calendar,
    iif(r.archived IS NULL, NULL, iif(r.archived, 'yes', 'no')) AS archived,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM ladder_row r;

CREATE VIEW v_ladder_version AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    (SELECT t.name FROM ladder_row t WHERE t.nr = r.ladder) AS ladder,
    r.number,
    r.status,
    date(r.valid_from * 86400, 'unixepoch') AS valid_from,
    date(r.valid_to * 86400, 'unixepoch') AS valid_to,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    r.rates,
    date(r.rate_day * 86400, 'unixepoch') AS rate_day,
    r.review,
    r.grace_days,
    r.probation_days,
    r.demotion,
    CASE WHEN r.budget_e4 IS NOT NULL THEN printf('%s%d.%04d', iif(r.budget_e4 < 0, '-', ''),
        abs(r.budget_e4) / 10000, abs(r.budget_e4) % 10000) END AS budget,
    CASE WHEN r.uplift IS NOT NULL THEN printf('%s%d.%06d', iif(r.uplift < 0, '-', ''),
        abs(r.uplift) / 1000000, abs(r.uplift) % 1000000) END AS uplift,
    CASE WHEN r.margin IS NOT NULL THEN printf('%s%d.%06d', iif(r.margin < 0, '-', ''),
        abs(r.margin) / 1000000, abs(r.margin) % 1000000) END AS margin,
    strftime('%Y-%m-%dT%H:%M:%fZ', r.published / 1000.0, 'unixepoch') AS published,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM ladder_version_row r;

CREATE VIEW v_rung AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.name FROM ladder_version_row t WHERE t.nr = r.version) AS version,
    (SELECT t.name FROM tier_row t WHERE t.nr = r.tier) AS tier,
    r."rule",
    r.needed,
    CASE WHEN r.points IS NOT NULL THEN printf('%s%d.%04d', iif(r.points < 0, '-', ''),
        abs(r.points) / 10000, abs(r.points) % 10000) END AS points,
    CASE WHEN r.target_share IS NOT NULL THEN printf('%s%d.%06d', iif(r.target_share < 0, '-', ''),
        abs(r.target_share) / 1000000, abs(r.target_share) % 1000000) END AS target_share,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM rung_row r;

CREATE VIEW v_criterion AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.note FROM rung_row t WHERE t.nr = r.rung) AS rung,
    r.metric,
    r.measure,
    r.window,
    r.scope,
    r.comparison,
    CASE WHEN r.threshold IS NOT NULL THEN printf('%s%d.%04d', iif(r.threshold < 0, '-', ''),
        abs(r.threshold) / 10000, abs(r.threshold) % 10000) END AS threshold,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    CASE WHEN r.weight IS NOT NULL THEN printf('%s%d.%04d', iif(r.weight < 0, '-', ''),
        abs(r.weight) / 10000, abs(r.weight) % 10000) END AS weight,
    CASE WHEN r.points IS NOT NULL THEN printf('%s%d.%04d', iif(r.points < 0, '-', ''),
        abs(r.points) / 10000, abs(r.points) % 10000) END AS points,
    CASE WHEN r.per IS NOT NULL THEN printf('%s%d.%04d', iif(r.per < 0, '-', ''),
        abs(r.per) / 10000, abs(r.per) % 10000) END AS per,
    r.category,
    (SELECT t.name FROM region_row t WHERE t.nr = r.region) AS region,
    r."filter",
    iif(r.required IS NULL, NULL, iif(r.required, 'yes', 'no')) AS required,
    r.position,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM criterion_row r;

CREATE VIEW v_category_rule AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.note FROM rung_row t WHERE t.nr = r.rung) AS rung,
    r.category,
    CASE WHEN r.minimum IS NOT NULL THEN printf('%s%d.%04d', iif(r.minimum < 0, '-', ''),
        abs(r.minimum) / 10000, abs(r.minimum) % 10000) END AS minimum,
    CASE WHEN r.cap IS NOT NULL THEN printf('%s%d.%04d', iif(r.cap < 0, '-', ''),
        abs(r.cap) / 10000, abs(r.cap) % 10000) END AS cap,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM category_rule_row r;

CREATE VIEW v_benefit AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.note FROM rung_row t WHERE t.nr = r.rung) AS rung,
    r.type,
    r.name,
    r.unit,
    CASE WHEN r.quantity IS NOT NULL THEN printf('%s%d.%06d', iif(r.quantity < 0, '-', ''),
        abs(r.quantity) / 1000000, abs(r.quantity) % 1000000) END AS quantity,
    (SELECT t.code FROM currency_row t WHERE t.nr = r.currency) AS currency,
    r.note,
    r.position,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM benefit_row r;

CREATE VIEW v_guard_rail AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.name FROM ladder_version_row t WHERE t.nr = r.version) AS version,
    r.type,
    (SELECT t.name FROM tier_row t WHERE t.nr = r.tier) AS tier,
    CASE WHEN r."limit" IS NOT NULL THEN printf('%s%d.%06d', iif(r."limit" < 0, '-', ''),
        abs(r."limit") / 1000000, abs(r."limit") % 1000000) END AS "limit",
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM guard_rail_row r;

CREATE VIEW v_visibility_rule AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    (SELECT t.name FROM partner_type_row t WHERE t.nr = r.viewer_type) AS viewer_type,
    r.relation,
    r.via,
    r.object,
    r.field,
    r.access,
    r.at_least,
    date(r.valid_from * 86400, 'unixepoch') AS valid_from,
    date(r.valid_to * 86400, 'unixepoch') AS valid_to,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM visibility_rule_row r;

DROP VIEW v_region;

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
    date(r.valid_from * 86400, 'unixepoch') AS valid_from,
    date(r.valid_to * 86400, 'unixepoch') AS valid_to,
    iif(r.archived IS NULL, NULL, iif(r.archived, 'yes', 'no')) AS archived,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM region_row r;

DROP VIEW v_vertical;

CREATE VIEW v_vertical AS
SELECT
    r.nr,
    lower(printf('%s-%s-%s-%s-%s', substr(hex(r.id), 1, 8), substr(hex(r.id), 9, 4),
        substr(hex(r.id), 13, 4), substr(hex(r.id), 17, 4), substr(hex(r.id), 21))) AS id,
    r.commit_nr,
    r.name,
    r.code,
    (SELECT t.name FROM vertical_row t WHERE t.nr = r.parent) AS parent,
    date(r.valid_from * 86400, 'unixepoch') AS valid_from,
    date(r.valid_to * 86400, 'unixepoch') AS valid_to,
    iif(r.archived IS NULL, NULL, iif(r.archived, 'yes', 'no')) AS archived,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM vertical_row r;

DROP VIEW v_product_line;

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
    date(r.valid_from * 86400, 'unixepoch') AS valid_from,
    date(r.valid_to * 86400, 'unixepoch') AS valid_to,
    iif(r.archived IS NULL, NULL, iif(r.archived, 'yes', 'no')) AS archived,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM product_line_row r;

DROP VIEW v_partner_type;

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
    date(r.valid_from * 86400, 'unixepoch') AS valid_from,
    date(r.valid_to * 86400, 'unixepoch') AS valid_to,
    iif(r.archived IS NULL, NULL, iif(r.archived, 'yes', 'no')) AS archived,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM partner_type_row r;

DROP VIEW v_tier;

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
    date(r.valid_from * 86400, 'unixepoch') AS valid_from,
    date(r.valid_to * 86400, 'unixepoch') AS valid_to,
    iif(r.archived IS NULL, NULL, iif(r.archived, 'yes', 'no')) AS archived,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM tier_row r;

DROP VIEW v_membership;

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
    (SELECT t.name FROM ladder_row t WHERE t.nr = r.ladder) AS ladder,
    r.status,
    r.note,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM membership_row r;

DROP VIEW v_certification;

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
    (SELECT t.name FROM specialisation_row t WHERE t.nr = r.specialisation) AS specialisation,
    date(r.issued * 86400, 'unixepoch') AS issued,
    date(r.expires * 86400, 'unixepoch') AS expires,
    replace(r.keys, char(10), ', ') AS keys,
    r.own_fields
FROM certification_row r;
