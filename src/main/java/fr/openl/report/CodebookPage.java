package fr.openl.report;

import fr.openl.definition.LocalText.Passage;
import java.util.List;

/**
 * The codebook of an edition in one language: from each figure to its definition, to the questions
 * it rests on and to their revisions.
 */
public record CodebookPage(
    PageFrame frame,
    Passage study,
    Passage wave,
    List<IndicatorEntry> indicators,
    List<VariableEntry.Block> blocks) {
  static final String FILE = "codebook.html";

  public CodebookPage {
    indicators = List.copyOf(indicators);
    blocks = List.copyOf(blocks);
  }

  static CodebookPage of(SpokenEdition edition) {
    return new CodebookPage(
        edition.frame(FILE, List.of(edition.own("codebook"))),
        edition.study(),
        edition.wave(),
        edition.released().indicators().stream()
            .map(indicator -> IndicatorEntry.of(indicator, edition.open(), edition.setting()))
            .toList(),
        VariableEntry.blocks(edition.open(), edition.setting()));
  }
}
