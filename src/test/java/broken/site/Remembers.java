package broken.site;

final class Remembers {
  static int built;
}
