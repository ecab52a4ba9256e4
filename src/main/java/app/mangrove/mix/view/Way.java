package app.mangrove.mix.view;

/// How the same cells are looked at.
enum Way {
    MATRIX,
    MAP,
    LIST
}
