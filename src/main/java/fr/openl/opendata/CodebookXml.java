package fr.openl.opendata;

import fr.openl.charts.Words;
import fr.openl.dataset.Codebook;
import fr.openl.definition.LocalText;
import fr.openl.definition.Study;
import fr.openl.frame.Wave;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * {@code codebook.xml}: the study, its method and what the wave asked, as DDI-Codebook 2.5. What
 * has words stands once in each language of the study.
 */
final class CodebookXml {
  static final String FILE = "codebook.xml";

  private final OpenEdition edition;
  private final XmlText xml = new XmlText();

  private CodebookXml(OpenEdition edition) {
    this.edition = edition;
  }

  /**
   * @param files that the codebook goes with
   */
  static OpenFile of(OpenEdition edition, List<OpenFile> files) {
    CodebookXml codebook = new CodebookXml(edition);
    codebook.write(files);
    return OpenFile.text(FILE, codebook.xml.document());
  }

  private void write(List<OpenFile> files) {
    xml.begin(
        "codeBook",
        "xmlns",
        "ddi:codebook:2_5",
        "version",
        "2.5",
        "ID",
        "codebook",
        "xml:lang",
        edition.study().defaultLanguage());
    xml.begin("docDscr");
    citation();
    xml.end();
    xml.begin("stdyDscr");
    citation();
    information();
    method();
    access();
    xml.end();
    files.forEach(this::file);
    xml.begin("dataDscr");
    CodebookVariables variables = new CodebookVariables(edition, xml);
    Codebook.of(edition.released().study().questionnaireOf(edition.wave()))
        .variables()
        .forEach(variables::write);
    xml.end().end();
  }

  private void citation() {
    Study study = edition.study();
    Licence licence = Licence.of(study);
    String own = study.defaultLanguage();
    xml.begin("citation").begin("titlStmt");
    xml.element("titl", edition.title(own), "xml:lang", own);
    for (String language : edition.languages().subList(1, edition.languages().size())) {
      xml.element("parTitl", edition.title(language), "xml:lang", language);
    }
    xml.element("IDNo", EditionName.of(edition)).end();
    xml.begin("rspStmt").element("AuthEnty", study.contact().name()).end();
    xml.begin("prodStmt");
    xml.element("producer", study.contact().name());
    xml.element("copyright", licence.title() + " (" + licence.id() + "), " + licence.page());
    xml.element("software", Program.NAME, "version", Program.version()).end();
    xml.begin("distStmt");
    xml.element("distrbtr", study.contact().name());
    xml.element("contact", study.contact().name(), "email", study.contact().mail()).end();
    xml.begin("verStmt");
    xml.element("version", edition.wave().revision(), "date", edition.wave().closes().toString());
    xml.end();
    for (String language : edition.languages()) {
      edition
          .warning(language)
          .ifPresent(w -> xml.element("notes", w.words(), "xml:lang", w.language()));
    }
    xml.end();
  }

  private void information() {
    Wave wave = edition.wave();
    xml.begin("stdyInfo");
    edition.study().description().ifPresent(text -> words("abstract", text));
    xml.begin("sumDscr");
    xml.element(
        "collDate", wave.opens().toString(), "date", wave.opens().toString(), "event", "start");
    xml.element(
        "collDate", wave.closes().toString(), "date", wave.closes().toString(), "event", "end");
    xml.element("anlyUnit", edition.study().unit());
    words("universe", edition.study().units());
    xml.element(
        "dataKind", edition.released().simulated() ? "simulated survey data" : "survey data");
    xml.end().end();
  }

  private void method() {
    Wave wave = edition.wave();
    xml.begin("method").begin("dataColl");
    xml.element("timeMeth", wave.previous().isPresent() ? "trend" : "cross-section");
    said("sampProc", words -> words.say("design." + lower(wave.design())));
    said("collMode", words -> words.say("mode." + lower(wave.mode())));
    for (String language : edition.languages()) {
      Words words = edition.spoken(language);
      xml.element(
          "weight",
          edition
              .released()
              .weighting()
              .map(
                  weights ->
                      words.say(
                          "method.weights.base",
                          words.numerals().count(weights.responses()),
                          words.numerals().count(weights.population())))
              .orElseGet(() -> words.say("codebook.unweighted")),
          "xml:lang",
          words.language());
    }
    said("cleanOps", words -> words.say("method.bases"));
    xml.end();
    wave.notes().ifPresent(notes -> words("notes", notes));
    xml.begin("anlyInfo");
    said("respRate", this::responseRate);
    xml.end().end();
  }

  /** How many answered, and which share of the frame that is where the frame is known. */
  private String responseRate(Words words) {
    long responses = edition.released().responses();
    String count = words.count("method.responses", responses);
    if (edition.released().population().isEmpty()
        || edition.released().population().getAsInt() == 0) {
      return count;
    }
    double rate = (double) responses / edition.released().population().getAsInt();
    return count + " " + words.say("method.rate", words.numerals().fineShare(rate));
  }

  private void access() {
    Licence licence = Licence.of(edition.study());
    xml.begin("dataAccs").begin("useStmt");
    edition
        .study()
        .data()
        .flatMap(Study.DataLicence::attribution)
        .ifPresent(credit -> xml.element("citReq", credit));
    xml.element("conditions", licence.title() + ", " + licence.page());
    Words words = edition.spoken(edition.study().defaultLanguage());
    xml.element("disclaimer", words.say("codebook.aggregates"), "xml:lang", words.language());
    xml.end().end();
  }

  private void file(OpenFile file) {
    String name = file.path();
    xml.begin("fileDscr", "ID", "F_" + name.replace('.', '_'), "URI", name).begin("fileTxt");
    xml.element("fileName", name);
    xml.element("fileType", name.substring(name.lastIndexOf('.') + 1));
    xml.end();
    xml.element("notes", "sha256:" + file.checksum(), "type", "checksum").end();
  }

  private void words(String element, LocalText text) {
    text.byLanguage()
        .forEach((language, words) -> xml.element(element, words, "xml:lang", language));
  }

  private void said(String element, Function<Words, String> sentence) {
    edition.languages().stream()
        .map(edition::spoken)
        .distinct()
        .forEach(
            words -> xml.element(element, sentence.apply(words), "xml:lang", words.language()));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
