package plimsoll.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import plimsoll.content.Audience;
import plimsoll.render.theme.Theme;

class HtmlValidityTest {
  private static final List<String> FOUND = new ArrayList<>();
  private static SimpleDocumentValidator validator;

  @BeforeAll
  static void setUp() throws Exception {
    validator = new SimpleDocumentValidator();
    validator.setUpMainSchema(
        "http://s.validator.nu/html5-rdfalite.rnc", new SystemErrErrorHandler());
    validator.setUpValidatorAndParsers(new Collector(), false, false);
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void everyPageIsValidHtml(Audience audience) throws Exception {
    FOUND.clear();
    for (Map.Entry<String, String> file :
        RendererTest.render(Samples.site(audience), Theme.DEFAULT).entrySet()) {
      if (file.getKey().endsWith(".html")) {
        InputSource source = new InputSource(new StringReader(withoutData(file.getValue())));
        source.setSystemId("https://status.example.com/" + file.getKey());
        validator.checkHtmlInputSource(source);
      }
    }
    assertEquals("", String.join("\n", FOUND));
  }

  /** The checker takes a block of data for a script that the policy forbids; browsers do not. */
  private static String withoutData(String html) {
    return html.replaceAll("<script type=\"application/ld\\+json\">[^<]*</script>", "");
  }

  private static final class Collector implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      add(e);
    }

    @Override
    public void error(SAXParseException e) {
      add(e);
    }

    @Override
    public void fatalError(SAXParseException e) {
      add(e);
    }

    private static void add(SAXParseException e) {
      FOUND.add(e.getSystemId() + ":" + e.getLineNumber() + ": " + e.getMessage());
    }
  }
}
