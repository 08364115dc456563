package plimsoll.retrospective;

import java.util.List;
import java.util.Map;
import plimsoll.content.Meta;
import plimsoll.vocabulary.SectionHeadings;

/** What headings mean on a page of some kind. */
final class SectionWords {
  private final SectionHeadings headings;

  private SectionWords(SectionHeadings headings) {
    this.headings = headings;
  }

  /** The built-in words and those of {@code sections:} in {@code site.yaml}, which win. */
  static SectionWords with(Map<String, List<String>> own) {
    return new SectionWords(SectionHeadings.with(own));
  }

  /** What a heading is for; {@link Role#OTHER} if that is not known. */
  Role roleOf(String title, Meta.Kind kind) {
    String name = headings.roleOf(title);
    Role role = name.isEmpty() ? Role.OTHER : Role.valueOf(name);
    boolean success = kind == Meta.Kind.SUCCESS;
    return role == Role.HAPPENED && !success ? Role.NARRATIVE : role;
  }
}
