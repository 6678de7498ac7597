package fr.openl.web.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The style sheet and the icon. Their addresses hold a hash of their content, so that browsers keep
 * them for a year and still see every change at once.
 */
public final class Assets {
  private final List<Asset> all =
      List.of(
          load("openl", "css", "text/css; charset=utf-8"),
          load("openl", "svg", "image/svg+xml; charset=utf-8"));

  public String stylesheet() {
    return all.get(0).path();
  }

  public String icon() {
    return all.get(1).path();
  }

  public Optional<Asset> find(String path) {
    return all.stream().filter(asset -> asset.path().equals(path)).findFirst();
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
