/// Tests of the command line: each command run in process with its streams caught.
@org.jspecify.annotations.NullMarked
package app.mangrove.cli;
