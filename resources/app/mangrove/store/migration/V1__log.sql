-- The audit log, and what stands beside the rows of the kinds.

-- One row a commit. The texts a person typed are covered by the hash through their salted digest,
-- so that an erasure can take a name out of them and leave the chain whole.
CREATE TABLE change_log (
    number INTEGER PRIMARY KEY,
    time INTEGER NOT NULL,
    source TEXT NOT NULL,
    user TEXT NOT NULL,
    reason TEXT NOT NULL,
    salt BLOB NOT NULL,
    text_digest BLOB NOT NULL CHECK (length(text_digest) = 32),
    batch BLOB CHECK (length(batch) = 16),
    undoes INTEGER NOT NULL,
    redacts TEXT NOT NULL,
    schema_version INTEGER NOT NULL,
    block_digest BLOB NOT NULL CHECK (length(block_digest) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- What a commit touched, rows in id order; `size` is the length of the body before compression.
CREATE TABLE change_block (
    commit_nr INTEGER NOT NULL,
    kind TEXT NOT NULL,
    first_id BLOB NOT NULL CHECK (length(first_id) = 16),
    last_id BLOB NOT NULL CHECK (length(last_id) = 16),
    row_count INTEGER NOT NULL,
    size INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (commit_nr, kind, first_id)
) STRICT, WITHOUT ROWID;

-- What a removed row leaves: its number, its id, and the commit that removed it.
CREATE TABLE tombstone (
    kind TEXT NOT NULL,
    nr INTEGER NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    commit_nr INTEGER NOT NULL,
    PRIMARY KEY (kind, nr),
    UNIQUE (kind, id)
) STRICT, WITHOUT ROWID;

-- The key that seals a person's data in earlier images; without it they can never be read.
CREATE TABLE person_key (
    kind TEXT NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    secret BLOB NOT NULL CHECK (length(secret) = 32),
    proof BLOB NOT NULL CHECK (length(proof) = 32),
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- The files that attachments name, by the SHA-256 of their bytes.
CREATE TABLE content (
    hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    bytes BLOB NOT NULL
) STRICT;
