package fr.openl.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.dataset.Codebook;
import fr.openl.dataset.Variable;
import fr.openl.definition.Control;
import fr.openl.disclosure.ReleasedEdition;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXParseException;

/**
 * The codebook uses elements of DDI-Codebook 2.5 in the order and with the attributes they have
 * there, as far as the local profile {@code codebook-profile.xsd} knows them.
 */
class CodebookXmlTest {
  @ParameterizedTest
  @CsvSource({
    "framaspace-usages, 2025",
    "haskell-survey, 2022",
    "github-open-source, 2017",
    "github-negative-incidents, 2024"
  })
  void theCodebookMeetsTheProfile(String study, String wave) throws Exception {
    String xml = PublishedPackage.of(StudyEditions.of(study, wave)).text("codebook.xml");
    validate(xml);
    assertThrows(
        SAXParseException.class,
        () -> validate(xml.replaceFirst("<labl ", "<label ")),
        "it would tell of a wrong name");
    assertThrows(
        SAXParseException.class,
        () -> validate(xml.replaceFirst("(?s)(<stdyInfo>.*?</stdyInfo>)(.*?</method>)", "$2$1")),
        "it would tell of a wrong order");
  }

  @ParameterizedTest
  @CsvSource({"framaspace-usages, 2025", "haskell-survey, 2022"})
  void everyVariableHasItsWordsRoutingCategoriesAndDerivation(String study, String wave)
      throws Exception {
    ReleasedEdition edition = StudyEditions.of(study, wave);
    Document document = parsed(PublishedPackage.of(edition).text("codebook.xml"));
    List<Variable> variables =
        Codebook.of(edition.study().questionnaireOf(edition.wave())).variables();
    List<Element> told = elements(document.getDocumentElement(), "var");
    assertEquals(variables.size(), told.size());
    for (int i = 0; i < told.size(); i++) {
      Variable variable = variables.get(i);
      Element element = told.get(i);
      assertEquals(variable.id(), element.getAttribute("name"));
      List<Element> asked = elements(element, "qstnLit");
      assertEquals(
          variable.question().label().isPresent() ? variable.label().byLanguage().size() : 0,
          asked.size());
      for (Element words : asked) {
        assertEquals(
            variable.label().byLanguage().get(words.getAttribute("xml:lang")),
            words.getTextContent());
      }
      thenRouted(variable, element);
      List<String> codes =
          elements(element, "catValu").stream().map(Element::getTextContent).toList();
      assertTrue(codes.containsAll(variable.categories().stream().map(c -> c.code()).toList()));
      assertTrue(codes.containsAll(List.of("no_answer", "not_asked", "voided")));
      boolean calculated = variable.question().type().control() instanceof Control.Hidden;
      assertEquals(calculated ? 1 : 0, elements(element, "drvcmd").size());
    }
  }

  private static void thenRouted(Variable variable, Element element) {
    boolean routed =
        variable.block().relevant().isPresent() || variable.question().relevant().isPresent();
    List<Element> universe = elements(element, "universe");
    assertEquals(routed ? 1 : 0, universe.size(), variable.id());
    variable
        .question()
        .relevant()
        .ifPresent(
            condition ->
                assertTrue(universe.getFirst().getTextContent().contains(condition.source())));
  }

  private static void validate(String xml) throws Exception {
    SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    String profile =
        Objects.requireNonNull(CodebookXmlTest.class.getResource("codebook-profile.xsd"))
            .toString();
    Schema schema = schemas.newSchema(new StreamSource(profile));
    schema.newValidator().validate(new StreamSource(new StringReader(xml)));
  }

  private static Document parsed(String xml) throws Exception {
    assertFalse(xml.isEmpty());
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
