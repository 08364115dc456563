package plimsoll.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
   * Adds approvals to the file; an earlier one of the same id is replaced, and all else stays as it
   * is, comments too. Nothing is written if the file has problems, which are added to {@code
   * problems}.
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
    Path file = content.resolve(ConfigLoader.APPROVALS);
    String text =
        ConfigLoader.bytes(file)
            .map(bytes -> Utf8.decode(ConfigLoader.APPROVALS, bytes).text())
            .orElse("");
    List<Config.Approval> changed = more.stream().filter(a -> !before.contains(a)).toList();
    if (!changed.isEmpty()) {
      replace(file, ApprovalsText.with(text, before, changed));
    }
    return true;
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
