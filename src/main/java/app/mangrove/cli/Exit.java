package app.mangrove.cli;

/// What the program answers with when it ends.
final class Exit {
    static final int DONE = 0;

    /// Done, but with findings or problems that somebody should look at.
    static final int FINDINGS = 1;

    /// Could not, or was asked in a way that it does not understand.
    static final int FAILED = 2;

    private Exit() {}
}
