package plimsoll.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A company's content folder: what customers read by the open dice, the rest by the hidden ones.
 */
public final class Company {
  private final Shape shape;
  private final Dice open;
  private final Dice hidden;
  private final List<String> services = new ArrayList<>();
  private final Folder folder = new Folder();

  private Company(Shape shape, Dice open, Dice hidden) {
    this.shape = shape;
    this.open = open;
    this.hidden = hidden;
    for (int i = 0; i < 3; i++) {
      services.add(Words.canary(hidden.at("service" + i)));
    }
  }

  /** The folder of a shape; customers must be able to tell nothing about {@code hidden}. */
  public static Folder folder(Shape shape, Dice open, Dice hidden) {
    Company company = new Company(shape, open, hidden);
    company.write();
    return company.folder;
  }

  /** The keys of the services that customers may be told of. */
  List<String> services() {
    return services;
  }

  String service(Dice dice) {
    return dice.one(services);
  }

  String slug(Shape.Page page, int index) {
    return page.type() == Shape.Type.SERVICE ? "service-" + index : "page-" + index;
  }

  private void write() {
    Surroundings surroundings =
        new Surroundings(paths(), Settings.terms(hidden.at("terms")), assets());
    folder.put("site.yaml", Settings.site(open.at("site"), hidden.at("site"), services));
    folder.put("glossary.yaml", Settings.glossary(hidden.at("glossary"), surroundings.terms()));
    if (hidden.at("approvals").any()) {
      folder.put("approvals.yaml", Settings.approvals(hidden.at("approvals")));
    }
    for (int i = 0; i < shape.documents().size(); i++) {
      Ink ink = new Ink(open.at("d" + i), hidden.at("d" + i), surroundings);
      folder.put(surroundings.documents().get(i), document(ink, i));
    }
    new Internals(folder, hidden.at("internals"), surroundings).write();
  }

  private List<String> paths() {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < shape.documents().size(); i++) {
      Dice dice = hidden.at("path" + i);
      String between = dice.chance(50) ? "/" + Words.canary(dice) : "";
      paths.add(
          shape.documents().get(i).type().folder() + between + "/" + Words.canary(dice) + ".md");
    }
    return paths;
  }

  private Surroundings.Assets assets() {
    Dice pixels = open.at("pixels");
    Dice words = hidden.at("assets");
    String base = words.one("assets/", "assets/" + Words.canary(words) + "/") + Words.canary(words);
    folder.put(base + ".png", Pictures.png(pixels, words));
    folder.put(base + ".jpg", Pictures.jpeg(pixels, words));
    folder.put(base + ".svg", Pictures.svg(pixels, words));
    folder.put(base + ".csv", "hour,orders\n" + pixels.below(99) + ",1\n");
    return new Surroundings.Assets(base + ".png", base + ".jpg", base + ".svg", base + ".csv");
  }

  private String document(Ink ink, int index) {
    Shape.Page page = shape.documents().get(index);
    StringBuilder text = new StringBuilder(FrontMatter.of(ink.at("head"), this, page, index));
    if (ink.hidden.any()) {
      ink.block("# " + Words.secret(ink.hidden));
    }
    for (int i = ink.hidden.some(); i > 0; i--) {
      ink.block(Hidden.unmarked(ink, false));
    }
    for (int i = 0; i < page.sections().size(); i++) {
      section(ink, page.sections().get(i), i);
    }
    hiddenSections(ink.at("end"), ink);
    return text.append(ink).toString();
  }

  private void section(Ink document, Shape.Section section, int index) {
    Ink ink = document.at("s" + index);
    hiddenSections(ink.at("before"), document);
    document.block(
        "## "
            + section.role().heading()
            + " "
            + ink.hidden.one("{.customer}", "{#" + Words.canary(ink.hidden) + " .customer}"));
    for (int i = 0; i < section.pieces().size(); i++) {
      Ink piece = ink.at(String.format(Locale.ROOT, "p%d", i));
      Hidden.between(piece);
      section.pieces().get(i).write(piece);
      document.block(piece.toString());
    }
    Ink after = ink.at("after");
    Hidden.between(after);
    if (after.hidden.chance(30) && after.hidden.any()) {
      Hidden.section(after, 3);
    }
    document.block(after.toString());
  }

  private static void hiddenSections(Ink ink, Ink document) {
    for (int i = ink.hidden.some(); i > 0; i--) {
      Hidden.section(ink, 2);
    }
    document.block(ink.toString());
  }
}
