package app.mangrove.store;

import app.mangrove.model.Ecosystem;
import app.mangrove.store.log.LogHeader;

/// What the workspace is after a commit: the snapshot and the log's head.
///
/// Shape: the snapshot's own commit number may be smaller, after a commit that touched no row.
record State(Ecosystem ecosystem, LogHeader head) {
    long number() {
        return head.number();
    }
}
