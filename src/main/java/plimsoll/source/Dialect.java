package plimsoll.source;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.vocabulary.SectionHeadings;

/**
 * What other tools write in Markdown, in the words of ours: wiki links, callouts, comments between
 * {@code %%}, inline fields and task dates of Obsidian, alerts and {@code <details>} of code hosts,
 * tables of HTML, imports of MDX.
 *
 * <p>Only files that are no customer's are read so: what customers get is decided on the text as it
 * is written.
 */
final class Dialect {
  private static final SectionHeadings HEADINGS = SectionHeadings.with(Map.of());

  private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+(.*)");
  private static final Pattern CALLOUT =
      Pattern.compile("(\\s{0,3}(?:>\\s?){1,4})\\[!([A-Za-z-]{2,30})\\][+-]?[ \\t]*(.*)");
  private static final Pattern STATUS =
      Pattern.compile("(\\s*(?:>\\s*)*(?:[-*+]|\\d{1,9}[.)])\\s+)\\[([-/<>!?*])\\]\\s+(.*)");
  private static final Pattern FIELD =
      Pattern.compile(
          "[\\[(]([\\p{L}][\\p{L} _-]{0,30})::[ \\t]*((?:\\[\\[[^\\]\\n"
              + "]{1,200}\\]\\]|[^\\]\\n"
              + "()]){1,200}?)[\\])]");
  private static final Pattern TASK_DATE =
      Pattern.compile("(📅|🗓️?|✅|❌)\\s*(\\d{4}-\\d{2}-\\d{2})");
  private static final Pattern WIKI =
      Pattern.compile("(!?)\\[\\[([^\\[\\]|\\n]{1,300})(?:\\|([^\\[\\]\\n]{1,300}))?\\]\\]");
  private static final Pattern COMMENT = Pattern.compile("%%");
  private static final Pattern DETAILS =
      Pattern.compile("(?i)</?details(?:\\s[^<>]{0,100})?>[ \\t]*");
  private static final Pattern SUMMARY =
      Pattern.compile("(?i)<summary(?:\\s[^<>]{0,100})?>(.{0,300}?)</summary>");
  private static final Pattern MODULE =
      Pattern.compile("(?:import\\s.{0,300}['\"][^'\"]{1,200}['\"];?|export\\s.{1,400})");
  private static final Pattern INDENTED_ITEM =
      Pattern.compile("(?: {4}|\\t)[ \\t]*(?:[-*+]|\\d{1,9}[.)])\\s+\\S.*");
  private static final Pattern PICTURE_SIZE = Pattern.compile("\\d{1,5}(?:x\\d{1,5})?");

  /** So many blocks of HTML without an end are looked for the end of. */
  private static final int MOST_UNCLOSED = 20;

  private final String text;
  private final boolean modules;
  private final SourceText.Edits edits;

  private Dialect(SourceText source) {
    this.text = source.markdown();
    this.modules = source.file().toLowerCase(Locale.ROOT).endsWith(".mdx");
    this.edits = new SourceText.Edits();
  }

  static SourceText read(SourceText source) {
    Dialect dialect = new Dialect(source);
    dialect.read();
    return source.edited(dialect.edits);
  }

