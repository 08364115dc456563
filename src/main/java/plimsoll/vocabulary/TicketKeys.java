package plimsoll.vocabulary;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What names a ticket: {@code OPS-12}, {@code #482}, {@code acme/web#12}, the address of one. */
public final class TicketKeys {
  private static final WordLists LISTS = WordLists.of("fields.tsv");

  /** What looks like a key and is a standard. */
  private static final Set<String> STANDARDS = Set.copyOf(LISTS.written("standard"));

  private static final List<String> ADDRESSES = LISTS.written("url");

  private static final Pattern KEY = Pattern.compile("([A-Z][A-Z0-9_]{1,9})-[0-9]{1,7}");
  private static final Pattern NUMBER =
      Pattern.compile("(?:[\\w.-]{1,60}/)?[\\w.-]{0,60}[#!][0-9]{1,7}");
  private static final Set<String> TICKET = LISTS.keys("ticket");
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|our|this|internal|tracking) ");
  private static final Pattern NUMBERED = Pattern.compile("(?:issue|pr|ticket|bug) ?\\d+");

  /** What a link is called that says no more than the end of its address: {@code T123}. */
  private static final Pattern NAMED = Pattern.compile("(?=.*\\d)[\\w-]{2,20}");

  private static final int LONGEST = 130;

  private TicketKeys() {}

  /** Whether a word names a ticket and nothing else. */
  public static boolean isTicket(String word) {
    if (word.length() > LONGEST) {
      return false;
    }
    Matcher key = KEY.matcher(word);
    boolean letters = word.chars().filter(c -> c >= 'A' && c <= 'Z').count() >= 2;
    return key.matches()
        ? letters && !STANDARDS.contains(key.group(1))
        : NUMBER.matcher(word).matches();
  }

  /** Whether the words of a link, wherever it leads, say nothing but that it is a ticket. */
  static boolean isLink(String words, String address) {
    if (!address.startsWith("http") || words.length() > LONGEST) {
      return false;
    }
    String bare = ARTICLE.matcher(LabelKey.words(words)).replaceFirst("");
    return TICKET.contains(bare)
        || NUMBERED.matcher(bare).matches()
        || isAddress(words)
        || NAMED.matcher(words.strip()).matches() && address.endsWith("/" + words.strip())
        || List.of(words.strip().split("\\s+")).stream().allMatch(TicketKeys::isTicket);
  }

  /** Whether an address leads to an issue of a tracker. */
  public static boolean isAddress(String address) {
    return (address.startsWith("http://") || address.startsWith("https://"))
        && ADDRESSES.stream().anyMatch(address::contains);
  }
}
