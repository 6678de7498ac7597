package fr.openl.charts;

import static fr.openl.disclosure.DemonstrationIndicators.indicator;
import static fr.openl.disclosure.DemonstrationIndicators.row;
import static fr.openl.disclosure.DemonstrationIndicators.text;
import static fr.openl.disclosure.ReleasedFixtures.published;
import static fr.openl.disclosure.ReleasedFixtures.secret;
import static fr.openl.disclosure.ReleasedFixtures.suppressed;

import fr.openl.definition.LocalText;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedBreakdown;
import fr.openl.disclosure.ReleasedBreakdown.Domain;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.ReleasedTrend;
import fr.openl.disclosure.ReleasedTrend.Point;
import fr.openl.disclosure.Suppressed.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A subject for each chart that the two demonstration editions do not have. */
final class GalleryScenes {
  private GalleryScenes() {}

  static List<Subject> all() {
    return List.of(
        new Subject.Whole(barriers()),
        byFirst(barriers()),
        new Subject.Whole(agreement()),
        byFirst(agreement()),
        byFirst(scores()),
        byFirst(libreByRegion()),
        new Subject.OverWaves(twoWaves()),
        new Subject.Whole(changes()),
        byFirst(changes()),
        byFirst(moves()),
        new Subject.Whole(storage()),
        byFirst(storage()),
        new Subject.Whole(growth()));
  }

  static Subject byFirst(ReleasedIndicator indicator) {
    return new Subject.ByDomain(indicator, indicator.breakdowns().getFirst());
  }

  /** Several answers possible, by size. */
  static ReleasedIndicator barriers() {
    String[][] words = {
      {"time", "Pas assez de temps", "Not enough time"},
      {
        "skills",
        "Personne ne se sent assez à l’aise pour l’administrer",
        "Nobody feels at ease enough to administer it"
      },
      {"habits", "Les habitudes", "Habits"},
      {"features", "Il manque des fonctions", "Features are missing"},
      {"slow", "C’est trop lent", "It is too slow"},
      {"nothing", "Rien", "Nothing"}
    };
    double[] shares = {0.58, 0.47, 0.41, 0.22, 0.09, 0};
    return indicator("barriers", "b", ChartKind.DOTS, text("Ce qui freine", "What holds back"))
        .rows(rows(words, shares, 1))
        .breakdowns(
            new ReleasedBreakdown(
                "size_class",
                text("Taille", "Size"),
                List.of(
                    domain("small", "1 à 9 membres", "1 to 9 members", rows(words, shares, 1.2)),
                    domain("middle", "10 à 49", "10 to 49", rows(words, shares, 0.9)),
                    domain("large", "50 et plus", "50 or more", hiding(rows(words, shares, 0.7))))))
        .build();
  }

  /** A scale with two ends and a middle, by sector. */
  static ReleasedIndicator agreement() {
    return indicator(
            "own_tools",
            "b",
            ChartKind.DIVERGING,
            text("« Nos outils nous appartiennent »", "“Our tools belong to us”"))
        .rows(agreeing(0.08, 0.17, 0.2, 0.35, 0.2))
        .breakdowns(
            new ReleasedBreakdown(
                "sector",
                text("Secteur", "Sector"),
                List.of(
                    domain("culture", "Culture", "Culture", agreeing(0.03, 0.07, 0.1, 0.4, 0.4)),
                    domain(
                        "sport",
                        "Sport et plein air",
                        "Sport and outdoors",
                        agreeing(0.3, 0.35, 0.2, 0.1, 0.05)),
                    domain(
                        "unions", "Syndicats", "Unions", hiding(agreeing(0, 0.1, 0.1, 0.3, 0.5))))))
        .build();
  }

  /** Scores from 0 to 10, by size. */
  static ReleasedIndicator scores() {
    return indicator("scores", "b", ChartKind.ORDERED, text("Notes de 0 à 10", "Scores, 0 to 10"))
        .rows(scored(7))
        .breakdowns(
            new ReleasedBreakdown(
                "size_class",
                text("Taille", "Size"),
                List.of(
                    domain("small", "1 à 9 membres", "1 to 9 members", scored(8)),
                    domain("middle", "10 à 49 membres", "10 to 49 members", scored(6)),
                    domain(
                        "large", "50 membres et plus", "50 members or more", hiding(scored(5))))))
        .build();
  }

