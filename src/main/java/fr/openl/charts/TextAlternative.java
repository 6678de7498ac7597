package fr.openl.charts;

/**
 * What a chart shows, told in sentences to those who do not see it.
 *
 * @param language the language of the words
 */
public record TextAlternative(String language, String words) {
  public TextAlternative {
    if (words.isBlank()) {
      throw new IllegalArgumentException("A chart needs words that tell what it shows");
    }
  }
}