  private void read() {
    String fence = "";
    boolean indented = false;
    boolean listed = false;
    int unclosed = 0;
    String role = "";
    int comment = -1;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end);
      String bare = line.strip();
      if (!fence.isEmpty()) {
        fence = closes(bare, fence) ? "" : fence;
      } else if (comment < 0 && (bare.startsWith("```") || bare.startsWith("~~~"))) {
        fence = bare.substring(0, 3);
      } else if (comment < 0 && opensTable(bare)) {
        int close = unclosed < MOST_UNCLOSED ? HtmlBlocks.end(text, start) : start;
        unclosed += close > start ? 0 : 1;
        if (close > start) {
          edits.add(start, close, HtmlBlocks.markdown(text.substring(start, close)));
          end = Math.max(close - 1, start);
          end = text.indexOf('\n', end) < 0 ? text.length() : text.indexOf('\n', end);
        }
      } else {
        Matcher heading = HEADING.matcher(line);
        role = heading.matches() ? HEADINGS.roleOf(heading.group(1).strip()) : role;
        boolean item = INDENTED_ITEM.matcher(line).matches();
        boolean asked = role.equals("TIMELINE") || role.equals(SectionHeadings.ACTIONS);
        indented = asked && (item || indented && isIndented(line)) && !listed;
        boolean code = !indented && !listed && isIndented(line);
        if (indented) {
          edits.add(start, start + (line.charAt(0) == '\t' ? 1 : 4), "");
        }
        if (!bare.isEmpty() && !isIndented(line)) {
          listed = bare.matches("(?:[-*+]|\\d{1,9}[.)])(?:\\s.*|$)");
        }
        if (!code) {
          comment = line(line, start, comment, end);
        }
      }
      start = end + 1;
    }
  }

  private static boolean opensTable(String line) {
    return line.startsWith("<") && HtmlBlocks.opens(line);
  }

  private static boolean isIndented(String line) {
    return line.startsWith("    ") || line.startsWith("\t");
  }

  private static boolean closes(String line, String fence) {
    return line.startsWith(fence) && line.chars().allMatch(c -> c == fence.charAt(0));
  }

  /** Reads a line; returns where a comment began that goes on, or -1. */
  private int line(String line, int start, int comment, int end) {
    int open = comment;
    if (line.contains("%%")) {
      open = comments(line, start, comment);
    }
    if (open >= 0) {
      edits.add(start, start + line.length(), "");
      return open;
    }
    if (comment >= 0) {
      return -1;
    }
    Matcher callout = CALLOUT.matcher(line);
    if (callout.matches()) {
      callout(callout, line, start, end);
      return -1;
    }
    Matcher status = STATUS.matcher(line);
    if (status.matches()) {
      status(status, start);
    }
    if (modules && MODULE.matcher(line).matches()) {
      edits.add(start, start, "`");
      edits.add(start + line.length(), start + line.length(), "`");
      return -1;
    }
    each(TASK_DATE, line, start, Dialect::taskDate);
    each(FIELD, line, start, Dialect::field);
    each(WIKI, line, start, Dialect::wiki);
    each(DETAILS, line, start, found -> "");
    each(SUMMARY, line, start, found -> "**" + found.group(1).strip() + "**");
    return -1;
  }

  /** Takes comments out; returns where one began that goes on behind the line, or -1. */
  private int comments(String line, int start, int comment) {
    int from = comment >= 0 ? start : -1;
    Matcher signs = COMMENT.matcher(line);
    CodeSpans code = new CodeSpans(line);
    while (signs.find()) {
      if (code.holds(signs.start())) {
        continue;
      }
      if (from < 0) {
        from = start + signs.start();
      } else {
        edits.add(spaceBefore(from, start), start + signs.end(), "");
        from = -1;
      }
    }
    if (from >= 0 && text.indexOf("%%", start + line.length()) >= 0) {
      edits.add(from, start + line.length(), "");
      return from;
    }
    return -1;
  }

  private int spaceBefore(int from, int start) {
    return from > start && text.charAt(from - 1) == ' ' ? from - 1 : from;
  }

  /** {@code > [!NOTE] Title}: a quotation that begins with its kind. */
  private void callout(Matcher callout, String line, int start, int end) {
    String kind = callout.group(2).toLowerCase(Locale.ROOT).replace('-', ' ');
    String name = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    String title = callout.group(3).strip();
    int next = text.indexOf('\n', end + 1);
    String following =
        end < text.length() ? text.substring(end + 1, next < 0 ? text.length() : next).strip() : "";
    boolean goesOn = following.startsWith(">") && following.replace(">", "").strip().length() > 0;
    String words = "**" + (title.isEmpty() ? name : name + ": " + title) + "**";
    edits.add(start + callout.end(1), start + line.length(), words + (goesOn ? "\\" : ""));
  }

  /** {@code - [-]} was dropped, {@code - [/]} goes on. */
  private void status(Matcher status, int start) {
    boolean dropped = status.group(2).equals("-");
    int at = start + status.end(1);
    edits.add(at, at + 3, "[ ]");
    if (dropped) {
      int end = start + status.end(3);
      edits.add(end, end, " (dropped)");
    }
  }

  private interface Written {
    String as(Matcher found);
  }

  private void each(Pattern pattern, String line, int start, Written written) {
    Matcher found = pattern.matcher(line);
    CodeSpans code = new CodeSpans(line);
    while (found.find()) {
      if (!code.holds(found.start()) && edits.isFree(start + found.start(), start + found.end())) {
        edits.add(start + found.start(), start + found.end(), written.as(found));
      }
    }
  }

  private static String taskDate(Matcher found) {
    return switch (found.group(1)) {
      case "✅" -> "(done " + found.group(2) + ")";
      case "❌" -> "(dropped " + found.group(2) + ")";
      default -> "(due: " + found.group(2) + ")";
    };
  }

  private static String field(Matcher found) {
    String value =
        WIKI.matcher(found.group(2).strip())
            .replaceAll(m -> Matcher.quoteReplacement(label(m.group(2), m.group(3))));
    return "(" + found.group(1).strip() + ": " + value + ")";
  }

  private static String wiki(Matcher found) {
    String target = found.group(2).strip();
    String alias = found.group(3);
    boolean embed = !found.group(1).isEmpty();
    boolean picture = embed && isPicture(target);
    String words =
        picture && alias != null && PICTURE_SIZE.matcher(alias.strip()).matches()
            ? label(target, null)
            : label(target, alias);
    String address = target.replace("<", "%3C").replace(">", "%3E");
    if (picture) {
      return "![" + words + "](<" + address + ">)";
    }
    return "[" + words + "](<" + WIKI_SCHEME + address + ">)";
  }

  /** Before the target of a wiki link, which is found by its name in whatever folder it is. */
  static final String WIKI_SCHEME = "wiki:";

  private static boolean isPicture(String target) {
    return target.toLowerCase(Locale.ROOT).matches(".*\\.(?:png|jpe?g|gif|svg|webp|bmp|avif)");
  }

  private static String label(String target, @org.jspecify.annotations.Nullable String alias) {
    String words = Optional.ofNullable(alias).map(String::strip).orElse(target.strip());
    return words.replaceAll("^#+", "").replaceAll("([\\\\\\[\\]])", "\\\\$1");
  }

  /** The code spans of a line, as far as the line itself says; asked from left to right. */
  private static final class CodeSpans {
    private final String line;
    private final int last;
    private int seen;
    private int ticks;

    CodeSpans(String line) {
      this.line = line;
      this.last = line.lastIndexOf('`');
    }

    boolean holds(int at) {
      for (; seen < at; seen++) {
        ticks += line.charAt(seen) == '`' ? 1 : 0;
      }
      return ticks % 2 == 1 && last >= at;
    }
  }
}
