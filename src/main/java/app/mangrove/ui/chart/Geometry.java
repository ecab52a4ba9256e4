package app.mangrove.ui.chart;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The outlines of the countries, projected once, as fractions of the picture's width and height.
public final class Geometry {
    /// One country: its ISO code (empty when none is assigned) and its rings.
    public record Country(String iso2, double[][] xs, double[][] ys) {
        /// Whether a point in fractions of the picture lies in it, by the even-odd rule.
        boolean holds(double x, double y) {
            boolean in = false;
            for (int r = 0; r < xs.length; r++) {
                for (int i = 0, j = xs[r].length - 1; i < xs[r].length; j = i++) {
                    boolean between = (ys[r][i] > y) != (ys[r][j] > y);
                    double slope = (xs[r][j] - xs[r][i]) / (ys[r][j] - ys[r][i]);
                    in ^= between && x < slope * (y - ys[r][i]) + xs[r][i];
                }
            }
            return in;
        }
    }

    private static final class Bundled {
        private static final Geometry WORLD = load("/app/mangrove/geo/world.bin");
    }

    private final double ratio;
    private final List<Country> countries;

    private Geometry(double ratio, List<Country> countries) {
        this.ratio = ratio;
        this.countries = List.copyOf(countries);
    }

    /// The world that comes with the program; read at the first call.
    public static Geometry world() {
        return Bundled.WORLD;
    }

    /// Width divided by height.
    public double ratio() {
        return ratio;
    }

    public List<Country> countries() {
        return countries;
    }

    private static Geometry load(String path) {
        try (InputStream file =
                        Objects.requireNonNull(Geometry.class.getResourceAsStream(path), path);
                DataInputStream in = new DataInputStream(new BufferedInputStream(file))) {
            if (in.readInt() != 0x4d47454f || in.readByte() != 1) {
                throw new IOException(path + " is no geometry of version 1");
            }
            float ratio = in.readFloat();
            int count = in.readUnsignedShort();
            List<Country> countries = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                countries.add(country(in));
            }
            return new Geometry(ratio, countries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Country country(DataInputStream in) throws IOException {
        String iso2 = in.readUTF();
        int rings = in.readUnsignedShort();
        double[][] xs = new double[rings][];
        double[][] ys = new double[rings][];
        for (int r = 0; r < rings; r++) {
            int points = in.readUnsignedShort();
            xs[r] = new double[points];
            ys[r] = new double[points];
            for (int i = 0; i < points; i++) {
                xs[r][i] = in.readUnsignedShort() / 65535.0;
                ys[r][i] = in.readUnsignedShort() / 65535.0;
            }
        }
        return new Country(iso2, xs, ys);
    }
}
