package plimsoll.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shapes of secrets: keys and tokens that their issuers made to be recognised, passwords in
 * addresses and connection strings, addresses of private networks.
 *
 * <p>Each shape begins with a fixed word, in small letters here, at which the text is matched over
 * a bounded length; so scanning is linear. A shape without such a word (forty random characters) is
 * left to the reader of a review: it would alarm on every hash.
 */
final class Secrets {
  private static final int WINDOW = 600;
  private static final Secrets KNOWN = new Secrets();

  private final List<Shape> shapes = new ArrayList<>();

  /**
   * A shape.
   *
   * @param rule what a message calls it
   * @param word what it begins with
   * @param rest a regular expression for all of it, {@code word} included, on cased text
   */
  record Shape(String rule, String word, Pattern rest) {}

  private Secrets() {
    keys();
    tokens();
    moreTokens();
    passwords();
    addresses();
  }

  static Secrets known() {
    return KNOWN;
  }

  List<Shape> shapes() {
    return List.copyOf(shapes);
  }

  /** The length of the secret of shape {@code index} at {@code start}, or 0 if it is none. */
  int lengthAt(int index, Folded text, int start) {
    Shape shape = shapes.get(index);
    Matcher matcher = shape.rest().matcher(text.cased());
    matcher.region(start, Math.min(text.length(), start + WINDOW));
    matcher.useTransparentBounds(true);
    return matcher.lookingAt() ? matcher.end() - start : 0;
  }

  private void keys() {
    add("private-key", "-----begin", "(?i)-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY( BLOCK)?-----");
    add("private-key", "putty-user-key-file-", "(?i)PuTTY-User-Key-File-\\d");
    add("private-key", "age-secret-key-1", "(?i)AGE-SECRET-KEY-1[0-9A-Z]{20,}");
    for (String word : List.of("akia", "asia", "abia", "acca")) {
      add("aws-key", word, word.toUpperCase(java.util.Locale.ROOT) + "[A-Z2-7]{16}\\b");
    }
    for (String word :
        List.of("aws_secret", "aws-secret", "secretaccesskey", "secret_access_key")) {
      add("aws-key", word, "(?i)[a-z_-]{9,40}['\"]?\\s?[=:]>?\\s?['\"]?[A-Za-z0-9/+=]{40}");
    }
    add("google-key", "aiza", "AIza[0-9A-Za-z_-]{35}");
    add("google-key", "gocspx-", "GOCSPX-[0-9A-Za-z_-]{20,}");
    add("google-key", "ya29.", "ya29\\.[0-9A-Za-z_-]{20,}");
    add("azure-key", "accountkey=", "(?i)AccountKey=[A-Za-z0-9+/]{40,}={0,2}");
    add("azure-key", "sharedaccesskey=", "(?i)SharedAccessKey=[A-Za-z0-9+/]{30,}={0,2}");
    add("azure-key", "sig=", "sig=[A-Za-z0-9+/%]{40,}(=|%3D)");
    add("alibaba-key", "ltai", "LTAI[0-9A-Za-z]{12,24}\\b");
    add("tencent-key", "akid", "AKID[0-9A-Za-z]{32}\\b");
  }

  private void tokens() {
    for (String word : List.of("ghp_", "gho_", "ghu_", "ghs_", "ghr_")) {
      add("github-token", word, word + "[0-9A-Za-z]{36,}");
    }
    add("github-token", "github_pat_", "github_pat_[0-9A-Za-z_]{22,}");
    for (String word :
        List.of("glpat-", "gldt-", "glrt-", "glcbt-", "glptt-", "glft-", "glsoat-")) {
      add("gitlab-token", word, word + "[0-9A-Za-z_-]{20,}");
    }
    for (String word : List.of("xoxa-", "xoxb-", "xoxe-", "xoxo-", "xoxp-", "xoxr-", "xoxs-")) {
      add("slack-token", word, word + "[0-9A-Za-z-]{10,}");
    }
    add("slack-token", "xapp-", "xapp-\\d-[0-9A-Za-z-]{10,}");
    add("slack-token", "hooks.slack.com/", "hooks\\.slack\\.com/(services|workflows)/\\S{20,}");
    add(
        "discord-token",
        "discord.com/api/webhooks/",
        "discord\\.com/api/webhooks/\\d+/[\\w-]{20,}");
    add("telegram-token", "api.telegram.org/bot", "api\\.telegram\\.org/bot\\d+:[\\w-]{30,}");
    for (String word : List.of("sk_live_", "rk_live_", "sk_test_", "rk_test_", "whsec_")) {
      add("stripe-key", word, word + "[0-9A-Za-z]{16,}");
    }
    add("twilio-key", "sk", "SK[0-9a-f]{32}\\b");
    add("sendgrid-key", "sg.", "SG\\.[\\w-]{16,32}\\.[\\w-]{32,64}");
    add("mailgun-key", "key-", "key-[0-9a-f]{32}\\b");
    add(
        "openai-key",
        "sk-",
        "sk-(proj-|svcacct-|ant-)?[\\w-]{0,100}?(T3BlbkFJ|api\\d\\d-)[\\w-]{10,}");
    add("openai-key", "sk-proj-", "sk-proj-[\\w-]{40,}");
    add("json-web-token", "eyj", "eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}");
  }

