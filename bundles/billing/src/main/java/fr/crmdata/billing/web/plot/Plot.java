package fr.crmdata.billing.web.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A plot of a few values beside each other: bars for amounts, a line for rates. Places are those of a drawing {@value #WIDTH} wide and
 * {@value #HEIGHT} high.
 *
 * @param title what it shows
 * @param conclusion what one sees in it, in a sentence
 * @param columns head of the labels and of the values, for the table beside it
 */
public record Plot(
        Shape shape, String title, String conclusion, List<String> columns, List<Mark> marks, List<Tick> ticks) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 220;
    public static final int LEFT = 64;
    public static final int BOTTOM = 192;

    private static final int TOP = 22;
    private static final int STEPS = 4;
    private static final double SHARE = 0.62;

    /** Bars start at nothing and are for quantities; a line is for rates. */
    public enum Shape {
        BARS,
        LINE
    }

    /**
     * A value to be drawn.
     *
     * @param shown the value as people read it
     * @param tone class that gives it its colour; may be empty
     */
    public record Value(String label, double value, String shown, String tone) {}

    /** A value in its place: {@code x} is the middle of its column, {@code y} the top of its bar or its point. */
    public record Mark(Value value, double x, double y, double width) {

        public String left() {
            return place(x - width / 2);
        }

        public String middle() {
            return place(x);
        }

        public String top() {
            return place(y);
        }

        public String above() {
            return place(y - 6);
        }

        public String wide() {
            return place(width);
        }

        public String high() {
            return place(BOTTOM - y);
        }
    }

    /** A line across with its value. */
    public record Tick(double y, String shown) {

        public String at() {
            return place(y);
        }
    }

    public Plot {
        columns = List.copyOf(columns);
        marks = List.copyOf(marks);
        ticks = List.copyOf(ticks);
    }

    /** @param scale writes a value at the side */
    public static Plot of(
            Shape shape,
            String title,
            String conclusion,
            List<String> columns,
            List<Value> values,
            Function<Double, String> scale) {
        var top = roundAbove(values.stream().mapToDouble(Value::value).max().orElse(0));
        var column = (WIDTH - LEFT) / (double) Math.max(1, values.size());
        var marks = new ArrayList<Mark>();
        for (var value : values) {
            var x = LEFT + column * (marks.size() + 0.5);
            marks.add(new Mark(value, x, height(value.value(), top), Math.min(54, column * SHARE)));
        }
        var ticks = new ArrayList<Tick>();
        for (var step = 0; step <= STEPS; step++) {
            var value = top * step / STEPS;
            ticks.add(new Tick(height(value, top), scale.apply(value)));
        }
        return new Plot(shape, title, conclusion, columns, marks, ticks);
    }

    private static double height(double value, double top) {
        return BOTTOM - (BOTTOM - TOP) * Math.max(0, value) / top;
    }

    /** The next of 1, 2, 4, 8, 10 times a power of ten: four steps of it are round. */
    private static double roundAbove(double value) {
        if (value <= 0) {
            return STEPS;
        }
        var power = Math.pow(10, Math.floor(Math.log10(value)));
        for (var factor : new double[] {1, 2, 4, 8}) {
            if (value <= factor * power) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** Points of the line. */
    public String line() {
        return marks.stream().map(mark -> mark.middle() + "," + mark.top()).collect(Collectors.joining(" "));
    }

    public boolean isLine() {
        return shape == Shape.LINE;
    }

    private static String place(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
