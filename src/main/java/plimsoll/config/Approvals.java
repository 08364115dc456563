package plimsoll.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import plimsoll.problem.Problems;

/**
 * {@code approvals.yaml}: which wording of which document was approved, by whom and when.
 *
 * <p>It is read by people in reviews, so what is written has one order (by id) and one form.
 */
public final class Approvals {
  private static final String HEAD =
      "# Written by `plimsoll approve`: what was approved for customers.\napprovals:\n";

  private Approvals() {}

  static List<Config.Approval> read(Fields file) {
    TreeMap<String, Config.Approval> approvals = new TreeMap<>();
    for (Fields fields : file.maps("approvals")) {
      Optional<Phrase> id = fields.text("id").filter(t -> !t.isEmpty());
      Optional<Phrase> digest = fields.text("digest").filter(t -> !t.isEmpty());
      Optional<Phrase> who = fields.text("who").filter(t -> !t.isEmpty());
      Optional<Phrase> when = fields.text("when").filter(t -> !t.isEmpty());
      fields.finish();
      if (id.isEmpty() || digest.isEmpty() || who.isEmpty() || when.isEmpty()) {
        fields.refuse(
            fields.span(),
            "an approval needs id, digest, who and when",
            "approve the document again with plimsoll approve");
        continue;
      }
      Config.Approval approval =
          new Config.Approval(
              id.get().text(), digest.get().text(), who.get().text(), when.get().text());
      if (approvals.putIfAbsent(approval.id(), approval) != null) {
        fields.refuse(id.get().span(), "this document is approved twice", "keep one of the two");
      }
    }
    file.finish();
    return List.copyOf(approvals.values());
  }

  /**
   * Adds approvals to the file; an earlier one of the same id is replaced. Nothing is written if
   * the file has problems, which are added to {@code problems}.
   *
   * @return whether the file was written
   * @throws IOException if the file cannot be read or written
   */
  public static boolean add(Path content, Collection<Config.Approval> more, Problems problems)
      throws IOException {
    Problems found = new Problems();
    List<Config.Approval> before =
        read(ConfigLoader.fields(content, ConfigLoader.APPROVALS, found));
    problems.addAll(found.sorted());
    if (found.hasErrors()) {
      return false;
    }
    TreeMap<String, Config.Approval> all = new TreeMap<>();
    before.forEach(a -> all.put(a.id(), a));
    more.forEach(a -> all.put(a.id(), a));
    replace(content.resolve(ConfigLoader.APPROVALS), text(new ArrayList<>(all.values())));
    return true;
  }

  /** The file's text. */
  static String text(List<Config.Approval> approvals) {
    if (approvals.isEmpty()) {
      return HEAD.replace("approvals:\n", "approvals: []\n");
    }
    StringBuilder out = new StringBuilder(HEAD);
    for (Config.Approval a : approvals) {
      out.append("  - id: ").append(quoted(a.id())).append('\n');
      out.append("    digest: ").append(quoted(a.digest())).append('\n');
      out.append("    who: ").append(quoted(a.who())).append('\n');
      out.append("    when: ").append(quoted(a.when())).append('\n');
    }
    return out.toString();
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
        out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  /** A reader never sees half a file. */
  private static void replace(Path file, String text) throws IOException {
    Path aside = file.resolveSibling(".approvals.yaml.new");
    try {
      Files.writeString(aside, text, UTF_8);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
