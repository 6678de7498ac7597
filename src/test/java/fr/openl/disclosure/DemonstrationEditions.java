package fr.openl.disclosure;

import static fr.openl.disclosure.ReleasedFixtures.published;
import static fr.openl.disclosure.ReleasedFixtures.secret;
import static fr.openl.disclosure.ReleasedFixtures.suppressed;

import fr.openl.definition.DatePrecision;
import fr.openl.definition.LocalText;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study;
import fr.openl.definition.Study.DesignKind;
import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.Formula;
import fr.openl.definition.expression.Value;
import fr.openl.disclosure.ReleasedBreakdown.Domain;
import fr.openl.disclosure.ReleasedIndicator.Base;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.ReleasedTrend.Point;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
                block("opinion", "Votre avis", "Your opinion")));
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
        Optional.of(response()));
  }

  /** Who answered, by sector. */
  private static ReleasedIndicator response() {
    return indicator("response-rate", "", ChartKind.BAR, text("Taux de réponse", "Response rate"))
        .rows(row("response-rate", "Réponse", "Response", published(0.2448, 2500)))
        .breakdowns(
            new ReleasedBreakdown(
                "sector",
                text("Secteur", "Sector"),
                List.of(
                    domain("culture", "Culture", "Culture", published(0.31, 500)),
                    domain("unions", "Syndicats", "Unions", secret()))))
        .build();
  }

  /** A share with an interval, in each sector. */
  public static ReleasedIndicator office() {
    return indicator(
            "office_adoption",
            "practices",
            ChartKind.BAR,
            text(
                "Suite bureautique en ligne utilisée chaque semaine ou plus",
                "Online office suite used every week or more"))
        .definition(
            text(
                "Part des collectifs qui ouvrent un document en ligne au moins une fois par"
                    + " semaine.",
                "Share of collectives that open a document online at least once a week."))
        .headline()
        .rows(
            new ReleasedRow(
                "office_adoption",
                text("Suite bureautique en ligne", "Online office suite"),
                published(0.624, 0.589, 0.658, 604)))
        .breakdowns(
            new ReleasedBreakdown(
                "sector",
                text("Secteur", "Sector"),
                List.of(
                    domain("culture", "Culture", "Culture", published(0.71, 0.62, 0.785, 131)),
                    domain(
                        "sport",
                        "Sport et plein air",
                        "Sport and outdoors",
                        published(0.45, 0.33, 0.58, 64)),
                    domain(
                        "solidarity",
                        "Action sociale, solidarité, aide alimentaire et accueil des personnes"
                            + " exilées",
                        "Social action, solidarity, food aid and welcome of exiled people",
                        published(0.598, 0.52, 0.67, 160)),
                    domain(
                        "environment",
                        "Environnement",
                        "Environment",
                        suppressed(Suppressed.Sign.UNCERTAIN)),
                    domain("unions", "Syndicats", "Unions", secret()))))
        .build();
  }

  /** Several answers possible, many tools, long names. */
  public static ReleasedIndicator tools() {
    return indicator(
            "files_tools",
            "practices",
            ChartKind.BAR,
            text("Outils de partage de fichiers", "File sharing tools"))
        .headline()
        .rows(
            row(
                "nextcloud",
                "Nextcloud (dont Frama.space)",
                "Nextcloud (including Frama.space)",
                published(0.912, 0.89, 0.93, 610)),
            row("google", "Google Drive", "Google Drive", published(0.383, 0.349, 0.418, 610)),
            row(
                "mail",
                "Pièces jointes aux courriels, envoyées à chaque membre du bureau l’une après"
                    + " l’autre",
                "Attachments to e-mails, sent to each board member one after the other",
                published(0.517, 0.482, 0.552, 610)),
            row("dropbox", "Dropbox", "Dropbox", published(0.064, 0.049, 0.084, 610)),
            row("paper", "Papier", "Paper", published(0, 0, 0.006, 610)),
            row("kdrive", "kDrive", "kDrive", secret()))
        .build();
  }

  /** An ordered scale, by size of the collective. */
  public static ReleasedIndicator frequency() {
    return indicator(
            "calendar_frequency",
            "practices",
            ChartKind.ORDERED,
            text("Usage des calendriers partagés", "Use of shared calendars"))
        .rows(steps(0.21, 0.34, 0.2, 0.15, 0.1, 590))
        .breakdowns(
            new ReleasedBreakdown(
                "size_class",
                text("Taille", "Size"),
                List.of(
                    new Domain(
                        "small",
                        text("1 à 9 membres", "1 to 9 members"),
                        List.of(steps(0.12, 0.28, 0.25, 0.2, 0.15, 200))),
                    new Domain(
                        "middle",
                        text("10 à 49 membres", "10 to 49 members"),
                        List.of(steps(0.2, 0.35, 0.2, 0.15, 0.1, 290))),
                    new Domain(
                        "large",
                        text("50 membres et plus", "50 members or more"),
                        List.of(
                            row(
                                "daily",
                                "Tous les jours",
                                "Every day",
                                published(0.39, 0.3, 0.49, 100)),
                            row(
                                "weekly",
                                "Chaque semaine",
                                "Every week",
                                published(0.37, 0.28, 0.47, 100)),
                            row("monthly", "Chaque mois", "Every month", secret()),
                            row("rarely", "Plus rarement", "More rarely", secret()),
                            row("never", "Jamais", "Never", published(0.1, 0.05, 0.17, 100)))))))
        .build();
  }

  /** A quantity with its unit, over waves with a break, a remark and a hidden wave. */
  public static ReleasedIndicator hours() {
    return indicator(
            "admin_hours",
            "practices",
            ChartKind.TREND,
            text("Heures d’administration par mois", "Hours of administration a month"))
        .quantity("hours")
        .rows(row("admin_hours", "Heures", "Hours", published(6.42, 5.6, 7.25, 571)))
        .trends(
            new ReleasedTrend(
                "admin_hours",
                text("Heures", "Hours"),
                List.of(
                    new Point("2021", published(3.1, 2.4, 3.9, 201), false, Optional.empty()),
                    new Point("2022", secret(), false, Optional.empty()),
                    new Point("2023", published(4.2, 3.5, 5.1, 310), false, Optional.empty()),
                    new Point(
                        "2024",
                        published(5.5, 4.8, 6.2, 402),
                        true,
                        Optional.of(
                            text(
                                "question reformulée pour compter aussi les formations",
                                "question reworded so as to count training too"))),
                    new Point("2025", published(6.42, 5.6, 7.25, 571), false, Optional.empty()))))
        .build();
  }

  /** A scale of whole numbers. */
  public static ReleasedIndicator satisfaction() {
    double[] shares = {0.01, 0.01, 0.02, 0.03, 0.04, 0.09, 0.11, 0.2, 0.26, 0.14, 0.09};
    ReleasedRow[] rows = new ReleasedRow[shares.length];
    for (int i = 0; i < shares.length; i++) {
      rows[i] =
          row(
              String.valueOf(i),
              String.valueOf(i),
              String.valueOf(i),
              i == 1 ? secret() : published(shares[i], shares[i] * 0.8, shares[i] * 1.25, 588));
    }
    return indicator(
            "satisfaction",
            "opinion",
            ChartKind.ORDERED,
            text("Satisfaction, de 0 à 10", "Satisfaction, from 0 to 10"))
        .rows(rows)
        .build();
  }

  public static LocalText text(String french, String english) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("fr", french);
    words.put("en", english);
    return new LocalText(words);
  }

  public static ReleasedRow row(String code, String french, String english, Released estimate) {
    return new ReleasedRow(code, text(french, english), estimate);
  }

  private static ReleasedRow row(String code, String english, Released estimate) {
    return new ReleasedRow(code, LocalText.of("en", english), estimate);
  }

  private static ReleasedRow[] steps(double a, double b, double c, double d, double e, long base) {
    return new ReleasedRow[] {
      row("daily", "Tous les jours", "Every day", published(a, a - 0.03, a + 0.04, base)),
      row("weekly", "Chaque semaine", "Every week", published(b, b - 0.03, b + 0.04, base)),
      row("monthly", "Chaque mois", "Every month", published(c, c - 0.03, c + 0.04, base)),
      row("rarely", "Plus rarement", "More rarely", published(d, d - 0.03, d + 0.04, base)),
      row("never", "Jamais", "Never", published(e, e - 0.03, e + 0.04, base))
    };
  }

  private static Domain domain(String code, String french, String english, Released estimate) {
    return new Domain(
        code, text(french, english), List.of(row("office_adoption", french, english, estimate)));
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

  private static Study study(
      String id,
      LocalText title,
      List<String> languages,
      String unit,
      LocalText units,
      DesignKind design,
      Optional<Study.DataLicence> licence) {
    return new Study(
        id,
        title,
        Optional.of(
            text(
                "Une enquête pour savoir quels outils servent, à qui, et ce qui manque encore.",
                "A survey to learn which tools serve whom, and what is still missing.")),
        languages,
        unit,
        units,
        new Study.Design(
            design,
            List.of(),
            Optional.empty(),
            List.of(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of()),
        new Study.Privacy(
            Study.Identity.PSEUDONYMOUS,
            Optional.empty(),
            OptionalInt.empty(),
            DatePrecision.SECOND),
        Study.DisclosureThresholds.DEFAULT,
        new Study.Contact("Observatoire OPEN-L", "observatoire@example.org"),
        licence,
        Optional.empty());
  }

  private static Wave wave(
      String id, DesignKind design, OptionalInt frameUnits, List<Wave.Voiding> voids) {
    int year = Integer.parseInt(id);
    return new Wave(
        id,
        "1",
        Optional.empty(),
        LocalDate.of(year, 11, 3),
        LocalDate.of(year, 12, 15),
        Wave.Mode.WEB,
        Wave.Access.OPEN,
        design,
        Optional.empty(),
        frameUnits,
        Optional.empty(),
        Optional.of(text("Annoncée par courriel.", "Announced by e-mail.")),
        Optional.empty(),
        voids);
  }

  private static QuestionBlock block(String id, String french, String english) {
    return new QuestionBlock(
        id, text(french, english), Optional.empty(), Optional.empty(), List.of(), Map.of());
  }

  private static StudyFolder folder(
      Path home, Study study, List<Wave> waves, List<QuestionBlock> blocks) {
    Questionnaire questionnaire =
        new Questionnaire(study.id(), "1", List.of(), blocks, List.of(), List.of());
    return new StudyFolder(home, study, questionnaire, Map.of("1", questionnaire), waves);
  }

  private static Formula truth() {
    return new Formula("true()", new Expression.Literal(new Value.Truth(true)));
  }

  /** Starts an indicator over all who answered, without headline, rows or breakdowns. */
  public static Draft indicator(String id, String block, ChartKind chart, LocalText label) {
    return new Draft(id, block, chart, label);
  }

  /** An indicator being put together. */
  public static final class Draft {
    private final String id;
    private final String block;
    private final ChartKind chart;
    private final LocalText label;
    private Optional<LocalText> definition = Optional.empty();
    private Optional<String> unit = Optional.empty();
    private boolean headline;
    private List<ReleasedRow> rows = List.of();
    private List<ReleasedBreakdown> breakdowns = List.of();
    private List<ReleasedTrend> trends = List.of();

    private Draft(String id, String block, ChartKind chart, LocalText label) {
      this.id = id;
      this.block = block;
      this.chart = chart;
      this.label = label;
    }

    Draft definition(LocalText words) {
      definition = Optional.of(words);
      return this;
    }

    public Draft quantity(String id) {
      unit = Optional.of(id);
      return this;
    }

    public Draft headline() {
      headline = true;
      return this;
    }

    public Draft rows(ReleasedRow... all) {
      rows = List.of(all);
      return this;
    }

    public Draft breakdowns(ReleasedBreakdown... all) {
      breakdowns = List.of(all);
      return this;
    }

    public Draft trends(ReleasedTrend... all) {
      trends = List.of(all);
      return this;
    }

    public ReleasedIndicator build() {
      return new ReleasedIndicator(
          id,
          block,
          unit.isPresent() ? Scale.QUANTITY : Scale.SHARE,
          label,
          definition,
          Base.ANSWERED,
          unit,
          headline,
          chart,
          rows,
          breakdowns,
          Optional.of(published(0.021, 612)),
          trends);
    }
  }
}
