package broken.site;

final class Prints {
  void print() {
    System.out.println("to whom?");
  }
}
