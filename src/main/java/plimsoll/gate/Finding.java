package plimsoll.gate;

/**
 * Something that must not be there; never the text itself.
 *
 * @param rule what kind it is: a rule of the denylist, {@code internal-identifier}, {@code
 *     internal-word} or {@code internal-run}
 * @param position where it begins, 0-based, in UTF-16 units of the text
 * @param length in the same units
 */
public record Finding(String rule, int position, int length) implements Comparable<Finding> {
  @Override
  public int compareTo(Finding other) {
    int order = Integer.compare(position, other.position);
    order = order != 0 ? order : Integer.compare(length, other.length);
    return order != 0 ? order : rule.compareTo(other.rule);
  }
}
