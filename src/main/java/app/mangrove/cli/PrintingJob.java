package app.mangrove.cli;

import app.mangrove.cli.print.Format;
import app.mangrove.cli.print.Sheet;
import app.mangrove.cli.print.SheetPrinter;

import picocli.CommandLine;

/// A command that prints data in the format that is asked for.
abstract class PrintingJob extends Job {
    @CommandLine.Option(names = "--format", paramLabel = "text|json|csv")
    private Format format = Format.TEXT;

    PrintingJob(Console console) {
        super(console);
    }

    Format format() {
        return format;
    }

    void print(Sheet sheet) {
        SheetPrinter.print(sheet, format, console().out());
    }
}
