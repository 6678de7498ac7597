package fr.openl.charts;

import static fr.openl.charts.SceneRows.agreeing;
import static fr.openl.charts.SceneRows.allHidden;
import static fr.openl.charts.SceneRows.domain;
import static fr.openl.charts.SceneRows.hiding;
import static fr.openl.charts.SceneRows.parts;
import static fr.openl.charts.SceneRows.rows;
import static fr.openl.charts.SceneRows.scored;
import static fr.openl.charts.SceneRows.to;
import static fr.openl.charts.SceneRows.trend;
import static fr.openl.charts.SceneRows.ways;
import static fr.openl.disclosure.DemonstrationIndicators.indicator;
import static fr.openl.disclosure.DemonstrationIndicators.row;
import static fr.openl.disclosure.DemonstrationIndicators.text;
import static fr.openl.disclosure.ReleasedFixtures.published;
import static fr.openl.disclosure.ReleasedFixtures.secret;
import static fr.openl.disclosure.ReleasedFixtures.suppressed;

import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedBreakdown;
import fr.openl.disclosure.ReleasedBreakdown.Domain;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.Suppressed.Sign;
import java.util.ArrayList;
import java.util.List;

/**
 * A subject for each chart that the two demonstration editions do not have, all in one file as they
 * are all in one gallery.
 */
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
        new Subject.Whole(growth()),
        byFirst(practices()));
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

  /** Counts over two years with the fitted curve and its ceiling. */
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
    for (int i = 0; i < counts.length; i++) {
      double fitted = 2400 / (1 + Math.exp(-2.6 * (i * 0.25 - 0.95)));
      rows.add(
          row(
              "fitted_" + days[i],
              "Courbe ajustée, " + days[i],
              "Fitted curve, " + days[i],
              published(fitted, 2080)));
    }
    rows.add(
        row("ceiling", "Plafond estimé", "Estimated ceiling", published(2400, 2250, 2700, 2080)));
    return indicator("spaces", "b", ChartKind.GROWTH, text("Espaces ouverts", "Spaces opened"))
        .quantity("espaces")
        .rows(rows.toArray(ReleasedRow[]::new))
        .build();
  }

  /** Counts that were announced, whatever the responses are. */
  static ReleasedIndicator announced() {
    return indicator("announced", "b", ChartKind.GROWTH, text("Espaces annoncés", "Announced"))
        .quantity("espaces")
        .rows(
            row("2023-11-15", "15 novembre 2023", "15 November 2023", published(700, 700)),
            row("2025-12-04", "4 décembre 2025", "4 December 2025", published(2500, 2500)))
        .stated()
        .build();
  }

  /** Eleven practices in twelve sectors, of which a few numbers are absent. */
  static ReleasedIndicator practices() {
    String[] apps = {
      "Fichiers",
      "Bureautique en ligne",
      "Agenda",
      "Contacts",
      "Notes",
      "Talk",
      "Deck",
      "Photos",
      "Collectifs",
      "Formulaires",
      "Visioconférence"
    };
    String[] sectors = {
      "Citoyenneté, droits et débat public",
      "Médias, communication et numérique",
      "Culture, arts et patrimoine",
      "Animation sociale et éducation populaire",
      "Loisirs, amicales et tourisme",
      "Sports et plein air",
      "Éducation, formation et recherche",
      "Santé et médico-social",
      "Solidarité, entraide et logement",
      "Économie solidaire, emploi et vie locale",
      "Environnement et cadre de vie",
      "Autre domaine"
    };
    List<Domain> domains = new ArrayList<>();
    for (int sector = 0; sector < sectors.length; sector++) {
      List<ReleasedRow> rows = new ArrayList<>();
      for (int app = 0; app < apps.length; app++) {
        double share = 0.08 + ((app * 5 + sector * 7) % 19) / 25.0;
        Released number =
            (app + 3 * sector) % 17 == 4
                ? secret()
                : published(share, share - 0.04, share + 0.05, 60 + app);
        rows.add(
            row("app" + app, apps[app] + "\u00a0: usage au moins hebdomadaire", "App", number));
      }
      domains.add(new Domain("s" + sector, text(sectors[sector], "Sector " + sector), rows));
    }
    List<ReleasedRow> whole = new ArrayList<>();
    for (int app = 0; app < apps.length; app++) {
      double share = 0.7 - 0.07 * app;
      whole.add(
          row(
              "app" + app,
              apps[app] + "\u00a0: usage au moins hebdomadaire",
              "App",
              published(share, share - 0.02, share + 0.02, 1200 + app)));
    }
    return indicator("practices", "b", ChartKind.DOTS, text("Les applications", "Applications"))
        .rows(whole.toArray(ReleasedRow[]::new))
        .breakdowns(new ReleasedBreakdown("sector", text("Secteur", "Sector"), domains))
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
}
