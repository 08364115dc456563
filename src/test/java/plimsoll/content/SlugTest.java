package plimsoll.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SlugTest {
  @Test
  void slugKeepsLettersOfAnyScript() {
    assertEquals("pm2019-011-größe-障害", Slug.of("PM2019-011 - Größe (障害)!"));
  }
}
