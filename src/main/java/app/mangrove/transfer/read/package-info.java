/// Tables in files, as a stream of rows of text: CSV in any usual encoding and delimiter, and XLSX.
/// Not what the cells mean, which mapping decides. Depends on base and the format libraries.
@NullMarked
package app.mangrove.transfer.read;

import org.jspecify.annotations.NullMarked;
