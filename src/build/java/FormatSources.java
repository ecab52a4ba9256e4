import com.google.googlejavaformat.java.Main;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Checks or rewrites the format of every Java file below the given folders.
///
/// Arguments: `check` or `replace`, then folders. A check that finds misformatted files names them,
/// says how to mend them and ends with code 1.
public final class FormatSources {

    private FormatSources() {}

    public static void main(String[] args) throws Exception {
        boolean replace = args[0].equals("replace");
        List<String> call = new ArrayList<>(List.of("--aosp"));
        call.addAll(replace ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        for (int i = 1; i < args.length; i++) {
            call.addAll(javaFiles(Path.of(args[i])));
        }
        PrintWriter out = new PrintWriter(System.out, true);
        PrintWriter err = new PrintWriter(System.err, true);
        int code = new Main(out, err, System.in).format(call.toArray(String[]::new));
        out.flush();
        err.flush();
        if (code != 0 && !replace) {
            System.err.println(
                    "The files above are not in our format: run `mvn -Pformat process-sources`.");
        }
        System.exit(code);
    }

    private static List<String> javaFiles(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(Path::toString).filter(f -> f.endsWith(".java")).sorted().toList();
        }
    }
}
