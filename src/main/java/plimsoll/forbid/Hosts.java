package plimsoll.forbid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import plimsoll.text.Folded;
import plimsoll.text.LookAlikes;

/**
 * The hosts that are internal: names, or patterns in which {@code *} stands for anything. {@code
 * *.corp.example} is every host below {@code corp.example}; what is below a named host is internal
 * too.
 */
public final class Hosts {
  private static final int LONGEST = 253;

  private final List<Host> hosts = new ArrayList<>();

  private record Host(String pattern, Pattern regex) {}

  private Hosts() {}

  /** The hosts of {@code internal-hosts}. */
  public static Hosts of(List<String> patterns) {
    Hosts hosts = new Hosts();
    for (String pattern : patterns) {
      String folded = Folded.of(pattern).toString().strip();
      if (!folded.isEmpty()) {
        hosts.hosts.add(new Host(folded, compile(folded)));
      }
    }
    return hosts;
  }

  private static Pattern compile(String pattern) {
    StringBuilder regex = new StringBuilder(pattern.startsWith("*") ? "" : "(?:.+\\.)?");
    String[] parts = pattern.split("\\*", -1);
    for (int i = 0; i < parts.length; i++) {
      regex.append(i == 0 ? "" : ".+").append(Pattern.quote(parts[i]));
    }
    return Pattern.compile(regex.toString());
  }

  /** Whether the address is on an internal host. One that names no host is not. */
  public boolean isInternal(String url) {
    return Folded.readings(url).stream().map(Hosts::hostOf).anyMatch(this::matches);
  }

  private static String hostOf(Folded url) {
    String text = url.toString().replace('\\', '/').strip();
    int start = text.startsWith("mailto:") ? text.lastIndexOf('@') + 1 : text.indexOf("//") + 2;
    if (start < 2) {
      return "";
    }
    int end = start;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String authority = text.substring(start, end);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    int port = host.startsWith("[") ? -1 : host.indexOf(':');
    return trimDots(port < 0 ? host : host.substring(0, port));
  }

  /** For each pattern, in order, the piece of it that a text must hold to name such a host. */
  List<String> pieces() {
    return hosts.stream().map(host -> longestPiece(host.pattern())).toList();
  }

  private static String longestPiece(String pattern) {
    return Arrays.stream(pattern.split("\\*", -1))
        .reduce("", (best, piece) -> piece.length() > best.length() ? piece : best);
  }

  /**
   * Whether a text names a host of pattern number {@code index} where its literal is. A name of one
   * label is a word like any other, so it counts only in an address: behind {@code //} or
   * {@code @}, or before a port.
   */
  boolean isNamed(int index, CharSequence text, int start, int end) {
    int from = start;
    while (from > 0 && isHostChar(text.charAt(from - 1)) && end - from < LONGEST) {
      from--;
    }
    int to = end;
    while (to < text.length() && isHostChar(text.charAt(to)) && to - from < LONGEST) {
      to++;
    }
    Host host = hosts.get(index);
    String name = trimDots(text.subSequence(from, to).toString());
    return host.regex().matcher(name).matches()
        && (host.pattern().indexOf('.') >= 0 || isAddress(text, from, to));
  }

  private static boolean isAddress(CharSequence text, int from, int to) {
    boolean opened = from > 0 && "/@".indexOf(text.charAt(from - 1)) >= 0;
    boolean port =
        to + 1 < text.length() && text.charAt(to) == ':' && Character.isDigit(text.charAt(to + 1));
    return opened || port;
  }

  private boolean matches(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST
        && hosts.stream().anyMatch(host -> host.regex().matcher(name).matches());
  }

  private static boolean isHostChar(char c) {
    return LookAlikes.isWord(c) || c == '-' || c == '.' || c == '_';
  }

  private static String trimDots(String name) {
    int start = 0;
    int end = name.length();
    while (start < end && ".-_".indexOf(name.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && ".-_".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    return name.substring(start, end);
  }
}
