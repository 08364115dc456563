package broken.site;

import java.util.Locale;

final class TrustsThePlatform {
  byte[] bytes(String text) {
    return text.toLowerCase(Locale.ROOT).getBytes();
  }
}
