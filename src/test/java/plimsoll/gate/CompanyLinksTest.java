package plimsoll.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.content.Audience;
import plimsoll.content.Document;

/** Links as other tools write them, in pages that only the company reads. */
class CompanyLinksTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[[b]] | [b](@b)",
        "[[b#Part]] | [b#Part](@b#part)",
        "[[b#Gone]] | [b#Gone](@b)",
        "[[#Here]] | [Here](#here)",
        "[[nobody]] | nobody",
        "[b](/retrospectives/b.md) | [b](@b)",
        "[b](/docs/retrospectives/b.md#part) | [b](@b#part)",
        "[b](/docs/retrospectives/gone.md) | b (`/docs/retrospectives/gone.md`)",
        "[b](//b.example/) | [b](https://b.example/)",
        "<foo:bar> | foo:bar",
        "<https://b.example/> | [https://b.example/](https://b.example/)",
      })
  void theCompanyGetsThereOrReadsTheAddress(String link, String read) {
    Gated gated =
        Gated.files(
            folder,
            Map.of(
                "retrospectives/a.md",
                "# A\n\n## Here\n\n" + link + "\n",
                "retrospectives/b.md",
                "# B\n\n## Part\n\nText.\n"));
    Document page =
        gated.view(Audience.INTERNAL).documents().stream()
            .filter(d -> d.slug().equals("a"))
            .findFirst()
            .orElseThrow();
    assertEquals("## Here\n" + read, Sketch.of(page.body()));
    assertEquals("", gated.codes());
  }

  @Test
  void customersAreToldOfAnInternalHostWhateverTheAddressIs() {
    for (String address : new String[] {"ftp://wiki.corp.example/x", "//wiki.corp.example/x"}) {
      Gated gated =
          Gated.files(
              folder,
              Map.of(
                  "site.yaml",
                  "internal-hosts: [corp.example]\n",
                  "case.md",
                  Gated.CUSTOMER + "\n## A {.customer}\n\nSee [it](" + address + ") now.\n"));
      assertEquals("link-internal", gated.codes(), address);
      assertEquals("## A\nSee it now.", gated.customer(), address);
    }
  }

  @Test
  void marksAtTheVeryBeginningOfAFileAreText() {
    Gated gated = Gated.files(folder, Map.of("a.md", "[it]{.internal as=\"x\"} was slow.\n"));
    assertEquals("", gated.codes());
  }
}
