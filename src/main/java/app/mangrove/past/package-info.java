/// The sample's last year as people would have lived it: months closed, statements approved, paid
/// and disputed, rows that came late. Not the rows themselves, which the sample gives. Depends on
/// insight, the incentive engine, the model and base; writes through the one door.
@NullMarked
package app.mangrove.past;

import org.jspecify.annotations.NullMarked;
