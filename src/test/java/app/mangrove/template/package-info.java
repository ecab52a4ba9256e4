/// Tests that every template begins a sound workspace.
@org.jspecify.annotations.NullMarked
package app.mangrove.template;
