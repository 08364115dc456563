package plimsoll.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plimsoll.config.Config;
import plimsoll.config.Phrase;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.content.Slug;
import plimsoll.forbid.Denylist;
import plimsoll.forbid.Glossary;
import plimsoll.retrospective.Retrospective;
import plimsoll.retrospective.Timeline;
import plimsoll.source.CustomerMap;
import plimsoll.source.Header;

/**
 * The {@code customer:} map that is proposed: a title without names, a slug, the dates that the
 * reader understood and the services that customers have words for. Severity, factors, tags and
 * summary are decisions, and left to the author.
 */
final class CustomerMapText {
  private static final int LONGEST_SLUG = 60;

  private static final Pattern DATE_BEFORE =
      Pattern.compile(
          "^(?:\\[?\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?\\]?|(?:\\d{1,2} )?[A-Z][a-z]{2,8}\\.?"
              + "(?: \\d{1,2}(?:st|nd|rd|th)?)?,? \\d{4}\\b)\\s*[-–—·:|,]*\\s*");
  private static final Pattern DATE_BEHIND =
      Pattern.compile(
          "(?<!\\s)\\s*+[-–—·:|,(]\\s*+(?:\\d{4}-\\d{2}-\\d{2}|(?:\\d{1,2} )?[A-Z][a-z]{2,8}\\.?"
              + "(?: \\d{1,2}(?:st|nd|rd|th)?)?,? \\d{4})\\)?$");
  private static final Pattern KIND_BEFORE =
      Pattern.compile(
          "(?i)^(?:(?:post-?mortem|incident(?: report| review)?|rca|retro(?:spective)?|ポストモーテム"
              + "|障害報告書?|(?:事故|故障)?复盘)(?:\\s*#?\\d+)?|[a-z]{2,8}-[\\d-]*\\d)"
              + "(?:\\s*[-–—:：]\\s*|\\s+(?=[A-Z][a-z]+ \\d{1,2},? \\d{4}|\\d{4}-))");
  private static final Pattern HANDLE =
      Pattern.compile("(?<![\\w.@])@[A-Za-z][\\w.-]*\\w(?![/\\w])");
  private static final Pattern MARKUP = Pattern.compile("[{}`*<>]|\\[|\\]");

  private final Header header;
  private final Config config;
  private final Set<String> slugs;

  CustomerMapText(Header header, Config config, List<Header> others) {
    this.header = header;
    this.config = config;
    this.slugs = new HashSet<>();
    for (Header other : others) {
      CustomerMap map = other.customer();
      Stream.concat(Stream.of(map.slug()), map.aliases().stream())
          .map(Phrase::text)
          .filter(slug -> !other.path().equals(header.path()))
          .forEach(slugs::add);
    }
  }

  /** The keys and values of a whole map, in order, the values as YAML and TOML both read them. */
  List<Map.Entry<String, String>> entries(List<Retrospective> read) {
    List<Map.Entry<String, String>> entries = new ArrayList<>(required(read));
    started(read).flatMap(this::told).ifPresent(at -> entries.add(Map.entry("started", at)));
    resolved(read).flatMap(this::told).ifPresent(at -> entries.add(Map.entry("resolved", at)));
    List<String> services =
        header.said().services().stream()
            .map(Phrase::text)
            .filter(
                key ->
                    Optional.ofNullable(config.services().get(key))
                        .filter(service -> !service.customer().isEmpty())
                        .isPresent())
            .map(CustomerMapText::quoted)
            .toList();
    if (!services.isEmpty()) {
      entries.add(Map.entry("services", "[" + String.join(", ", services) + "]"));
    }
    return entries;
  }

  /** What a map that is there may lack. */
  List<Map.Entry<String, String>> required(List<Retrospective> read) {
    List<Map.Entry<String, String>> entries = new ArrayList<>();
    CustomerMap present = header.customer();
    String title = present.title().isEmpty() ? title(read) : present.title().text();
    if (present.title().isEmpty()) {
      entries.add(Map.entry("title", quoted(title)));
    }
    if (present.slug().isEmpty()) {
      entries.add(Map.entry("slug", quoted(slug(title, started(read)))));
    }
    return entries;
  }

  /** Customers' words for names, and no date; where something forbidden is left, the day alone. */
  private String title(List<Retrospective> read) {
    String said = header.said().title();
    String bare = DATE_BEHIND.matcher(DATE_BEFORE.matcher(said).replaceFirst("")).replaceFirst("");
    bare = DATE_BEFORE.matcher(KIND_BEFORE.matcher(bare).replaceFirst("")).replaceFirst("");
    String language = header.said().language();
    String named = Glossary.of(config).apply(MARKUP.matcher(bare).replaceAll(""));
    named = HANDLE.matcher(named).replaceAll(Replacements.of(Replacements.Kind.PERSON, language));
    if (named.isBlank() || !Denylist.of(config).scan(named).isEmpty()) {
      String day = started(read).map(at -> " " + at.local().toLocalDate()).orElse("");
      return Replacements.of(Replacements.Kind.TITLE, language) + day;
    }
    String title = named.strip();
    return said.startsWith(title) ? title : Replacements.raised(title);
  }

  private String slug(String title, Optional<Moment> started) {
    String words = Slug.of(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    boolean telling = words.length() * 2 > Slug.of(title).length() && words.length() > 3;
    String slug = telling ? cut(words) : header.kind().slug();
    String day = started.map(at -> at.local().toLocalDate().toString()).orElse("");
    if (!day.isEmpty() && !slug.contains(day.substring(0, 4))) {
      slug += "-" + (telling ? day.substring(0, 7) : day);
    }
    String free = slug;
    for (int n = 2; slugs.contains(free); n++) {
      free = slug + "-" + n;
    }
    return free;
  }

  private static String cut(String words) {
    if (words.length() <= LONGEST_SLUG) {
      return words;
    }
    int end = words.lastIndexOf('-', LONGEST_SLUG);
    return words.substring(0, end > 0 ? end : LONGEST_SLUG);
  }

  private static Optional<Moment> started(List<Retrospective> read) {
    return moment(read, Meta.Milestone.STARTED, Timeline.Mark.START);
  }

  private static Optional<Moment> resolved(List<Retrospective> read) {
    return moment(read, Meta.Milestone.RESOLVED, Timeline.Mark.RECOVERY);
  }

  /** The turning point of the timeline if it says more of the same day than the front matter. */
  private static Optional<Moment> moment(
      List<Retrospective> read, Meta.Milestone milestone, Timeline.Mark mark) {
    Optional<Moment> said =
        read.stream().flatMap(r -> r.document().meta().at(milestone).stream()).findFirst();
    Optional<Moment> marked =
        read.stream()
            .flatMap(r -> r.timeline().entries().stream())
            .filter(entry -> entry.mark() == mark)
            .flatMap(entry -> entry.start().stream())
            .findFirst();
    boolean finer =
        said.isEmpty()
            || said.get().precision() == Moment.Precision.DAY
                && marked
                    .filter(m -> m.local().toLocalDate().equals(said.get().local().toLocalDate()))
                    .isPresent();
    return finer ? marked.or(() -> said) : said;
  }

  /** A time without a known zone is written as its day. */
  private Optional<String> told(Moment at) {
    boolean placed = !at.zone().isEmpty() || config.zone().isPresent();
    return Optional.of(placed ? at.iso() : at.local().toLocalDate().toString())
        .map(CustomerMapText::quoted);
  }

  /** In double quotes, where YAML and TOML have the same escapes. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
              } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                out.append(String.format(Locale.ROOT, "\\u%04X", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.append('"').toString();
  }
}
