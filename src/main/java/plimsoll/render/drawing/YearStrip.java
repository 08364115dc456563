package plimsoll.render.drawing;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.render.html.Html;
import plimsoll.render.html.Links;
import plimsoll.render.html.UiText;
import plimsoll.site.Entry;
import plimsoll.site.Facet;
import plimsoll.site.Site;
import plimsoll.site.Term;

/**
 * A year at a glance: what went right above the waterline, what nearly happened on it, what
 * happened below it. Each mark is a link; the lists below say the same in words.
 */
public record YearStrip(String year, String href, String count, Html drawing) {
  private static final int WIDTH = 1000;

  /** Above and below the marks. */
  private static final int AIR = 26;

  private static final double STEP = 16.5;

  /** Where the names of the months are. */
  private static final int NAMES = 18;

  /** More than this of a kind in a week become one mark with a number. */
  private static final int STACK = 4;

  /** The years of a site, newest first. */
  public static List<YearStrip> all(Site site, Links links, UiText words) {
    return of(site, site.terms(Facet.YEAR), links, words);
  }

  /** Some years of a site. */
  public static List<YearStrip> of(Site site, List<Term> years, Links links, UiText words) {
    Map<String, List<Entry>> entries = new HashMap<>();
    years.forEach(year -> entries.put(year.slug(), new ArrayList<>()));
    for (Entry entry : years.isEmpty() ? List.<Entry>of() : site.entries()) {
      entry
          .date()
          .map(d -> entries.get(Integer.toString(d.local().getYear())))
          .ifPresent(list -> list.add(entry));
    }
    return years.stream()
        .map(year -> of(year, entries.getOrDefault(year.slug(), List.of()), links, words))
        .toList();
  }

  /**
   * A year.
   *
   * @param newestFirst all of its retrospectives
   */
  public static YearStrip of(Term year, List<Entry> newestFirst, Links links, UiText words) {
    return new YearStrip(
        year.name(),
        links.to(year.url()),
        words.count("count-retrospectives", year.count()),
        draw(Integer.parseInt(year.slug()), newestFirst, links, words));
  }

  private static Html draw(int year, List<Entry> newestFirst, Links links, UiText words) {
    Map<String, List<Entry>> stacks = stacks(newestFirst);
    double line = AIR + STEP * highest(stacks, -1);
    double bottom = line + STEP * highest(stacks, 1) + AIR;
    StringBuilder out = new StringBuilder();
    out.append("<svg class=\"strip\" viewBox=\"0 0 ").append(WIDTH).append(' ');
    out.append(number(bottom + NAMES)).append("\" role=\"group\" aria-label=\"");
    Html.escapeTo(out, words.fill("year-strip", Integer.toString(year)));
    out.append("\">\n");
    out.append("<rect class=\"strip-water\" x=\"0\" y=\"").append(number(line));
    out.append("\" width=\"").append(WIDTH).append("\" height=\"");
    out.append(number(bottom - line)).append("\"/>\n");
    months(out, year, bottom, words);
    out.append("<path class=\"strip-line\" d=\"M0 ").append(number(line)).append('H');
    out.append(WIDTH).append("\"/>\n");
    stacks.forEach((slot, entries) -> stack(out, entries, line, links, words));
    return Html.markup(out.append("</svg>\n"));
  }

  private static Map<String, List<Entry>> stacks(List<Entry> newestFirst) {
    Map<String, List<Entry>> stacks = new TreeMap<>();
    for (Entry entry : newestFirst) {
      entry
          .date()
          .map(d -> slot(d) + ":" + entry.meta().kind().slug())
          .ifPresent(s -> stacks.computeIfAbsent(s, x -> new ArrayList<>()).add(0, entry));
    }
    return stacks;
  }

  /** How many marks the highest stack above or below the line has; at least one. */
  private static int highest(Map<String, List<Entry>> stacks, int direction) {
    return stacks.values().stream()
        .filter(entries -> direction(entries.get(0).meta().kind()) == direction)
        .mapToInt(entries -> entries.size() > STACK ? 1 : entries.size())
        .max()
        .orElse(1);
  }

  private static void months(StringBuilder out, int year, double bottom, UiText words) {
    for (Month month : Month.values()) {
      double x = x(LocalDate.of(year, month, 1));
      out.append("<path class=\"strip-month\" d=\"M").append(number(x)).append(" 0V");
      out.append(number(bottom)).append("\"/>\n");
      out.append("<text class=\"strip-name\" x=\"").append(number(x + 4)).append("\" y=\"");
      out.append(number(bottom + NAMES - 4)).append("\">");
      Html.escapeTo(out, month.getDisplayName(TextStyle.SHORT_STANDALONE, words.locale()));
      out.append("</text>\n");
    }
  }

  private static void stack(
      StringBuilder out, List<Entry> entries, double line, Links links, UiText words) {
    boolean many = entries.size() > STACK;
    for (int i = 0; i < (many ? 1 : entries.size()); i++) {
      Entry entry = entries.get(i);
      LocalDate day = entry.date().map(d -> d.local().toLocalDate()).orElseThrow();
      double y = line + direction(entry.meta().kind()) * (i + (onLine(entry) ? 0 : 1)) * STEP;
      String name =
          many
              ? words.count("count-retrospectives", entries.size())
              : day
                  + " · "
                  + words.get("kind-" + entry.meta().kind().slug())
                  + " · "
                  + entry.meta().title();
      String href =
          many
              ? links.to(Facet.YEAR.url().child(Integer.toString(day.getYear())))
              : links.to(entry.url());
      mark(out, entry, x(day), y, name, href, many ? entries.size() : 0);
    }
  }

  private static void mark(
      StringBuilder out, Entry entry, double x, double y, String name, String href, int count) {
    out.append("<a href=\"");
    Html.escapeTo(out, href);
    out.append("\" aria-label=\"");
    Html.escapeTo(out, name);
    out.append("\"><title>");
    Html.escapeTo(out, name);
    out.append("</title><circle class=\"strip-mark strip-").append(entry.meta().kind().slug());
    out.append("\" cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
    out.append("\" r=\"").append(count > 0 ? 12 : radius(entry)).append("\"/>");
    if (count > 0) {
      out.append("<text class=\"strip-count\" x=\"").append(number(x)).append("\" y=\"");
      out.append(number(y + 4)).append("\">").append(count).append("</text>");
    }
    out.append("</a>\n");
  }

  /** The graver, the larger; what has no severity is of middle size. */
  private static int radius(Entry entry) {
    int rank = entry.meta().severity().rank();
    return rank == 0 ? 8 : rank == 1 ? 7 : rank == Integer.MAX_VALUE ? 6 : 5;
  }

  private static boolean onLine(Entry entry) {
    return entry.meta().kind() == Meta.Kind.NEAR_MISS;
  }

  private static int direction(Meta.Kind kind) {
    return kind == Meta.Kind.INCIDENT ? 1 : -1;
  }

  /** The week a moment falls into, so that close marks do not cover each other. */
  private static String slot(Moment moment) {
    return String.format(java.util.Locale.ROOT, "%02d", (moment.local().getDayOfYear() - 1) / 7);
  }

  private static double x(LocalDate day) {
    return 8 + (WIDTH - 16) * (day.getDayOfYear() - 1) / (double) day.lengthOfYear();
  }

  private static String number(double value) {
    return Long.toString(Math.round(value));
  }
}
