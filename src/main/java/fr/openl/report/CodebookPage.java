package fr.openl.report;

import fr.openl.charts.Setting;
import fr.openl.charts.Words;
import fr.openl.definition.LocalText.Passage;
import fr.openl.opendata.OpenEdition;
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
  public CodebookPage {
    indicators = List.copyOf(indicators);
    blocks = List.copyOf(blocks);
  }

  static CodebookPage of(OpenEdition edition, String language) {
    Words words = Words.in(language);
    Setting setting =
        new Setting(
            words,
            edition.study().defaultLanguage(),
            edition.wave().design(),
            edition.released().simulated());
    return new CodebookPage(
        new PageFrame(
            words,
            words.say("codebook") + " — " + edition.title(language),
            "../../../",
            "../../index.html",
            Words.LANGUAGES.stream()
                .filter(other -> !other.equals(language))
                .map(
                    other ->
                        new PageFrame.Link(
                            "../" + other + "/codebook.html",
                            other,
                            Words.in(other).say("language")))
                .toList(),
            edition.released().simulated()),
        setting.passage(edition.study().title()),
        edition
            .wave()
            .title()
            .map(setting::passage)
            .orElse(new Passage(language, words.say("edition", edition.wave().id()))),
        edition.released().indicators().stream()
            .map(indicator -> IndicatorEntry.of(indicator, edition, setting))
            .toList(),
        VariableEntry.blocks(edition, setting));
  }
}
