package fr.openl.web.door;

import fr.openl.charts.HouseStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The style sheet, the icon and the script. The addresses of those that are fetched hold a hash of
 * their content, so that browsers keep them for a year and still see every change at once.
 */
public final class Assets {
  private final Asset stylesheet =
      asset("openl", "css", "text/css; charset=utf-8", HouseStyle.before(load("openl.css")));
  private final Asset desk = asset("desk", "css", "text/css; charset=utf-8", load("desk.css"));
  private final Asset script =
      asset("openl", "js", "text/javascript; charset=utf-8", load("openl.js"));
  private final String icon =
      "data:image/svg+xml;base64,"
          + Base64.getEncoder().encodeToString(load("openl.svg").getBytes(StandardCharsets.UTF_8));

  public String stylesheet() {
    return stylesheet.path();
  }

  /** The address of what the desk's pages add to the style sheet. */
  public String desk() {
    return desk.path();
  }

  /** The address of what makes filling in more comfortable; no page needs it. */
  public String script() {
    return script.path();
  }

  /** The icon itself, as an address that asks nobody. */
  public String icon() {
    return icon;
  }

  public Optional<Asset> find(String path) {
    return Stream.of(stylesheet, desk, script)
        .filter(asset -> asset.path().equals(path))
        .findFirst();
  }

  private static Asset asset(String name, String extension, String type, String content) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      String shortHash = HexFormat.of().formatHex(Arrays.copyOf(hash, 4));
      return new Asset("/assets/" + name + "." + shortHash + "." + extension, type, content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String load(String file) {
    try (InputStream in = Assets.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One file. */
  public record Asset(String path, String type, String content) {}
}
