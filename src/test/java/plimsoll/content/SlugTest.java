package plimsoll.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SlugTest {
  @Test
  void slugKeepsLettersOfAnyScript() {
    assertEquals("pm2019-011-größe-障害", Slug.of("PM2019-011 - Größe (障害)!"));
  }

  @Test
  void asciiIsWrittenAsBesideOtherLetters() {
    String ascii = " --PM2019_011 - It's (50%) DOWN\t[again]\u007f! ";
    assertEquals("pm2019-011-it-s-50-down-again", Slug.of(ascii));
    assertEquals("ö-pm2019-011-it-s-50-down-again", Slug.of("Ö" + ascii));
    assertEquals("", Slug.of("--- !"));
  }

  /** Found by building a site with such an id: the file system took no name of it. */
  @Test
  void whatIsTooLongForAFileIsCutAndStaysItself() {
    String one = Slug.of("障害".repeat(60) + " one");
    String two = Slug.of("障害".repeat(60) + " two");
    assertTrue(one.getBytes(StandardCharsets.UTF_8).length <= 200, one);
    assertNotEquals(one, two);
    assertEquals(one, Slug.of(one));
    assertEquals("a".repeat(200), Slug.of("A".repeat(200)));
    assertTrue(Slug.of("a".repeat(201)).matches("a{191}-[0-9a-f]{8}"));
  }
}
