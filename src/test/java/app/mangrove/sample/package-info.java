/// Tests of the invented ecosystem: its shape, its sameness for the same seed, and that it is
/// sound.
@org.jspecify.annotations.NullMarked
package app.mangrove.sample;
