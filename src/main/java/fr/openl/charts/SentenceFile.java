package fr.openl.charts;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Sentences by their names, in the order of the file they stand in.
 *
 * @param twice names that stand there more than once; the first sentence counts
 */
record SentenceFile(Map<String, String> sentences, List<String> twice) {
  SentenceFile {
    sentences = Collections.unmodifiableMap(new LinkedHashMap<>(sentences));
    twice = List.copyOf(twice);
  }

  /**
   * Reads the lines of a properties file.
   *
   * @throws IllegalArgumentException when it holds a broken {@code \\u} escape
   */
  static SentenceFile read(Reader lines) throws IOException {
    Map<String, String> sentences = new LinkedHashMap<>();
    List<String> twice = new ArrayList<>();
    Properties file =
        new Properties() {
          @Override
          public synchronized Object put(Object key, Object sentence) {
            if (sentences.putIfAbsent((String) key, (String) sentence) != null) {
              twice.add((String) key);
            }
            return sentence;
          }
        };
    file.load(lines);
    return new SentenceFile(sentences, twice);
  }
}
