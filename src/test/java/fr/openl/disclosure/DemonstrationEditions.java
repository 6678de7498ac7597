package fr.openl.disclosure;

import static fr.openl.disclosure.DemonstrationIndicators.frequency;
import static fr.openl.disclosure.DemonstrationIndicators.hours;
import static fr.openl.disclosure.DemonstrationIndicators.indicator;
import static fr.openl.disclosure.DemonstrationIndicators.office;
import static fr.openl.disclosure.DemonstrationIndicators.response;
import static fr.openl.disclosure.DemonstrationIndicators.row;
import static fr.openl.disclosure.DemonstrationIndicators.satisfaction;
import static fr.openl.disclosure.DemonstrationIndicators.text;
import static fr.openl.disclosure.DemonstrationIndicators.tools;
import static fr.openl.disclosure.DemonstrationStudies.block;
import static fr.openl.disclosure.DemonstrationStudies.folder;
import static fr.openl.disclosure.DemonstrationStudies.study;
import static fr.openl.disclosure.DemonstrationStudies.wave;
import static fr.openl.disclosure.ReleasedFixtures.published;
import static fr.openl.disclosure.ReleasedFixtures.secret;

import fr.openl.definition.LocalText;
import fr.openl.definition.Question;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Study;
import fr.openl.definition.Study.DesignKind;
import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.Formula;
import fr.openl.definition.expression.Value;
import fr.openl.definition.type.FreeText;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import fr.openl.disclosure.ReleasedTrend.Point;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Two small studies with every kind of figure: an open one in English over six waves, and a
 * simulated census in French and English. The numbers are invented.
 */
public final class DemonstrationEditions {
  private static final List<String> WAVES = List.of("2017", "2018", "2019", "2020", "2021", "2022");

  private static final List<String> QUOTATIONS =
      List.of(
          "Du temps. On est quatre bénévoles & personne ne se sent « informaticien ».",
          "Un agenda que les membres <âgés> arrivent à ouvrir sur leur téléphone.\nEt de l’aide.",
          "Quelqu’un à [mail] qui réponde.");

  private DemonstrationEditions() {}

  /** The last wave of the open study; {@code home} holds {@code surveys/}. */
  public static ReleasedEdition open(Path home) {
    Study study =
        study(
            "open-tools",
            text("Outils libres des développeurs", "Libre tools of developers"),
            List.of("en", "fr"),
            "person",
            text("personnes", "people"),
            DesignKind.OPEN,
            Optional.of(
                new Study.DataLicence(
                    "ODbL-1.0", Optional.of("Survey team & friends"), Optional.empty())));
    List<Wave> waves =
        WAVES.stream()
            .map(
                year ->
                    wave(
                        year,
                        DesignKind.OPEN,
                        OptionalInt.empty(),
                        year.equals("2020")
                            ? List.of(
                                new Wave.Voiding(
                                    List.of("build_tools"),
                                    truth(),
                                    text("un défaut du formulaire", "a defect of the form")))
                            : List.of()))
            .toList();
    StudyFolder folder = folder(home, study, waves, List.of(block("use", "Usage", "Use")));
    List<ReleasedIndicator> indicators =
        List.of(
            indicator(
                    "uses_libre",
                    "use",
                    ChartKind.BAR,
                    LocalText.of("en", "Uses libre tools every day"))
                .headline()
                .rows(row("uses_libre", "Uses libre tools every day", published(0.8468, 1038)))
                .trends(
                    new ReleasedTrend(
                        "uses_libre",
                        LocalText.of("en", "Uses libre tools every day"),
                        points(0.8931, 0.8904, 0.8877, 0.8663, 0.8558, 0.8468)))
                .build(),
            indicator(
                    "build_tools",
                    "use",
                    ChartKind.BAR,
                    LocalText.of("en", "Build tools <used> & loved"))
                .rows(
                    row(
                        "cabal",
                        "Cabal, with a very long explanation of what is meant by it, because labels"
                            + " may be long",
                        published(0.612, 998)),
                    row("stack", "Stack", published(0.574, 998)),
                    row("nix", "Nix", published(0.331, 998)),
                    row("make", "Make", published(0.004, 998)),
                    row("bazel", "Bazel", secret()))
                .trends(
                    new ReleasedTrend(
                        "cabal",
                        LocalText.of("en", "Cabal"),
                        points(0.42, 0.45, 0.535, 0.58, 0.60, 0.612)),
                    new ReleasedTrend(
                        "stack",
                        LocalText.of("en", "Stack"),
                        points(0.78, 0.72, 0.66, 0.61, 0.59, 0.574)))
                .build());
    return new ReleasedEdition(
        folder,
        waves.getLast(),
        1038,
        OptionalInt.empty(),
        false,
        indicators,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  /** The simulated census; {@code home} holds {@code surveys/}. */
  public static ReleasedEdition census(Path home) {
    Study study =
        study(
            "framaspace-usages",
            text(
                "Pratiques numériques des collectifs de Frama.space",
                "Digital practices of Frama.space collectives"),
            List.of("fr", "en"),
            "collective",
            text("collectifs", "collectives"),
            DesignKind.CENSUS,
            Optional.empty());
    Wave wave = wave("2025", DesignKind.CENSUS, OptionalInt.of(2500), List.of());
    StudyFolder folder =
        folder(
            home,
            study,
            List.of(wave),
            List.of(
                block("practices", "Vos pratiques", "Your practices"),
                block("opinion", "Votre avis", "Your opinion"),
                words()));
    return new ReleasedEdition(
        folder,
        wave,
        612,
        OptionalInt.of(2500),
        true,
        List.of(office(), tools(), frequency(), hours(), satisfaction()),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.of(response()),
        new QuotationRules(study.disclosure())
            .release("missing_most", 240, 372, QUOTATIONS, List.of()).stream().toList());
  }

  /** A block with an open question, of which no figure is made. */
  private static QuestionBlock words() {
    return new QuestionBlock(
        "words",
        text("En vos mots", "In your words"),
        Optional.empty(),
        Optional.empty(),
        List.of(
            new Question(
                "missing_most",
                new FreeText(2000, 3),
                Optional.of(text("Que vous manque-t-il le plus ?", "What do you miss most?")),
                Optional.empty(),
                Question.Requirement.OPTIONAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty())),
        Map.of());
  }

  private static List<Point> points(double... values) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(
          new Point(
              WAVES.get(i),
              published(values[i], 1038 + i),
              i == 2,
              i == 3
                  ? Optional.of(
                      LocalText.of("en", "Answers of the first day were recorded wrongly"))
                  : Optional.empty()));
    }
    return points;
  }

  private static Formula truth() {
    return new Formula("true()", new Expression.Literal(new Value.Truth(true)));
  }
}
