package plimsoll.render.drawing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Time to a place on a line: in proportion, but a long silence takes no more than a share of it,
 * and two different times are never on top of each other. Where a silence is shorter than it would
 * be in proportion, the line is broken.
 */
final class TimeScale {
  /** How much of the line one silence may take, beside all that is not silence. */
  private static final double SILENCE = 0.22;

  private final List<Instant> times;
  private final double[] places;
  private final List<Double> breaks;

  private TimeScale(List<Instant> times, double[] places, List<Double> breaks) {
    this.times = times;
    this.places = places;
    this.breaks = List.copyOf(breaks);
  }

  /**
   * A scale for some times.
   *
   * @param silences the starts of the stretches that may be shortened
   * @param least how far apart two times are at least, if there is room
   */
  static TimeScale of(
      Set<Instant> all, Set<Instant> silences, double from, double to, double least) {
    List<Instant> times = new ArrayList<>(new TreeSet<>(all));
    int stretches = times.size() - 1;
    double[] seconds = new double[Math.max(0, stretches)];
    double talking = 0;
    for (int i = 0; i < stretches; i++) {
      seconds[i] = Duration.between(times.get(i), times.get(i + 1)).toMillis() / 1000.0;
      talking += silences.contains(times.get(i)) ? 0 : seconds[i];
    }
    double most = Math.max(talking * SILENCE, 2 * median(seconds));
    boolean[] shortened = new boolean[seconds.length];
    double total = 0;
    for (int i = 0; i < stretches; i++) {
      shortened[i] = silences.contains(times.get(i)) && seconds[i] > most;
      seconds[i] = shortened[i] ? most : seconds[i];
      total += seconds[i];
    }
    double room = to - from;
    double floor = Math.min(least, room / Math.max(1, 2 * stretches));
    double rest = room - floor * stretches;
    double[] places = new double[times.size()];
    places[0] = from;
    for (int i = 0; i < stretches; i++) {
      places[i + 1] = places[i] + floor + (total == 0 ? 0 : rest * seconds[i] / total);
    }
    List<Double> breaks = new ArrayList<>();
    for (int i = 0; i < stretches; i++) {
      if (shortened[i]) {
        breaks.add((places[i] + places[i + 1]) / 2);
      }
    }
    return new TimeScale(times, places, breaks);
  }

  private static double median(double[] seconds) {
    double[] sorted = seconds.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) / 2];
  }

  /** The middles of the stretches that are shorter than in proportion. */
  List<Double> breaks() {
    return breaks;
  }

  Instant first() {
    return times.get(0);
  }

  Instant last() {
    return times.get(times.size() - 1);
  }

  /** The place of a time between the first and the last. */
  double at(Instant time) {
    if (times.size() == 1) {
      return places[0];
    }
    int found = Collections.binarySearch(times, time);
    int i = Math.min(Math.max(1, found < 0 ? -found - 1 : found), times.size() - 1);
    double whole = Duration.between(times.get(i - 1), times.get(i)).toMillis();
    double part = Duration.between(times.get(i - 1), time).toMillis();
    return places[i - 1] + (places[i] - places[i - 1]) * (whole == 0 ? 0 : part / whole);
  }
}
