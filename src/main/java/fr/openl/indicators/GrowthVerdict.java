package fr.openl.indicators;

import fr.openl.definition.LocalText;
import fr.openl.estimation.growth.Growth;
import java.util.Locale;

/** What counts over time tell of a ceiling, in a sentence. */
final class GrowthVerdict {
  private GrowthVerdict() {}

  static LocalText of(Growth growth) {
    return switch (growth) {
      case Growth.Bounded bounded ->
          Amounts.frenchAndEnglish(
              "La croissance ralentit vers un plafond (courbe logistique, R² = %s)."
                  .formatted(threeDigits(bounded.explained()).replace('.', ',')),
              "Growth slows down towards a ceiling (logistic curve, R² = %s)."
                  .formatted(threeDigits(bounded.explained())));
      case Growth.NoCeiling(Growth.Reason reason) ->
          switch (reason) {
            case TOO_FEW ->
                Amounts.frenchAndEnglish(
                    "Aucun plafond ne peut être établi : les dates connues sont trop peu"
                        + " nombreuses.",
                    "No ceiling can be identified: too few dates are known.");
            case NO_BEND ->
                Amounts.frenchAndEnglish(
                    "Aucun plafond ne peut être établi : rien ne montre que la croissance"
                        + " ralentit.",
                    "No ceiling can be identified: nothing shows that growth slows down.");
            case UNBOUNDED ->
                Amounts.frenchAndEnglish(
                    "Aucun plafond ne peut être établi : des plafonds de toute hauteur s’accordent"
                        + " avec les comptes.",
                    "No ceiling can be identified: ceilings of any height fit the counts.");
          };
    };
  }

  private static String threeDigits(double number) {
    return String.format(Locale.ROOT, "%.3f", number);
  }
}
