package plimsoll.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