  /** A share in each region and one territory that is none. */
  static ReleasedIndicator libreByRegion() {
    String[][] regions = {
      {"01", "Guadeloupe"},
      {"02", "Martinique"},
      {"03", "Guyane"},
      {"04", "La Réunion"},
      {"06", "Mayotte"},
      {"11", "Île-de-France"},
      {"24", "Centre-Val de Loire"},
      {"27", "Bourgogne-Franche-Comté"},
      {"28", "Normandie"},
      {"32", "Hauts-de-France"},
      {"44", "Grand Est"},
      {"52", "Pays de la Loire"},
      {"53", "Bretagne"},
      {"75", "Nouvelle-Aquitaine"},
      {"76", "Occitanie"},
      {"84", "Auvergne-Rhône-Alpes"},
      {"93", "Provence-Alpes-Côte d’Azur"},
      {"94", "Corse"},
      {"987", "Polynésie française"}
    };
    List<Domain> domains = new ArrayList<>();
    for (int i = 0; i < regions.length; i++) {
      double share = 0.3 + 0.6 * ((i * 7) % 18) / 18;
      Released number =
          i == 4 || i == 17
              ? secret()
              : i == 2
                  ? suppressed(Sign.UNCERTAIN)
                  : published(share, share - 0.06, share + 0.05, 80);
      domains.add(
          new Domain(
              regions[i][0],
              text(regions[i][1], regions[i][1]),
              List.of(row("libre", "Libre", "Libre", number))));
    }
    return indicator("libre", "b", ChartKind.BAR, text("Usages libres", "Libre uses"))
        .rows(row("libre", "Libre", "Libre", published(0.61, 0.58, 0.64, 1400)))
        .breakdowns(new ReleasedBreakdown("region", text("Région", "Region"), domains))
        .build();
  }

  /** Categories in two waves; one is hidden in one of them, one does not compare. */
  static ReleasedIndicator twoWaves() {
    return indicator("tools_change", "b", ChartKind.BAR, text("Outils utilisés", "Tools used"))
        .rows(row("nextcloud", "Nextcloud", "Nextcloud", published(0.74, 0.71, 0.77, 600)))
        .trends(
            trend("nextcloud", "Nextcloud", published(0.61, 0.57, 0.66, 410), false, 0.74),
            trend("google", "Google Drive", published(0.52, 0.47, 0.56, 410), false, 0.38),
            trend("mail", "Pièces jointes", secret(), false, 0.2),
            trend("paper", "Papier", published(0.3, 0.26, 0.34, 410), true, 0.05))
        .build();
  }

  /** Kept, adopted, substituted, abandoned; by tool. */
  static ReleasedIndicator changes() {
    return indicator("flows", "b", ChartKind.FLOW, text("Fichiers : les choix", "Files: choices"))
        .rows(ways(0.55, 0.2, 0.15, 0.1, 320))
        .breakdowns(
            new ReleasedBreakdown(
                "files_tool",
                text("Outil", "Tool"),
                List.of(
                    domain("nextcloud", "Nextcloud", "Nextcloud", ways(0.6, 0.34, 0.02, 0.04, 210)),
                    domain(
                        "google", "Google Drive", "Google Drive", ways(0.5, 0.05, 0.3, 0.15, 160)),
                    domain("kdrive", "kDrive", "kDrive", hiding(ways(0.5, 0.5, 0, 0, 12))))))
        .build();
  }

  /** A transition matrix. */
  static ReleasedIndicator moves() {
    return indicator(
            "moves", "b", ChartKind.FLOW, text("D’un outil à l’autre", "From tool to tool"))
        .rows(to(0.7, 0.2, 0.05, 0.05, 320))
        .breakdowns(
            new ReleasedBreakdown(
                "files_tool",
                text("Outil", "Tool"),
                List.of(
                    domain("nextcloud", "Nextcloud", "Nextcloud", to(0.93, 0.02, 0.02, 0.03, 190)),
                    domain("google", "Google Drive", "Google Drive", to(0.4, 0.5, 0.06, 0.04, 90)),
                    domain(
                        "mail",
                        "Pièces jointes aux courriels",
                        "Attachments",
                        hiding(to(0.5, 0.1, 0.3, 0.1, 40))))))
        .build();
  }

  /** Quantiles of parts of a quota, by size. */
  static ReleasedIndicator storage() {
    return indicator("storage", "b", ChartKind.SATURATION, text("Place occupée", "Room taken"))
        .rows(parts(0.12, 1))
        .breakdowns(
            new ReleasedBreakdown(
                "size_class",
                text("Taille", "Size"),
                List.of(
                    domain("small", "1 à 9 membres", "1 to 9 members", parts(0.05, 0.6)),
                    domain("large", "50 et plus", "50 or more", parts(0.3, 1.3)),
                    domain("hidden", "Inconnue", "Unknown", allHidden(parts(0.3, 1))))))
        .build();
  }

