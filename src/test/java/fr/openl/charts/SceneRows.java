package fr.openl.charts;

import static fr.openl.disclosure.DemonstrationIndicators.row;
import static fr.openl.disclosure.DemonstrationIndicators.text;
import static fr.openl.disclosure.ReleasedFixtures.published;
import static fr.openl.disclosure.ReleasedFixtures.secret;

import fr.openl.definition.LocalText;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedBreakdown.Domain;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.ReleasedTrend;
import fr.openl.disclosure.ReleasedTrend.Point;
import java.util.List;
import java.util.Optional;

/** Invented rows of figures in shapes that charts have to hold. */
final class SceneRows {
  private SceneRows() {}

  static ReleasedRow[] rows(String[][] words, double[] shares, double times) {
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

  static ReleasedRow[] agreeing(double... shares) {
    String[][] words = {
      {"strongly_disagree", "Pas du tout d’accord", "Strongly disagree"},
      {"disagree", "Plutôt pas d’accord", "Rather disagree"},
      {"neutral", "Ni l’un ni l’autre", "Neither"},
      {"agree", "Plutôt d’accord", "Rather agree"},
      {"strongly_agree", "Tout à fait d’accord", "Strongly agree"}
    };
    return rows(words, shares, 1);
  }

  static ReleasedRow[] scored(int top) {
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

  static ReleasedRow[] ways(double k, double a, double s, double b, long base) {
    return new ReleasedRow[] {
      row("kept", "Gardé", "Kept", published(k, k * 0.9, Math.min(1, k * 1.08), base)),
      row("adopted", "Adopté", "Adopted", published(a, a * 0.8, a * 1.1, base)),
      row("substituted", "Remplacé", "Substituted", published(s, s * 0.8, s * 1.1, base)),
      row("abandoned", "Abandonné", "Abandoned", published(b, b * 0.8, b * 1.1, base))
    };
  }

  static ReleasedRow[] to(double n, double g, double m, double none, long base) {
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

  static ReleasedRow[] parts(double full, double times) {
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

  static Released amount(double part) {
    return published(part, part * 0.9, part * 1.05 + 0.01, 400);
  }

  static ReleasedTrend trend(
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
  static ReleasedRow[] hiding(ReleasedRow[] rows) {
    rows[1] = new ReleasedRow(rows[1].code(), rows[1].label(), secret());
    rows[2] = new ReleasedRow(rows[2].code(), rows[2].label(), secret());
    return rows;
  }

  static ReleasedRow[] allHidden(ReleasedRow[] rows) {
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new ReleasedRow(rows[i].code(), rows[i].label(), secret());
    }
    return rows;
  }

  static Domain domain(String code, String french, String english, ReleasedRow... rows) {
    return new Domain(code, text(french, english), List.of(rows));
  }
}
