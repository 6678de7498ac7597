package fr.openl.collection;

import fr.openl.definition.LocalText;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A rule that an answer must obey, with what it expects. All rules stand here, one after the other,
 * so that their sentences can be read as one list.
 */
public sealed interface EditRule {
  /** What to tell the respondent who broke it, in French and English. */
  LocalText sentence();

  /** What is expected, in a few words for the log of a program. */
  String expected();

  /** The name of the rule in the API, such as {@code not_a_number}. */
  default String code() {
    return getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /** The question must be answered. */
  record Required() implements EditRule {
    @Override
    public LocalText sentence() {
      return text("Une réponse est nécessaire ici.", "An answer is needed here.");
    }

    @Override
    public String expected() {
      return "an answer";
    }
  }

  /** An answer is hoped for; a blank is accepted after one reminder. */
  record Hoped() implements EditRule {
    @Override
    public LocalText sentence() {
      return text(
          "Vous n’avez pas répondu ici. Votre réponse nous aiderait ; vous pouvez aussi continuer.",
          "You left this blank. Your answer would help us; you may also go on without it.");
    }

    @Override
    public String expected() {
      return "an answer, or a confirmed blank";
    }
  }

  /** The question has no item of this name. */
  record UnknownItem(Optional<String> nearest) implements EditRule {
    @Override
    public LocalText sentence() {
      return text(
          "Ce questionnaire ne contient pas cette question"
              + meant(nearest, " ; vouliez-vous dire "),
          "This questionnaire has no such question" + meant(nearest, "; did you mean "));
    }

    @Override
    public String expected() {
      return nearest
          .map(near -> "an item of the questionnaire, such as " + near)
          .orElse("an item of the questionnaire");
    }
  }

  /** The list has no category of this code. */
  record UnknownCategory(String list, Optional<String> nearest) implements EditRule {
    @Override
    public LocalText sentence() {
      return text(
          "Ce choix ne fait pas partie de la liste" + meant(nearest, " ; vouliez-vous dire "),
          "This choice is not on the list" + meant(nearest, "; did you mean "));
    }

    @Override
    public String expected() {
      return "a code of the list " + list + nearest.map(near -> ", such as " + near).orElse("");
    }
  }

  /** The value is of another kind than the item measures. */
  record WrongKind(String kind) implements EditRule {
    @Override
    public LocalText sentence() {
      return text(
          "Cette réponse n’est pas de la forme attendue.",
          "This answer does not have the expected form.");
    }

    @Override
    public String expected() {
      return kind;
    }
  }

  /** One answer is taken, several came. */
  record OneOnly() implements EditRule {
    @Override
    public LocalText sentence() {
      return text("Gardez une seule réponse.", "Keep one answer only.");
    }

    @Override
    public String expected() {
      return "one answer";
    }
  }

  record NotANumber() implements EditRule {
    @Override
    public LocalText sentence() {
      return text(
          "Écrivez un nombre en chiffres, par exemple 12 ou 3,5.",
          "Write a number in digits, such as 12 or 3.5.");
    }

    @Override
    public String expected() {
      return "a number";
    }
  }

  record NotWhole() implements EditRule {
    @Override
    public LocalText sentence() {
      return text(
          "Écrivez un nombre entier, sans virgule ni point, par exemple 1500.",
          "Write a whole number, without point or comma, such as 1500.");
    }

    @Override
    public String expected() {
      return "a whole number";
    }
  }

  record TooSmall(double least) implements EditRule {
    @Override
    public LocalText sentence() {
      return text(
          "Le nombre doit être au moins " + plain(least, Locale.FRENCH) + ".",
          "The number must be at least " + plain(least, Locale.ENGLISH) + ".");
    }

    @Override
    public String expected() {
      return "at least " + plain(least, Locale.ENGLISH);
    }
  }

  record TooLarge(double most) implements EditRule {
    @Override
    public LocalText sentence() {
      return text(
          "Le nombre doit être au plus " + plain(most, Locale.FRENCH) + ".",
          "The number must be at most " + plain(most, Locale.ENGLISH) + ".");
    }

    @Override
    public String expected() {
      return "at most " + plain(most, Locale.ENGLISH);
    }
  }

  record NotADay(boolean monthly) implements EditRule {
    @Override
    public LocalText sentence() {
      return monthly
          ? text(
              "Écrivez un mois et une année, par exemple 11/2025.",
              "Write a month and a year, such as 11/2025.")
          : text(
              "Écrivez une date qui existe, par exemple 31/01/2025.",
              "Write a date that exists, day first, such as 31/01/2025.");
    }

    @Override
    public String expected() {
      return monthly ? "a month, such as 2025-11" : "a date, such as 2025-01-31";
    }
  }

  record TooEarly(LocalDate first) implements EditRule {
    @Override
    public LocalText sentence() {
      return text(
          "La date doit être le " + first + " ou plus tard.",
          "The date must be " + first + " or later.");
    }

    @Override
    public String expected() {
      return first + " or later";
    }
  }

  record TooLate(LocalDate last) implements EditRule {
    @Override
    public LocalText sentence() {
      return text(
          "La date doit être le " + last + " ou plus tôt.",
          "The date must be " + last + " or earlier.");
    }

    @Override
    public String expected() {
      return last + " or earlier";
    }
  }

  record TooLong(int most, int found) implements EditRule {
    @Override
    public LocalText sentence() {
      return text(
          "Ce texte compte %d caractères ; il peut en compter %d au plus.".formatted(found, most),
          "This text has %d characters; it may have at most %d.".formatted(found, most));
    }

    @Override
    public String expected() {
      return "at most " + most + " characters";
    }
  }

  /** The text holds characters that are not writing, such as a NUL. */
  record Unreadable() implements EditRule {
    @Override
    public LocalText sentence() {
      return text(
          "Ce texte contient des caractères illisibles. Écrivez-le de nouveau, sans copier-coller.",
          "This text holds unreadable characters. Please write it again, without pasting.");
    }

    @Override
    public String expected() {
      return "text without control characters";
    }
  }

  record TooFew(int least) implements EditRule {
    @Override
    public LocalText sentence() {
      return text(
          "Choisissez au moins " + least + " réponses.", "Choose at least " + least + " answers.");
    }

    @Override
    public String expected() {
      return "at least " + least + " categories";
    }
  }

  record TooMany(int most) implements EditRule {
    @Override
    public LocalText sentence() {
      return text(
          "Choisissez " + most + (most == 1 ? " réponse" : " réponses") + " au plus.",
          "Choose " + most + (most == 1 ? " answer" : " answers") + " at most.");
    }

    @Override
    public String expected() {
      return "at most " + most + " categories";
    }
  }

  /** An exclusive category was chosen together with others. */
  record StandsAlone(String category, LocalText label) implements EditRule {
    @Override
    public LocalText sentence() {
      return text(
          "« "
              + label.in("fr", "en").words()
              + " » ne va pas avec d’autres réponses : gardez l’un ou l’autre.",
          "“"
              + label.in("en", "fr").words()
              + "” cannot go with other answers: keep one or the other.");
    }

    @Override
    public String expected() {
      return category + " alone";
    }
  }

  record RankedTwice(String category, LocalText label) implements EditRule {
    @Override
    public LocalText sentence() {
      return text(
          "« "
              + label.in("fr", "en").words()
              + " » est classé deux fois : donnez-lui une seule place.",
          "“" + label.in("en", "fr").words() + "” is ranked twice: give it one place.");
    }

    @Override
    public String expected() {
      return category + " once";
    }
  }

  record RankSkipped(int rank) implements EditRule {
    @Override
    public LocalText sentence() {
      return text(
          "Le choix n° "
              + rank
              + " est vide, mais un choix suivant est rempli : complétez dans l’ordre.",
          "Choice " + rank + " is empty, but a later one is filled: please fill them in order.");
    }

    @Override
    public String expected() {
      return "a category at rank " + rank;
    }
  }

  /** A text was written behind "other", which was not chosen. */
  record OtherNotChosen() implements EditRule {
    @Override
    public LocalText sentence() {
      return text(
          "Vous avez écrit une précision sans choisir la réponse « autre » : choisissez-la, ou"
              + " effacez la précision.",
          "You wrote a detail without choosing the answer “other”: choose it, or delete the"
              + " detail.");
    }

    @Override
    public String expected() {
      return "the category other, or no text";
    }
  }

  /** "Other" was chosen without saying what. */
  record OtherUnsaid() implements EditRule {
    @Override
    public LocalText sentence() {
      return text(
          "Vous avez choisi « autre » : en quelques mots, de quoi s’agit-il ? Vous pouvez aussi"
              + " continuer.",
          "You chose “other”: in a few words, what is it? You may also go on without saying.");
    }

    @Override
    public String expected() {
      return "a few words";
    }
  }

  /** The questionnaire's own condition on the answer is false. */
  record Constraint(String that, LocalText message) implements EditRule {
    @Override
    public LocalText sentence() {
      return message;
    }

    @Override
    public String expected() {
      return that;
    }
  }

  private static LocalText text(String french, String english) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("fr", french);
    words.put("en", english);
    return new LocalText(words);
  }

  private static String meant(Optional<String> nearest, String words) {
    return nearest
        .map(near -> words + near)
        .map(s -> s + (words.startsWith(" ") ? " ?" : "?"))
        .orElse(".");
  }

  private static String plain(double number, Locale locale) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMaximumFractionDigits(6);
    return format.format(number);
  }
}
