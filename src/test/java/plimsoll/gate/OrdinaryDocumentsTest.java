package plimsoll.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.content.Audience;
import plimsoll.problem.Severity;

/**
 * Twelve documents as somebody writes them who has read docs/writing.md and nothing else: quotes of
 * status updates, tables, logs, JSON, shell, Kubernetes, words in angle brackets, formulas, emoji,
 * German and Chinese. What is refused in them has a reason that an author accepts.
 */
class OrdinaryDocumentsTest {
  private static final Path DOCUMENTS = Path.of("src/test/resources/ordinary");

  @Test
  void ordinaryDocumentsAreRefusedForGoodReasonsOnly() throws IOException {
    List<String> refused =
        Gated.folder(DOCUMENTS).problems().stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .map(problem -> problem.span() + " " + problem.message())
            .toList();
    assertEquals(
        List.of(
            "05-references.md:25:5 indented code in text for customers has no mark",
            "11-templates.md:17:42 \"{customer\" looks like a mark, but is not one"),
        refused);
  }

  @Test
  void customersReadWhatLooksLikeMarkupAsItIsWritten() throws IOException {
    String pages =
        Sketch.of(
            Gated.folder(DOCUMENTS).view(Audience.CUSTOMER).documents().stream()
                .flatMap(document -> document.body().stream())
                .toList());
    for (String words :
        List.of(
            "<none>",
            "List<Integer> or Result<T>",
            "Press <Ctrl>+<F5>",
            "#launchday",
            "{interval=30}",
            "{{ .Values.customer }}",
            "r_{\\text{customer}}",
            "{{ customer.first_name }}",
            "/v1/{customer}/mails",
            "https://www.icann.org/resources/pages/")) {
      assertTrue(pages.contains(words), words);
    }
  }
}
