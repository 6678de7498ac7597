package fr.openl.disclosure;

import static fr.openl.disclosure.ReleasedFixtures.published;
import static fr.openl.disclosure.ReleasedFixtures.secret;
import static fr.openl.disclosure.ReleasedFixtures.suppressed;

import fr.openl.definition.LocalText;
import fr.openl.disclosure.ReleasedBreakdown.Domain;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import fr.openl.disclosure.ReleasedTrend.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures of every kind in French and English, for demonstrations. The numbers are invented. */
public final class DemonstrationIndicators {
  private DemonstrationIndicators() {}

  /** Who answered, by sector. */
  static ReleasedIndicator response() {
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

  /** Starts an indicator over all who answered, without headline, rows or breakdowns. */
  public static IndicatorDraft indicator(
      String id, String block, ChartKind chart, LocalText label) {
    return new IndicatorDraft(id, block, chart, label);
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

  static ReleasedRow row(String code, String english, Released estimate) {
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
}
