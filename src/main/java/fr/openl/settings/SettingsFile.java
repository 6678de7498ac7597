package fr.openl.settings;

import fr.openl.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A file of settings: lines of {@code key = value} in UTF-8. What is wrong with one is said in both
 * languages and never with a secret in it.
 */
public final class SettingsFile {
  private final Path file;
  private final SortedMap<String, String> entries;

  private SettingsFile(Path file, Map<String, String> entries) {
    this.file = file;
    this.entries = new TreeMap<>(entries);
  }

  /**
   * The settings of a file; empty when there is no such file.
   *
   * @throws Refusal when it cannot be read as settings
   */
  public static Optional<SettingsFile> find(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException | IllegalArgumentException unreadable) {
      throw Refusal.said(
          file + ": these settings cannot be read; expected lines of key = value in UTF-8",
          file + " : ces réglages sont illisibles ; il faut des lignes clé = valeur, en UTF-8",
          unreadable);
    }
    Map<String, String> entries = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(key -> entries.put(key, properties.getProperty(key).strip()));
    return Optional.of(new SettingsFile(file, entries));
  }

  /**
   * Refuses the keys that are not known.
   *
   * @param expected the known keys, as a person reads them
   * @throws Refusal when there are any
   */
  public void requireKnown(Predicate<String> known, String expected) {
    SortedSet<String> unknown = new TreeSet<>(entries.keySet());
    unknown.removeIf(known);
    if (!unknown.isEmpty()) {
      String found = String.join(", ", unknown);
      throw Refusal.said(
          "%s: found %s, expected only %s (secrets stand in files of their own)"
              .formatted(file, found, expected),
          "%s : %s n’y a pas sa place ; seuls sont connus %s (un secret a son propre fichier)"
              .formatted(file, found, expected));
    }
  }

  /** The keys that stand in the file, in the order of the alphabet. */
  public List<String> keys() {
    return List.copyOf(entries.keySet());
  }

  /** A setting without the white space around it; empty when it is not set, or to nothing. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(entries.get(key)).filter(value -> !value.isEmpty());
  }

  /**
   * A setting that must be there.
   *
   * @throws Refusal when it is not
   */
  public String get(String key) {
    return find(key)
        .orElseThrow(
            () -> Refusal.said(file + ": found no " + key, file + " : il y manque " + key));
  }

  /**
   * The secret in the file that a setting names; empty when it names none.
   *
   * @throws Refusal when the secret lies open to others, or there is none
   */
  public Optional<String> findSecret(String key) {
    return find(key).map(named -> getSecret(key));
  }

  /**
   * Likewise, of a setting that must be there.
   *
   * @throws Refusal when it is not, the secret lies open to others, or there is none
   */
  public String getSecret(String key) {
    return new SecretFile(file.resolveSibling(get(key))).read();
  }

  /** The file that a setting names, beside this one; empty when it names none. */
  public Optional<Path> findFile(String key) {
    return find(key).map(file::resolveSibling);
  }

  /** What is wrong with the value of a setting. */
  public Refusal wrong(String key, String found, String expected, String attendu) {
    return Refusal.said(
        "%s: found \"%s\", expected %s".formatted(place(key), found, expected),
        "%s : %s : « %s » ne convient pas ; il faut %s".formatted(file, key, found, attendu));
  }

  /** Where a setting stands, as a sentence begins. */
  public String place(String key) {
    return file + ": " + key;
  }

  /** What is wrong with the file as a whole. */
  public Refusal refusal(String english, String french) {
    return Refusal.said(file + ": " + english, file + " : " + french);
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
