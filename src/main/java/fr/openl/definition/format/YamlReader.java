package fr.openl.definition.format;

import fr.openl.definition.document.Document;
import fr.openl.definition.document.Place;
import fr.openl.definition.document.Problems;
import fr.openl.definition.document.Reading;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 into a located tree that keeps the comments. Broken YAML gives one problem with
 * line and column; anchors, aliases, tags and further documents are refused.
 */
public final class YamlReader {
  private static final int LARGEST_FILE = 50_000_000;

  private YamlReader() {}

  /** Reads the file {@code path}, which a person knows as {@code name}. */
  public static Reading<Document> read(Path path, String name) {
    Problems problems = new Problems();
    try {
      byte[] bytes = Files.readAllBytes(path);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return read(text, name);
    } catch (NoSuchFileException missing) {
      problems.error(Place.startOf(name), "there is no such file", "a file");
    } catch (CharacterCodingException notUtf8) {
      problems.error(Place.startOf(name), "the file is not UTF-8", "a text in UTF-8");
    } catch (IOException unreadable) {
      problems.error(
          Place.startOf(name),
          "the file cannot be read (" + unreadable.getMessage() + ")",
          "a readable file");
    }
    return Reading.of(Optional.empty(), problems);
  }

  /** Reads {@code text}, which a person knows as the file {@code name}. */
  public static Reading<Document> read(String text, String name) {
    String source = (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
    Problems problems = new Problems();
    return Reading.of(
        events(source, name, problems)
            .flatMap(events -> new YamlTree(name, source, events, problems).document()),
        problems);
  }

  private static Optional<List<Event>> events(String source, String name, Problems problems) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(name).setCodePointLimit(LARGEST_FILE).build();
    List<Event> events = new ArrayList<>();
    try {
      new Parse(settings).parseString(source).forEach(events::add);
      return Optional.of(events);
    } catch (MarkedYamlEngineException broken) {
      Place place =
          broken
              .getProblemMark()
              .or(broken::getContextMark)
              .map(mark -> place(name, mark))
              .orElse(Place.startOf(name));
      problems.error(place, "broken YAML: " + sentence(broken), "valid YAML 1.2");
    } catch (ReaderException unprintable) {
      problems.error(
          placeOf(name, source, unprintable.getPosition()),
          "the character U+%04X".formatted(unprintable.getCodePoint()),
          "printable characters");
    } catch (YamlEngineException broken) {
      problems.error(Place.startOf(name), "broken YAML: " + broken.getMessage(), "valid YAML 1.2");
    }
    return Optional.empty();
  }

  private static String sentence(MarkedYamlEngineException broken) {
    String problem = broken.getProblem().replace("\n", " ");
    if (problem.contains("TAB")) {
      return "a tab; indent with spaces";
    }
    String context = broken.getContext();
    return context == null || context.isBlank() ? problem : context + ", " + problem;
  }

  static Place place(String name, Mark mark) {
    return new Place(name, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Place placeOf(String name, String source, int position) {
    String before = source.substring(0, Math.min(position, source.length()));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new Place(name, line, before.length() - before.lastIndexOf('\n'));
  }
}