  private void moreTokens() {
    add("npm-token", "npm_", "npm_[0-9A-Za-z]{36}");
    add("pypi-token", "pypi-", "pypi-[\\w-]{50,}");
    add("rubygems-token", "rubygems_", "rubygems_[0-9a-f]{48}");
    add("docker-token", "dckr_pat_", "dckr_pat_[\\w-]{20,}");
    add("vault-token", "hvs.", "hvs\\.[\\w-]{24,}");
    add("vault-token", "hvb.", "hvb\\.[\\w-]{24,}");
    add("terraform-token", "atlasv1.", "atlasv1\\.[\\w=-]{40,}");
    add("databricks-token", "dapi", "dapi[0-9a-f]{32}\\b");
    for (String word : List.of("dop_v1_", "doo_v1_", "dor_v1_")) {
      add("digitalocean-token", word, word + "[0-9a-f]{64}");
    }
    add("doppler-token", "dp.", "dp\\.(pt|st|ct|sa|scim|audit)\\.[0-9A-Za-z.]{30,}");
    add("linear-key", "lin_api_", "lin_api_[0-9A-Za-z]{30,}");
    add("notion-token", "ntn_", "ntn_[0-9A-Za-z]{40,}");
    add("notion-token", "secret_", "secret_[0-9A-Za-z]{43}\\b");
    add("huggingface-token", "hf_", "hf_[0-9A-Za-z]{34}\\b");
    add("grafana-token", "glsa_", "glsa_[0-9A-Za-z]{32}_[0-9a-f]{8}");
    add("grafana-token", "glc_", "glc_[0-9A-Za-z+/]{32,}");
    add("newrelic-key", "nrak-", "NRAK-[0-9A-Z]{27}");
    add("sentry-token", "sntrys_", "sntrys_[\\w=+/-]{40,}");
    add("sentry-token", "sntryu_", "sntryu_[0-9a-f]{64}");
    for (String word : List.of("shpat_", "shpss_", "shpca_", "shppa_")) {
      add("shopify-token", word, word + "[0-9a-fA-F]{32}");
    }
    add("square-token", "sq0atp-", "sq0atp-[\\w-]{22}");
    add("square-token", "sq0csp-", "sq0csp-[\\w-]{43}");
    add("postman-key", "pmak-", "PMAK-[0-9a-f]{24}-[0-9a-f]{34}");
    add("planetscale-token", "pscale_", "pscale_(tkn|pw|oauth)_[\\w.-]{32,}");
    add("pulumi-token", "pul-", "pul-[0-9a-f]{40}");
    add("atlassian-token", "atatt3", "ATATT3[\\w=-]{50,}");
    add("atlassian-token", "atbb", "ATBB[0-9A-Za-z]{32}");
    add("figma-token", "figd_", "figd_[\\w-]{40,}");
    add("supabase-token", "sbp_", "sbp_[0-9a-f]{40}");
    add("tailscale-key", "tskey-", "tskey-[a-z]+-[0-9A-Za-z]{8,}-[0-9A-Za-z]{10,}");
    add("jfrog-key", "akcp", "AKCp[0-9A-Za-z]{60,}");
    add("heroku-key", "hrku-", "HRKU-[\\w-]{30,}");
  }

  private void passwords() {
    String placeholder =
        "(?!([*x•.]+|\\$\\{?\\w+\\}?|<[^>]*>|\\{[^}]*\\}|redacted|password|pass)@)";
    add(
        "address-with-password",
        "://",
        "(?i)://[^\\s/:@\"'<>]{0,100}:" + placeholder + "[^\\s/@\"'<>]{1,200}@[^\\s@]");
    String value =
        "['\"]?\\s?(?:=>|:=|[:=])\\s?['\"]?(?=[^\\s'\",;<>&]{0,40}\\d)(?=[^\\s'\",;<>&]{0,40}"
            + "[A-Za-z])[^\\s'\",;<>&()\\[\\]{}$*]{8,}";
    for (String word :
        List.of(
            "password",
            "passwd",
            "pwd",
            "client_secret",
            "clientsecret",
            "api_key",
            "apikey",
            "api-key",
            "access_token",
            "auth_token",
            "secret_key",
            "private_token")) {
      add("password", word, "(?i)" + word + value);
    }
    add("bearer-token", "bearer", "(?i)bearer\\s(?=[\\w.~+/=-]{0,60}\\d)[\\w.~+/=-]{20,}");
    add("basic-auth", "authorization:", "(?i)authorization:\\s?basic\\s[A-Za-z0-9+/]{8,}={0,2}");
  }

  private void addresses() {
    String octet = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    String free = "(?<![\\w.])(?<!version )";
    String end = "(?!\\w|\\.\\d)";
    String two = "(?:\\." + octet + "){2}" + end;
    add("private-address", "10.", free + "10(?:\\." + octet + "){3}" + end);
    add("private-address", "172.", free + "172\\.(?:1[6-9]|2\\d|3[01])" + two);
    add("private-address", "192.168.", free + "192\\.168" + two);
    add("private-address", "169.254.", free + "169\\.254" + two);
    add("private-address", "100.", free + "100\\.(?:6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])" + two);
    String groups = ":(?:[0-9a-f]{0,4}:){1,6}[0-9a-f]{0,4}(?![\\w:])";
    for (String word : List.of("fc", "fd")) {
      add("private-address", word, "(?i)(?<![\\w:])" + word + "[0-9a-f]{2}" + groups);
    }
    for (String word : List.of("fe8", "fe9", "fea", "feb")) {
      add("private-address", word, "(?i)(?<![\\w:])" + word + "[0-9a-f]" + groups);
    }
    for (String word : List.of("svc.cluster.local", "ec2.internal", "compute.internal")) {
      add("private-address", word, "(?i)(?<=\\.)" + Pattern.quote(word) + "(?![\\w-])");
    }
  }

  private void add(String rule, String word, String rest) {
    shapes.add(new Shape(rule, word, Pattern.compile(rest)));
  }
}
