package fr.openl.openanswers.words;

import fr.openl.Refusal;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/** A language whose words Lucene knows: where they begin and end, their stems, its stop words. */
public enum TextLanguage {
  FR,
  EN;

  /**
   * The language of a code.
   *
   * @throws Refusal when its words are not known
   */
  public static TextLanguage of(String code) {
    for (TextLanguage language : values()) {
      if (language.name().toLowerCase(Locale.ROOT).equals(code)) {
        return language;
      }
    }
    throw new Refusal("--language: found '" + code + "', expected fr or en");
  }

  /** To be closed. */
  Analyzer analyzer() {
    return switch (this) {
      case FR -> new FrenchAnalyzer();
      case EN -> new EnglishAnalyzer();
    };
  }
}
