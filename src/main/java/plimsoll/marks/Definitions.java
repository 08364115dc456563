package plimsoll.marks;

import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plimsoll.source.MarkedWords;
import plimsoll.source.Nodes;

/** What links and footnote calls of a document name: they belong to the section they stand in. */
final class Definitions {
  private final ReferenceRepository references;
  private final com.vladsch.flexmark.ext.footnotes.internal.FootnoteRepository notes;
  private final Set<Node> named = new HashSet<>();
  private final Map<FootnoteBlock, Integer> numbers = new IdentityHashMap<>();

  Definitions(Document tree) {
    references = Parser.REFERENCES.get(tree);
    notes = FootnoteExtension.FOOTNOTES.get(tree);
    if (references.isEmpty() && notes.isEmpty()) {
      return;
    }
    for (Node node = tree.getFirstChild(); node != null; node = Nodes.next(node)) {
      label(node).flatMap(this::reference).ifPresent(named::add);
      if (node instanceof Footnote call) {
        note(call).ifPresent(named::add);
      } else if (node instanceof FootnoteBlock note) {
        numbers.put(note, numbers.size());
      }
    }
  }

  private static Optional<CharSequence> label(Node node) {
    if (node instanceof RefNode ref) {
      return Optional.of(ref.getReference().isEmpty() ? ref.getText() : ref.getReference());
    }
    return node instanceof MarkedWords words ? Optional.of(words.words()) : Optional.empty();
  }

  /** The definition of a label, whoever reads it. */
  Optional<Reference> reference(CharSequence label) {
    return Optional.ofNullable(references.get(references.normalizeKey(label)));
  }

  /** The definition that a link in brackets uses. */
  Optional<Reference> reference(RefNode node) {
    return label(node).flatMap(this::reference);
  }

  /** The footnote that a call names. */
  Optional<FootnoteBlock> note(Footnote call) {
    return Optional.ofNullable(note(call.getText()));
  }

  private @Nullable FootnoteBlock note(CharSequence label) {
    return notes.get(notes.normalizeKey(label));
  }

  /** Whether anything in the document names this definition. */
  boolean isNamed(Node definition) {
    return named.contains(definition);
  }

  /** Which a footnote is of all the document's, from 0. */
  int number(FootnoteBlock note) {
    return numbers.getOrDefault(note, -1);
  }

  /** As labels are compared. */
  static String label(CharSequence written) {
    return Escaping.normalizeReference(written, true);
  }
}
