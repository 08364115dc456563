package plimsoll.forbid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import plimsoll.text.Folded;
import plimsoll.text.LookAlikes;
import plimsoll.text.Resource;

/**
 * The ways in which people are named: with the first or the last name first, by the last name
 * alone, with initials, as a handle or an address. A name that is an ordinary word too ({@code
 * people.tsv}) takes a first name, a title or an at sign beside it.
 */
final class PersonForms {
  private static final String RULE = "person";
  private static final int SHORTEST_ALONE = 3;

  private final NameForms forms;
  private final Set<String> ordinary = new HashSet<>();
  private final Set<String> noInitials = new HashSet<>();
  private final Set<String> aside = new HashSet<>();
  private final List<String> titles = new ArrayList<>();

  PersonForms(NameForms forms) {
    this.forms = forms;
    for (String[] row : Resource.rows(PersonForms.class, "people.tsv")) {
      for (String word : row[1].split(" ")) {
        List<String> parts = NameForms.parts(word);
        switch (row[0]) {
          case "title" -> {
            titles.add(parts.get(0));
            aside.add(parts.get(0));
          }
          case "suffix" -> aside.add(parts.get(0));
          case "initials" -> noInitials.add(String.join("", parts));
          default -> ordinary.add(String.join("", parts));
        }
      }
    }
  }

  /** Adds a person as {@code site.yaml} names them: a name, a handle or an address. */
  void add(String person) {
    String name = person.strip();
    variants(name);
    variants(NameForms.spelledOut(name));
  }

  private void variants(String person) {
    int at = person.lastIndexOf('@');
    if (at >= 0) {
      handle(at == 0 ? person.substring(1) : person.substring(0, at));
      return;
    }
    if (person.matches("\\w+[._]\\w+")) {
      handle(person);
      return;
    }
    List<String> words = words(person);
    int comma = person.indexOf(',');
    if (comma > 0 && words.size() > 1) {
      words = new ArrayList<>(words);
      Collections.rotate(words, -words(person.substring(0, comma)).size());
    } else if (words.size() > 1 && isUnspaced(words.get(0))) {
      words = new ArrayList<>(words);
      Collections.rotate(words, -1);
    }
    if (words.size() == 1) {
      last(words.get(0));
    } else if (!words.isEmpty()) {
      full(words);
    }
  }

  private List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : name.strip().split("[\\s,]+")) {
      List<String> parts = NameForms.parts(word);
      if (!parts.isEmpty() && !aside.contains(parts.get(0))) {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean isUnspaced(String word) {
    return Folded.of(word).chars().allMatch(c -> LookAlikes.isUnspaced((char) c));
  }

  private void handle(String handle) {
    List<String> parts = NameForms.parts(handle);
    forms.add(RULE, parts, Form.Style.HANDLE);
    List<String> words = List.of(handle.split("[._]+"));
    if (words.size() > 1 && words.stream().noneMatch(w -> NameForms.parts(w).isEmpty())) {
      full(words);
    } else if (parts.size() == 1) {
      last(handle);
    }
  }

  /** The last name by itself. */
  private void last(String last) {
    List<String> parts = NameForms.parts(last);
    String letters = String.join("", parts);
    forms.add(RULE, parts, Form.Style.HANDLE);
    boolean telling =
        letters.length() >= SHORTEST_ALONE || isUnspaced(letters) && letters.length() > 1;
    if (letters.length() > 2 && letters.chars().allMatch(c -> Letters.isSyllable((char) c))) {
      // The name of the family comes first, and may be apart.
      forms.add(RULE, List.of(letters.substring(0, 1), letters.substring(1)), Form.Style.PERSON);
    }
    if (telling && !ordinary.contains(letters)) {
      boolean brief = letters.length() == SHORTEST_ALONE && !isUnspaced(letters);
      forms.add(RULE, parts, brief ? Form.Style.TITLED : Form.Style.PERSON);
    }
    titles.forEach(title -> forms.add(RULE, joined(List.of(title), parts), Form.Style.TITLED));
  }

  private void full(List<String> words) {
    List<String> first = NameForms.parts(words.get(0));
    List<String> last = NameForms.parts(words.get(words.size() - 1));
    List<String> all = words.stream().flatMap(word -> NameForms.parts(word).stream()).toList();
    List<String> f = List.of(initial(first));
    List<String> l = List.of(initial(last));
    Form.Style style =
        isOrdinary(first) && isOrdinary(last) ? Form.Style.TITLED : Form.Style.PERSON;
    last(words.get(words.size() - 1));
    forms.add(RULE, all, style);
    forms.add(RULE, joined(first, last), style);
    forms.add(RULE, joined(last, first), style);
    forms.add(RULE, joined(last, all.subList(0, all.size() - last.size())), style);
    if (isUnspaced(last.get(0))) {
      return;
    }
    for (String word : words.subList(1, words.size() - 1)) {
      // Of two last names, people use the first: José García López.
      List<String> middle = NameForms.parts(word);
      boolean ordinaryBoth = isOrdinary(first) && isOrdinary(middle);
      forms.add(RULE, joined(first, middle), ordinaryBoth ? Form.Style.TITLED : Form.Style.PERSON);
      if (middle.get(0).length() > SHORTEST_ALONE) {
        forms.add(RULE, joined(f, middle), Form.Style.TITLED);
      }
    }
    forms.add(RULE, joined(f, last), Form.Style.TITLED);
    forms.add(RULE, joined(last, f), isOrdinary(last) ? Form.Style.TITLED : Form.Style.PERSON);
    forms.add(RULE, joined(f, last), Form.Style.HANDLE);
    forms.add(RULE, joined(last, f), Form.Style.HANDLE);
    forms.add(RULE, first, Form.Style.HANDLE);
    forms.add(RULE, joined(first, l), Form.Style.HANDLE);
    forms.add(RULE, joined(f, l), Form.Style.HANDLE);
    if (!noInitials.contains(f.get(0) + l.get(0))) {
      forms.add(RULE, joined(f, l), Form.Style.DOTTED);
    }
    if (!isOrdinary(first)) {
      forms.abbreviated(RULE, joined(first, l));
    }
  }

  private boolean isOrdinary(List<String> parts) {
    return ordinary.contains(String.join("", parts));
  }

  private static String initial(List<String> parts) {
    return parts.get(0).substring(0, 1);
  }

  private static List<String> joined(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
