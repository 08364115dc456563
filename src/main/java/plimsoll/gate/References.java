package plimsoll.gate;

import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plimsoll.problem.Code;
import plimsoll.source.MarkedWords;
import plimsoll.source.Nodes;

/** Reference definitions: they belong to the section they stand in. */
final class References {
  private final ReferenceRepository repository;
  private final Reading reading;
  private final Set<Reference> used = new HashSet<>();
  private final Set<Reference> told = new HashSet<>();

  References(ReferenceRepository repository, Reading reading) {
    this.repository = repository;
    this.reading = reading;
    if (!repository.isEmpty()) {
      for (Node node = reading.tree.getFirstChild(); node != null; node = Nodes.next(node)) {
        label(node).map(this::get).ifPresent(used::add);
      }
    }
  }

  private static Optional<CharSequence> label(Node node) {
    if (node instanceof RefNode ref) {
      return Optional.of(ref.getReference().isEmpty() ? ref.getText() : ref.getReference());
    }
    return node instanceof MarkedWords words ? Optional.of(words.words()) : Optional.empty();
  }

  private @Nullable Reference get(CharSequence label) {
    return repository.get(repository.normalizeKey(label));
  }

  /** The definition of a label that {@code from} uses, if this audience may know it. */
  Optional<Reference> find(CharSequence label, Node from) {
    Reference reference = get(label);
    if (reference == null) {
      return Optional.empty();
    }
    if (reading.isRead(reference) || isShared(reference)) {
      return Optional.of(reference);
    }
    if (told.add(reference)) {
      reading.faults.at(
          from,
          Code.REF_CROSS,
          reading.marking.isUnmarked(reference)
              ? "the address of this link is defined outside the sections for customers, and is"
                  + " not one on the web that customers can reach"
              : "the address of this link is defined in text that is marked internal",
          "move the definition into a section for customers, or write"
              + " [the words][label]{.internal as=\"…\"}");
    }
    return Optional.empty();
  }

  /**
   * Whether a definition belongs to whoever uses it: people keep them at the end of a file. Nothing
   * above it says internal, and its address is one that anybody can follow.
   */
  private boolean isShared(Reference reference) {
    String url = reference.getUrl().unescape();
    return reading.forCustomers()
        && reading.marksCount()
        && reading.marking.isUnmarked(reference)
        && LinkTarget.of(url) instanceof LinkTarget.Web web
        && web.url().toLowerCase(Locale.ROOT).startsWith("http")
        && !reading.library.hosts().isInternal(url);
  }

  /** Whether a label is defined anywhere. */
  boolean isDefined(CharSequence label) {
    return get(label) != null;
  }

  /** Whether a definition serves a link of this view. */
  boolean isUsed(Reference reference) {
    return used.contains(reference);
  }

  /** What a definition defines: the label of a link, or that of a footnote behind its caret. */
  private static Optional<String> defined(Node node) {
    return node instanceof Reference reference
        ? Optional.of(Escaping.normalizeReference(reference.getReference(), true))
        : node instanceof FootnoteBlock note
            ? Optional.of("^" + Escaping.normalizeReference(note.getText(), true))
            : Optional.empty();
  }

  /** The label that a node uses, as {@link #defined} has it. */
  private static Optional<String> usedLabel(Node node) {
    return node instanceof Footnote call
        ? Optional.of("^" + Escaping.normalizeReference(call.getText(), true))
        : label(node).map(label -> Escaping.normalizeReference(label, true));
  }

  /**
   * Of two equal labels the first counts, and who reads the page cannot see that. A label that no
   * text uses, as that of a comment, does no harm.
   */
  static void reportDuplicates(Node tree, Faults faults) {
    Set<String> labels = new HashSet<>();
    Set<String> inUse = new HashSet<>();
    for (Node node = tree.getFirstChild(); node != null; node = Nodes.next(node)) {
      usedLabel(node).ifPresent(inUse::add);
    }
    for (Node node = tree.getFirstChild(); node != null; node = Nodes.next(node)) {
      Optional<String> label = defined(node);
      if (label.filter(inUse::contains).isPresent() && !labels.add(label.get())) {
        faults.at(
            node,
            Code.REF_DUPLICATE,
            "a reference label is defined twice",
            "give the second one another name");
      }
    }
  }
}
