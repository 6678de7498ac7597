package fr.openl.cli.rehearse;

import fr.openl.Refusal;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a simulated unit finds in a mail. */
record CaughtMail(String text) {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+/s/[^\\s\"<>]+");
  private static final Pattern STOP = Pattern.compile("(?i)List-Unsubscribe:\\s*<(https?:[^>]+)>");

  /** The mail as it was caught: long lines are put together again (RFC 2045, section 6.7). */
  static CaughtMail of(String caught) {
    return new CaughtMail(
        caught.replace("=\r\n", "").replace("=3D", "=").replaceAll("\r\n[ \t]+", " "));
  }

  /** The personal link. */
  URI link() {
    return find(LINK, 0, "personal link");
  }

  /** The token at the end of the personal link. */
  String token() {
    String path = link().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Where a mail program asks for no more mail (RFC 8058). */
  URI stop() {
    return find(STOP, 1, "one-click header");
  }

  private URI find(Pattern pattern, int group, String what) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new Refusal("A mail was caught that carries no " + what);
    }
    return URI.create(found.group(group));
  }
}
