package plimsoll.invented;

import java.util.List;

/**
 * What customers are given to read, in outline. The words come from the open dice.
 *
 * @param documents the published documents
 */
public record Shape(List<Page> documents) {
  public Shape {
    documents = List.copyOf(documents);
  }

  /**
   * @param type the folder that the document stands in
   * @param sections its sections that customers may read
   */
  public record Page(Type type, List<Section> sections) {
    public Page {
      sections = List.copyOf(sections);
    }
  }

  /**
   * @param role the heading, or one of them
   * @param pieces what stands below it
   */
  public record Section(Role role, List<Piece> pieces) {
    public Section {
      pieces = List.copyOf(pieces);
    }
  }

  /** The folders of documents. */
  public enum Type {
    RETROSPECTIVE("retrospectives"),
    PAGE("pages"),
    SERVICE("services");

    private final String folder;

    Type(String folder) {
      this.folder = folder;
    }

    String folder() {
      return folder;
    }
  }

  /** Headings; most of them mean something to the reader of retrospectives. */
  public enum Role {
    MESSAGE("Message to customers"),
    SUMMARY("Summary"),
    IMPACT("Impact"),
    TIMELINE("Timeline"),
    FACTORS("Contributing factors"),
    RESPONSE("Response"),
    WELL("What went well"),
    ACTIONS("Action items"),
    SURPRISES("Surprises"),
    HOPE("More hope than plan"),
    OTHER("Notes"),
    JAPANESE("影響");

    private final String heading;

    Role(String heading) {
      this.heading = heading;
    }

    String heading() {
      return heading;
    }
  }
}
