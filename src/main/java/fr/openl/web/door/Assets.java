package fr.openl.web.door;

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
  private final Asset stylesheet = load("openl", "css", "text/css; charset=utf-8");
  private final Asset desk = load("desk", "css", "text/css; charset=utf-8");
  private final Asset script = load("openl", "js", "text/javascript; charset=utf-8");
  private final String icon =
      "data:image/svg+xml;base64,"
          + Base64.getEncoder()
              .encodeToString(
                  load("openl", "svg", "image/svg+xml").content().getBytes(StandardCharsets.UTF_8));

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
    return Stream.of(stylesheet, desk, script).filter(asset -> asset.path().equals(path)).findFirst();
  }

  private static Asset load(String name, String extension, String type) {
    try (InputStream in = Assets.class.getResourceAsStream(name + "." + extension)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its " + name + "." + extension);
      }
      byte[] content = in.readAllBytes();
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      String shortHash = HexFormat.of().formatHex(Arrays.copyOf(hash, 4));
      return new Asset(
          "/assets/" + name + "." + shortHash + "." + extension,
          type,
          new String(content, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One file. */
  public record Asset(String path, String type, String content) {}
}
