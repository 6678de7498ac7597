package fr.openl.openanswers.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * A word of a text that carries meaning.
 *
 * @param stem what all its forms share
 * @param start where it begins in the text; {@code end} where it has ended
 */
record Token(String stem, int start, int end) {
  /** The words of {@code text}, stop words left out. */
  static List<Token> of(Analyzer analyzer, String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(new Token(term.toString(), place.startOffset(), place.endOffset()));
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // a text in memory
    }
    return tokens;
  }
}
