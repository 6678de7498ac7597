package fr.openl.collection.imports.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tool whose exports of responses are known: how it names columns, and which of them say who
 * answered, from where or when.
 */
public enum ForeignTool {
  /**
   * LimeSurvey, "Export responses": headers are codes ({@code Q1}, {@code Q2[SQ001]}), codes and
   * texts ({@code Q1. How many?}) or texts ({@code Which? [This one]}).
   */
  LIMESURVEY(
      "LimeSurvey",
      "id|response id|submitdate|date submitted|last ?page|start ?language|seed|startdate|date"
          + " started|datestamp|date last action|ipaddr|ip address|refurl|referrer url|token|access"
          + " code|firstname|lastname|email|email address|.*time|id de la réponse|date de"
          + " soumission|dernière page|langue de départ|tête de série|jeton|adresse ip|url de"
          + " référence|date de lancement|date de la dernière action",
      "last ?page|start ?language|dernière page|langue de départ") {
    private static final Pattern CODE_AND_TEXT =
        Pattern.compile("([A-Za-z][A-Za-z0-9_]*(?:\\s?\\[[^\\]]*])*)\\. .*", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("(.*?)\\s?\\[(.+)]", Pattern.DOTALL);

    @Override
    List<Reference> references(String column) {
      List<Reference> found = new ArrayList<>();
      found.add(Reference.whole(column));
      Matcher coded = CODE_AND_TEXT.matcher(column);
      if (coded.matches()) {
        found.addAll(references(coded.group(1)));
      }
      Matcher part = PART.matcher(column);
      if (part.matches()) {
        found.add(Reference.part(part.group(1), part.group(2)));
      }
      return found;
    }
  },

  /**
   * KoboToolbox and ODK Central: {@code group/question}, {@code group/question/choice}; Central
   * joins with hyphens. Headers and cells hold names or labels.
   */
  KOBO(
      "KoboToolbox or ODK",
      "_id|_uuid|_submission_time|_submitted_by|__version__|_validation_status|_notes|_status|_tags"
          + "|_index|_parent_.*|_attachments|_geolocation|_xform_id_string|formhub/uuid|start|end"
          + "|today|username|deviceid|subscriberid|simserial|simid|phonenumber|phone_number|email|audit"
          + "|devicephonenum|meta[/-].*|rootuuid|instanceid|instancename|key|submissiondate|submitterid"
          + "|submittername|attachmentspresent|attachmentsexpected|status|reviewstate|edits|formversion"
          + "|background-audio",
      "_uuid|_submission_time|instanceid|meta[/-]instanceid|submitterid|reviewstate") {
    // How the text behind or_other is called.
    private static final String OR_OTHER = "_other";

    @Override
    List<Reference> references(String column) {
      List<Reference> found = new ArrayList<>();
      found.add(Reference.whole(column));
      String last = column.substring(column.lastIndexOf('/') + 1);
      if (last.endsWith(OR_OTHER)) {
        found.add(Reference.part(last.substring(0, last.length() - OR_OTHER.length()), "other"));
      }
      for (char between : new char[] {'/', '-'}) {
        for (int at = column.indexOf(between); at >= 0; at = column.indexOf(between, at + 1)) {
          String rest = column.substring(at + 1);
          found.add(Reference.whole(rest));
          String before = column.substring(0, at);
          found.add(Reference.part(before, rest));
          found.add(Reference.part(before.substring(before.lastIndexOf(between) + 1), rest));
        }
      }
      return found;
    }
  },

  /**
   * Nextcloud Forms: texts of questions, {@code Question (row)} for grids and rankings, several
   * choices with semicolons; newer versions write the ids of columns in a second row.
   */
  NEXTCLOUD_FORMS(
      "Nextcloud Forms",
      "submission id|user id|user display name|timestamp|identifiant de la soumission"
          + "|id de la soumission|identifiant utilisateur|id utilisateur|id d.utilisateur"
          + "|identifiant de l.utilisateur|nom d.affichage.*|nom affiché.*|nom d.utilisateur.*"
          + "|horodatage|date et heure",
      "user display name|user_display_name|nom d.affichage de l.utilisateur|nom d.affichage.*") {
    private static final Pattern ID = Pattern.compile("(.*) / [a-z_]+(?:-[a-z0-9-]+)?");
    private static final Pattern PART = Pattern.compile("(.*) \\((.+)\\)", Pattern.DOTALL);

    @Override
    List<Reference> references(String column) {
      Matcher id = ID.matcher(column);
      String text = id.matches() ? id.group(1) : column;
      List<Reference> found = new ArrayList<>();
      found.add(Reference.whole(text));
      Matcher part = PART.matcher(text);
      if (part.matches()) {
        found.add(Reference.part(part.group(1), part.group(2)));
      }
      return found;
    }

    @Override
    boolean isPersonal(String column) {
      Matcher id = ID.matcher(column);
      return super.isPersonal(id.matches() ? id.group(1) : column);
    }
  },

  /**
   * Framaforms, which is Drupal's Webform: up to three header rows, choices in one cell with commas
   * or a column each with an X.
   */
  FRAMAFORMS(
      "Framaforms (Drupal Webform)",
      "serial|sid|time|submitted time|completed time|modified time|draft|ip address|uid|username"
          + "|n° de série|numéro( de série)?|série|heure( de soumission)?|date( de soumission)?"
          + "|soumis le|terminé le|modifié le|heure de .*|brouillon|adresse ip|nom d.utilisateur.*"
          + "|identifiant|completed|modified",
      "sid|ip address|adresse ip") {
    @Override
    List<Reference> references(String column) {
      List<Reference> found = new ArrayList<>();
      found.add(Reference.whole(column));
      for (int at = column.indexOf(" / "); at >= 0; at = column.indexOf(" / ", at + 1)) {
        found.add(Reference.part(column.substring(0, at), column.substring(at + 3)));
        String before = column.substring(0, at);
        found.add(
            Reference.part(
                before.substring(before.lastIndexOf(" / ") + 1).replaceFirst("^/ ", ""),
                column.substring(at + 3)));
      }
      int last = column.lastIndexOf(" / ");
      if (last >= 0) {
        found.add(Reference.whole(column.substring(last + 3)));
      }
      return found;
    }

    @Override
    boolean isPersonal(String column) {
      int last = column.lastIndexOf(" / ");
      return super.isPersonal(last < 0 ? column : column.substring(last + 3));
    }
  };

  private final String title;
  private final Pattern personal;
  private final Pattern signs;

  ForeignTool(String title, String personal, String signs) {
    this.title = title;
    this.personal = pattern(personal);
    this.signs = pattern(signs);
  }

  private static Pattern pattern(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** What a column may stand for, the likeliest first. */
  abstract List<Reference> references(String column);

  /** Whether a column says who answered, from where or when, or only serves the tool. */
  boolean isPersonal(String column) {
    return isNamed(personal, column);
  }

  /** Whether the cell, or the code that stands before its text, is such a name. */
  private static boolean isNamed(Pattern names, String cell) {
    String name = Spelling.typed(cell);
    int text = name.indexOf(". ");
    return names.matcher(name).matches()
        || (text > 0 && names.matcher(name.substring(0, text)).matches());
  }

  /** Whether a cell of the header is one that only this tool writes. */
  boolean isSign(String cell) {
    return isNamed(signs, cell);
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /** Its spelling at the prompt. */
  public String spelling() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The tool of that spelling. */
  public static Optional<ForeignTool> find(String spelling) {
    for (ForeignTool tool : values()) {
      if (tool.spelling().equals(spelling.toLowerCase(Locale.ROOT))) {
        return Optional.of(tool);
      }
    }
    return Optional.empty();
  }

  /**
   * A question that a column names, and which part of it: a row, a category or a rank.
   *
   * @param part empty where the column holds the whole answer
   */
  record Reference(String question, Optional<String> part) {
    static Reference whole(String question) {
      return new Reference(question, Optional.empty());
    }

    static Reference part(String question, String part) {
      return new Reference(question, Optional.of(part));
    }
  }
}
