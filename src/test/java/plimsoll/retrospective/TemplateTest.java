package plimsoll.retrospective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateTest {
  @Test
  void headingsWithNothingBelowThemAreATemplate() {
    Retrospective read = Understood.of("# Case\n\n## Impact\n\n_What did customers see?_\n");
    assertTrue(read.emptyTemplate());
    assertEquals("empty-template", Understood.remarks(read));
  }

  @Test
  void anEmptyTableAndLabelsThatAskAreNotFilledIn() {
    String form =
        """
        # Postmortem

        By: (Names)

        ### Timeline

        | Date/Time | Who/What |
        |---|---|
        |  |  |

        | Lead | |
        |---|---|
        | Recording | |
        """;
    assertTrue(Understood.of(form).emptyTemplate());
  }

  @Test
  void placeholdersUnderATemplatesNameAreNotFilledIn() {
    String form =
        """
        # Incident Title

        ## Timeline

        | Time | Event |
        |---|---|
        | 20xx-MM-DD HH:mm | Short event description |

        ## Stats

        - Category: XXX
        """;
    assertTrue(Understood.of("postmortem-template.md", form, "").emptyTemplate());
  }

  @Test
  void aShortReviewIsNoTemplate() {
    assertFalse(Understood.of("# Case\n\n## Impact\n\nNobody noticed.\n").emptyTemplate());
    assertFalse(Understood.of("2024-01-02-template-rendering.md", REVIEW, "").emptyTemplate());
  }

  @Test
  void aFileThatIsNamedSoAndSaysLittleIsATemplate() {
    String form = "# Postmortem\n\n## Impact\n\nSay who noticed.\n";
    assertTrue(Understood.of("incident-template.md", form, "").emptyTemplate());
    assertFalse(Understood.of("2024-01-02-mail-template.md", form, "").emptyTemplate());
  }

  @Test
  void aFewWordsInAQuoteAListOrCodeAreWritten() {
    for (String body : List.of("> Payments failed.", "```\nOOM\n```", "- It was slow.", "Sorry.")) {
      assertFalse(Understood.of("# Case\n\n## Impact\n\n" + body + "\n").emptyTemplate(), body);
    }
  }

  @Test
  void aTitleThatBeginsLikeAFormIsNoTemplate() {
    assertFalse(Understood.of("# Title search was slow\n\nFor an hour.\n").emptyTemplate());
  }

  private static final String REVIEW =
      """
      # Templates could not be rendered

      ## Timeline

      - 10:00 UTC The template engine fails

      ## Impact

      Nobody saw a page.
      """;
}
