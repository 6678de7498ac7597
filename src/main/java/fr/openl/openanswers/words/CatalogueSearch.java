package fr.openl.openanswers.words;

import fr.openl.definition.Category;
import fr.openl.definition.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Finds the category of a catalogue that a free answer may mean: by the same name, without accents,
 * case and signs; by a name a letter or two away; by words of its name. It only suggests: a person
 * decides. To be closed.
 */
public final class CatalogueSearch implements AutoCloseable {
  private static final String CODE = "code";
  private static final String NAME = "name";
  private static final String WORDS = "words";
  private static final int LONGEST_WRITTEN = 200;

  /** Held here, so that what is set stays: Lucene would like a module it does not need. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static {
    LUCENE.setLevel(Level.SEVERE);
  }

  private final Analyzer analyzer = new Folding();
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;

  /** A search among {@code categories}; a write-in is no suggestion. */
  public CatalogueSearch(Collection<Category> categories) {
    try {
      try (IndexWriter index = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (Category category : categories) {
          if (!category.code().equals(Item.OTHER) && !category.dontKnow()) {
            index.addDocument(document(category));
          }
        }
      }
      reader = DirectoryReader.open(directory);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // an index in memory
    }
  }

  /** How a suggestion was found, the surest first. */
  public enum Evidence {
    SAME_NAME,
    LIKE_NAME,
    SAME_WORD,
    LIKE_WORD;

    /** The spelling in files. */
    public String spelling() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A category that an answer may mean. */
  public record Suggestion(String code, Evidence evidence) {}

  /** What {@code written} may mean; empty when nothing is near. */
  public Optional<Suggestion> find(String written) {
    String text =
        written.length() > LONGEST_WRITTEN ? written.substring(0, LONGEST_WRITTEN) : written;
    String name = folded(text);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    List<String> words = words(text).stream().filter(word -> word.length() > 2).toList();
    return best(new TermQuery(new Term(NAME, name)), Evidence.SAME_NAME)
        .or(() -> best(fuzzy(NAME, name), Evidence.LIKE_NAME))
        .or(
            () ->
                best(any(words, word -> new TermQuery(new Term(WORDS, word))), Evidence.SAME_WORD))
        .or(() -> best(any(words, word -> fuzzy(WORDS, word)), Evidence.LIKE_WORD));
  }

  /** Short names bear no wrong letter: too many others are as near. */
  private static Query fuzzy(String field, String text) {
    int edits = text.length() < 5 ? 0 : text.length() < 9 ? 1 : 2;
    return new FuzzyQuery(new Term(field, text), edits, 1);
  }

  private interface OfWord {
    Query query(String word);
  }

  private static Query any(List<String> words, OfWord of) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    words.stream().limit(20).forEach(word -> any.add(of.query(word), Occur.SHOULD));
    return any.build();
  }

  private Optional<Suggestion> best(Query query, Evidence evidence) {
    try {
      IndexSearcher searcher = new IndexSearcher(reader);
      ScoreDoc[] found = searcher.search(query, 1).scoreDocs;
      return found.length == 0
          ? Optional.empty()
          : Optional.of(
              new Suggestion(searcher.storedFields().document(found[0].doc).get(CODE), evidence));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // an index in memory
    }
  }

  private Document document(Category category) {
    Document document = new Document();
    document.add(new StoredField(CODE, category.code()));
    Set<String> names = new LinkedHashSet<>(category.label().byLanguage().values());
    names.add(category.code());
    for (String name : names) {
      document.add(new StringField(NAME, folded(name), Field.Store.NO));
      String plain = withoutRemark(name);
      document.add(new StringField(NAME, folded(plain), Field.Store.NO));
      document.add(new TextField(WORDS, plain.replace('_', ' '), Field.Store.NO));
    }
    return document;
  }

  /** {@code Notion (boards)} goes by {@code Notion}; what stands in brackets is no name. */
  private static String withoutRemark(String name) {
    String plain = name.replaceAll("\\s*\\([^)]*\\)", "").strip();
    return plain.isEmpty() ? name : plain;
  }

  /** All words of a name in one. */
  private String folded(String name) {
    return String.join("", words(name.replace('_', ' ')));
  }

  private List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Token.of(analyzer, text).forEach(token -> words.add(token.stem()));
    return words;
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
      analyzer.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // an index in memory
    }
  }

  /** Words in small letters without accents. */
  private static final class Folding extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokens = new StandardTokenizer();
      TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(tokens));
      return new TokenStreamComponents(tokens, folded);
    }
  }
}
