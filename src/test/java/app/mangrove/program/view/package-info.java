/// Tests of the screens of taxonomies, programs and tracks.
package app.mangrove.program.view;
