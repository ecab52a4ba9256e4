package app.mangrove.transfer;

import app.mangrove.model.Id;

import java.util.Map;

/// What the person decided about an import.
///
/// Shape: without `leaveOutBadRows`, one bad row stops everything; `removeVanished` removes rows
/// that a full file no longer holds; `same` says, by file name and line, which existing row a row
/// is.
public record ImportOptions(
        boolean leaveOutBadRows, boolean removeVanished, Map<String, Map<Long, Id>> same) {
    public static final ImportOptions STRICT = new ImportOptions(false, false, Map.of());

    public ImportOptions {
        same = Map.copyOf(same);
    }

    public ImportOptions leavingOutBadRows() {
        return new ImportOptions(true, removeVanished, same);
    }

    public ImportOptions removingVanished() {
        return new ImportOptions(leaveOutBadRows, true, same);
    }
}
