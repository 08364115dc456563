package plimsoll.invented;

/** Files that customers must have no trace of. */
final class Internals {
  private final Folder folder;
  private final Dice hidden;
  private final Surroundings surroundings;

  Internals(Folder folder, Dice hidden, Surroundings surroundings) {
    this.folder = folder;
    this.hidden = hidden;
    this.surroundings = surroundings;
  }

  void write() {
    for (int i = hidden.some() * 2; i > 0; i--) {
      String name = Words.canary(hidden);
      String path =
          hidden.one("retrospectives/", "services/", "paths/", "pages/", "", "assets/", ".git/")
              + name
              + ".md";
      folder.put(path, document(new Ink(hidden, hidden.at("i" + i), surroundings)));
    }
    for (int i = hidden.some(); i > 0; i--) {
      String name = Words.canary(hidden);
      folder.put("assets/" + name + hidden.one(".png", ".bin", ".csv", ".svg"), hidden.bytes(40));
      folder.put("." + name, name);
    }
    if (hidden.any()) {
      folder.put("README.md", Words.secret(hidden));
      folder.put("retrospectives/" + Words.canary(hidden) + ".md", hidden.bytes(90));
    }
  }

  private String document(Ink ink) {
    StringBuilder text = new StringBuilder(head());
    for (int i = hidden.from(0, 5); i > 0; i--) {
      Hidden.section(ink, hidden.from(1, 3));
    }
    if (hidden.chance(20)) {
      ink.block(":::internal\n" + Words.secret(hidden));
      ink.block("[x]{.intrenal as=\"" + Words.secret(hidden) + "\"} <!-- open");
    }
    return text.append(ink).toString();
  }

  private String head() {
    String secret = Words.canary(hidden);
    return switch (hidden.below(6)) {
      case 0 -> "";
      case 1 -> "---\ntitle: [" + secret + "\n---\n";
      case 2 ->
          "---\naudience: customer\nstatus: "
              + hidden.one("draft", "review")
              + "\ntitle: "
              + secret
              + "\ncustomer: {title: "
              + secret
              + ", slug: "
              + secret
              + ", tags: [database], factors: [retry-storm]}\n---\n";
      case 3 -> "+++\ntitle = \"" + secret + "\"\ntags = [\"database\"]\n+++\n";
      case 4 ->
          "---\ntitle: "
              + secret
              + "\nseverity: major\nstarted: 2031-01-01\nservices: ["
              + secret
              + "]\nfactors: [retry-storm]\naliases: [page-0]\n---\n";
      default ->
          "---\nid: page-0\ntitle: "
              + secret
              + "\ncustomer: {title: "
              + secret
              + ", slug: page-0}\n---\n";
    };
  }
}
