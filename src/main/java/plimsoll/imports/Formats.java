package plimsoll.imports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The formats by their names on the command line. */
public final class Formats {
  private static final List<String> JSON =
      List.of(
          "statuspage",
          "google-cloud",
          "upptime",
          "cachet",
          "oneuptime",
          "dispatch",
          "incident-io",
          "firehydrant",
          "rootly",
          "github-issues",
          "gitlab-issues");

  private static final Map<String, Supplier<Importer>> BY_NAME = byName();

  private Formats() {}

  private static Map<String, Supplier<Importer>> byName() {
    Map<String, Supplier<Importer>> all = new TreeMap<>();
    JSON.forEach(name -> all.put(name, () -> new JsonImporter(name)));
    all.put("html", () -> new HtmlImporter("html"));
    all.put("aws", () -> new HtmlImporter("aws"));
    all.put("azure", () -> new FeedImporter("azure"));
    all.put("markdown", () -> new MarkdownImporter("markdown"));
    all.put("obsidian", () -> new MarkdownImporter("obsidian"));
    all.put("jira", JiraImporter::new);
    all.put("asciidoc", AsciidocImporter::new);
    all.put("org", OrgImporter::new);
    all.put("notion", NotionImporter::new);
    all.put("cstate", CstateImporter::new);
    return Map.copyOf(all);
  }

  /** All names, sorted. */
  public static List<String> names() {
    return BY_NAME.keySet().stream().sorted().toList();
  }

  static Importer of(String name) {
    Supplier<Importer> made = BY_NAME.get(name);
    if (made == null) {
      throw new IllegalArgumentException(name);
    }
    return made.get();
  }
}
