package plimsoll.render.theme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a theme's assets that something names: the theme itself, a template, a style sheet,
 * or a script. What else lies in the folder, notes and an editor's copies for instance, is not
 * published.
 */
final class NamedAssets {
  /** What no theme means to publish, even where something names it. */
  private static final Pattern NEVER =
      Pattern.compile(
          "(?i)(?:.*/)?(?:\\..*|#.*#|.*~|.*\\.(?:map|md|bak|orig|rej|swp|swo|tmp|old))");

  private static final Pattern COMMENT = Pattern.compile("/\\*[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/");
  private static final Pattern IN_STYLE =
      Pattern.compile("(?i)url\\(\\s*+[\"']?([^\"')\\s]++)|@import\\s++[\"']([^\"'\\s]++)[\"']");
  private static final Pattern IN_SCRIPT =
      Pattern.compile("(?<=[\"'`])[\\p{L}\\p{N}_./@+-]++(?=[\"'`?#])");
  private static final Pattern TEMPLATE_COMMENT =
      Pattern.compile("\\{#[^#]*+(?:#(?!})[^#]*+)*+#}|<!--[^-]*+(?:-(?!->)[^-]*+)*+-->");
  private static final Pattern IN_TEMPLATE = Pattern.compile("[\\p{L}\\p{N}_./@+-]++");

  private final Map<String, byte[]> assets;
  private final Set<String> named = new TreeSet<>();
  private final Deque<String> open = new ArrayDeque<>();

  private NamedAssets(Map<String, byte[]> assets) {
    this.assets = assets;
  }

  /**
   * Finds them.
   *
   * @param assets all that there are, by path
   * @param roots paths that the theme itself names
   * @param templates the texts of the templates
   */
  static Set<String> of(
      Map<String, byte[]> assets, Collection<String> roots, Collection<String> templates) {
    NamedAssets found = new NamedAssets(assets);
    roots.forEach(path -> found.name("", path));
    for (String template : templates) {
      found.each(IN_TEMPLATE, TEMPLATE_COMMENT.matcher(template).replaceAll(" "), "");
    }
    while (!found.open.isEmpty()) {
      found.follow(found.open.pop());
    }
    return found.named;
  }

  private void follow(String path) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    if (path.endsWith(".css")) {
      each(IN_STYLE, COMMENT.matcher(text(path)).replaceAll(" "), folder);
    } else if (path.endsWith(".js") || path.endsWith(".mjs")) {
      each(IN_SCRIPT, text(path), folder);
    }
  }

  private String text(String path) {
    return new String(assets.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
  }

  /** What matches is a reference: the group that there is, or else all of it. */
  private void each(Pattern pattern, String text, String folder) {
    for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
      String reference = matcher.group();
      for (int i = 1; i <= matcher.groupCount(); i++) {
        reference = matcher.group(i) == null ? reference : matcher.group(i);
      }
      name(folder, reference);
    }
  }

  private void name(String folder, String reference) {
    String path = resolve(folder, reference.replaceFirst("[?#].*", ""));
    if (assets.containsKey(path) && !NEVER.matcher(path).matches() && named.add(path)) {
      open.push(path);
    }
  }

  /** A relative address from a folder; what leads out of the assets names none of them. */
  private static String resolve(String folder, String reference) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : (folder + reference).split("/")) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }
}