  /** Counts over two years with a ceiling. */
  static ReleasedIndicator growth() {
    long[] counts = {120, 260, 540, 900, 1300, 1650, 1900, 2080};
    String[] days = {
      "2024-01-31", "2024-04-30", "2024-07-31", "2024-10-31",
      "2025-01-31", "2025-04-30", "2025-07-31", "2025-10-31"
    };
    List<ReleasedRow> rows = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      Released count = i == 2 ? secret() : published((double) counts[i], counts[i]);
      rows.add(row(days[i], days[i], days[i], count));
    }
    rows.add(
        row("ceiling", "Plafond estimé", "Estimated ceiling", published(2400, 2250, 2700, 2080)));
    return indicator("spaces", "b", ChartKind.GROWTH, text("Espaces ouverts", "Spaces opened"))
        .quantity("espaces")
        .rows(rows.toArray(ReleasedRow[]::new))
        .build();
  }

  /** Two rows in two domains, all of which must stay secret. */
  static ReleasedIndicator hidden(ChartKind kind) {
    ReleasedRow[] rows = {row("q25", "Un", "One", secret()), row("q75", "Deux", "Two", secret())};
    return indicator("hidden", "b", kind, text("Caché", "Hidden"))
        .rows(rows)
        .breakdowns(
            new ReleasedBreakdown(
                "sector",
                text("Secteur", "Sector"),
                List.of(domain("a", "A", "A", rows), domain("b", "B", "B", rows))))
        .build();
  }

  private static ReleasedRow[] rows(String[][] words, double[] shares, double times) {
    ReleasedRow[] rows = new ReleasedRow[words.length];
    for (int i = 0; i < words.length; i++) {
      double share = Math.min(1, shares[i] * times);
      rows[i] =
          row(
              words[i][0],
              words[i][1],
              words[i][2],
              published(share, share * 0.86, Math.min(1, share * 1.1 + 0.01), 500));
    }
    return rows;
  }

  private static ReleasedRow[] agreeing(double... shares) {
    String[][] words = {
      {"strongly_disagree", "Pas du tout d’accord", "Strongly disagree"},
      {"disagree", "Plutôt pas d’accord", "Rather disagree"},
      {"neutral", "Ni l’un ni l’autre", "Neither"},
      {"agree", "Plutôt d’accord", "Rather agree"},
      {"strongly_agree", "Tout à fait d’accord", "Strongly agree"}
    };
    return rows(words, shares, 1);
  }

  private static ReleasedRow[] scored(int top) {
    ReleasedRow[] rows = new ReleasedRow[11];
    double all = 0;
    for (int i = 0; i <= 10; i++) {
      all += Math.exp(-(i - top) * (i - top) / 6.0);
    }
    for (int i = 0; i <= 10; i++) {
      double share = Math.exp(-(i - top) * (i - top) / 6.0) / all;
      rows[i] = row("" + i, "" + i, "" + i, published(share, share * 0.8, share * 1.3, 200));
    }
    return rows;
  }

  private static ReleasedRow[] ways(double k, double a, double s, double b, long base) {
    return new ReleasedRow[] {
      row("kept", "Gardé", "Kept", published(k, k * 0.9, Math.min(1, k * 1.08), base)),
      row("adopted", "Adopté", "Adopted", published(a, a * 0.8, a * 1.1, base)),
      row("substituted", "Remplacé", "Substituted", published(s, s * 0.8, s * 1.1, base)),
      row("abandoned", "Abandonné", "Abandoned", published(b, b * 0.8, b * 1.1, base))
    };
  }

  private static ReleasedRow[] to(double n, double g, double m, double none, long base) {
    return new ReleasedRow[] {
      row(
          "nextcloud",
          "Nextcloud",
          "Nextcloud",
          published(n, n * 0.9, Math.min(1, n * 1.05), base)),
      row("google", "Google Drive", "Google Drive", published(g, g * 0.8, g * 1.1, base)),
      row("mail", "Pièces jointes aux courriels", "Attachments", published(m, 0, m * 1.5, base)),
      row("nowhere", "Rien de nouveau", "Nothing new", published(none, 0, none * 2, base))
    };
  }

  private static ReleasedRow[] parts(double full, double times) {
    return new ReleasedRow[] {
      row(
          "full",
          "Part de celles et ceux à 90\u00a0% ou plus",
          "Share at 90% or more",
          published(full, full * 0.8, full * 1.4, 400)),
      row("q10", "10\u00a0% n’en ont pas plus", "10% have no more", amount(0.05 * times)),
      row("q25", "25\u00a0% n’en ont pas plus", "25% have no more", amount(0.14 * times)),
      row("q50", "Médiane", "Median", amount(0.36 * times)),
      row("q75", "75\u00a0% n’en ont pas plus", "75% have no more", amount(0.71 * times)),
      row("q90", "90\u00a0% n’en ont pas plus", "90% have no more", amount(0.97 * times))
    };
  }

  private static Released amount(double part) {
    return published(part, part * 0.9, part * 1.05 + 0.01, 400);
  }

  private static ReleasedTrend trend(
      String code, String label, Released before, boolean broken, double now) {
    LocalText words = text(label, label);
    return new ReleasedTrend(
        code,
        words,
        List.of(
            new Point("2025", before, false, Optional.empty()),
            new Point(
                "2026", published(now, now * 0.93, now * 1.05, 600), broken, Optional.empty())));
  }

  /** The same with its second and third number hidden. */
  private static ReleasedRow[] hiding(ReleasedRow[] rows) {
    rows[1] = new ReleasedRow(rows[1].code(), rows[1].label(), secret());
    rows[2] = new ReleasedRow(rows[2].code(), rows[2].label(), secret());
    return rows;
  }

  private static ReleasedRow[] allHidden(ReleasedRow[] rows) {
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new ReleasedRow(rows[i].code(), rows[i].label(), secret());
    }
    return rows;
  }

  private static Domain domain(String code, String french, String english, ReleasedRow... rows) {
    return new Domain(code, text(french, english), List.of(rows));
  }
}
