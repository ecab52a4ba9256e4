/// Tests of taxonomies and tracks.
package app.mangrove.program;
