package plimsoll.review;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words whose form says that they name something: a person, a ticket, a machine. */
final class TellingWords {
  private static final Pattern URL = Pattern.compile("\\b(?:https?://|www\\.)[^\\s)>\\]]{1,500}");
  private static final Pattern HANDLE =
      Pattern.compile("(?<![\\p{L}\\p{N}._/@-])@[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{1,38}");
  private static final Pattern TICKET =
      Pattern.compile("(?<![\\w-])[A-Z][A-Z0-9]{1,9}-[0-9]{1,6}(?![\\w-])");
  private static final Pattern HOST =
      Pattern.compile(
          "(?<![\\w@./-])[a-z0-9][a-z0-9-]{0,62}(?:\\.[a-z0-9][a-z0-9-]{0,62}){1,6}(?::[0-9]{2,5})?(?![\\w-])"
              + "|(?<![\\w.])(?:[0-9]{1,3}\\.){3}[0-9]{1,3}(?![\\w.])");
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "(?<![\\w.@/-])(?:"
              + "[\\p{L}\\p{N}]{1,40}(?:_[\\p{L}\\p{N}]{1,40}){1,8}" // snake_case
              + "|[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){0,6}-[a-z]{0,12}[0-9][a-z0-9]{0,12}" // db-7
              + "|[a-z]{2,20}[0-9]{1,6}" // db7
              + "|[a-z]{1,30}(?:[A-Z][a-z0-9]{1,30}){1,6}" // camelCase
              + "|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
              + "|(?=[0-9a-f]{0,40}[0-9])(?=[0-9a-f]{0,40}[a-f])[0-9a-f]{7,64}"
              + ")(?![\\w-])");

  /** Standards, formats and versions are written like tickets and identifiers. */
  private static final Set<String> PUBLIC_KEYS =
      Set.of(
          "UTF", "SHA", "ISO", "RFC", "HTTP", "TLS", "SSL", "COVID", "CVE", "IPV", "AES", "RSA",
          "MD", "EC", "GPT", "IEEE", "X", "Q", "P", "SEV", "S", "UTC", "GMT", "TOP", "PM", "WAL");

  private static final Set<String> PUBLIC_WORDS =
      Set.of(
          "utf8", "sha1", "sha256", "sha512", "md5", "ipv4", "ipv6", "http2", "http3", "oauth2",
          "tls1", "x64", "x86", "amd64", "arm64", "mp3", "mp4", "base64", "s3", "ec2", "k8s",
          "log4j", "i18n", "l10n", "sev1", "sev2", "sev3", "iphone", "ipad", "ebay", "mysql");

  /** The end of a name that is a file or a word with a point, and no host. */
  private static final Pattern NO_HOST =
      Pattern.compile(
          "[0-9.]+|.*\\.(?:js|ts|py|rb|go|java|md|txt|csv|json|ya?ml|html?|css|png|jpe?g|svg|pdf|zip|gz|log|sh|sql|exe|x|e|g)"
              + "|e\\.g|i\\.e|a\\.m|p\\.m|v?[0-9]+(?:\\.[0-9x]+)+[a-z0-9-]*");

  /** In the order in which they are looked for: what is part of a host is not looked at again. */
  private static final Map<Concern.Kind, Pattern> PATTERNS = new LinkedHashMap<>();

  static {
    PATTERNS.put(Concern.Kind.HANDLE, HANDLE);
    PATTERNS.put(Concern.Kind.TICKET, TICKET);
    PATTERNS.put(Concern.Kind.HOST, HOST);
    PATTERNS.put(Concern.Kind.IDENTIFIER, IDENTIFIER);
  }

  private TellingWords() {}

  /** Says what is in a text; what is in a web address is the address's own. */
  static void in(String text, BiConsumer<Concern.Kind, String> found) {
    String said = URL.matcher(text).replaceAll(" ");
    for (Map.Entry<Concern.Kind, Pattern> entry : PATTERNS.entrySet()) {
      Matcher matcher = entry.getValue().matcher(said);
      while (matcher.find()) {
        if (!isPublic(entry.getKey(), matcher.group())) {
          found.accept(entry.getKey(), matcher.group());
        }
      }
      said = entry.getValue().matcher(said).replaceAll(" ");
    }
  }

  private static boolean isPublic(Concern.Kind kind, String word) {
    return switch (kind) {
      case TICKET -> PUBLIC_KEYS.contains(word.substring(0, word.indexOf('-')));
      case HOST -> !isAddress(word) && NO_HOST.matcher(word).matches();
      case IDENTIFIER -> PUBLIC_WORDS.contains(word.toLowerCase(Locale.ROOT));
      default -> false;
    };
  }

  private static boolean isAddress(String word) {
    return word.matches("(?:[0-9]{1,3}\\.){3}[0-9]{1,3}");
  }
}
