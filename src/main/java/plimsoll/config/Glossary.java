package plimsoll.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code glossary.yaml}: internal words, and what customers read for them. */
final class Glossary {
  private Glossary() {}

  static List<Config.Term> read(Fields file) {
    List<Config.Term> terms = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Fields fields : file.maps("terms")) {
      Optional<Phrase> internal = fields.text("internal").filter(t -> !t.isEmpty());
      Optional<Value> customer = fields.value("customer");
      Optional<Phrase> words = fields.text("customer").filter(t -> !t.isEmpty());
      fields.finish();
      if (internal.isEmpty()) {
        fields.refuse(fields.span(), "a term needs its internal word", "write internal: …");
        continue;
      }
      if (words.isEmpty() && !customer.map(Glossary::isNull).orElse(false)) {
        fields.refuse(
            internal.get().span(),
            "this term does not say what customers read",
            "write customer: …, or customer: null if they may never read the word");
      }
      if (seen.add(internal.get().text().toLowerCase(Locale.ROOT))) {
        terms.add(term(internal.get().text(), words));
      } else {
        fields.refuse(internal.get().span(), "this term is listed twice", "keep one of the two");
      }
    }
    file.finish();
    return terms;
  }

  /** A term whose customer words cannot be read is forbidden: the narrower reading. */
  private static Config.Term term(String internal, Optional<Phrase> words) {
    return new Config.Term(internal, words.map(Phrase::text).orElse(""), words.isEmpty());
  }

  private static boolean isNull(Value value) {
    return value instanceof Value.Scalar scalar && scalar.tag() == Value.Tag.NULL;
  }
}
