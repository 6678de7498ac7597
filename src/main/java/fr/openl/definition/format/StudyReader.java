package fr.openl.definition.format;

import fr.openl.definition.Category;
import fr.openl.definition.DatePrecision;
import fr.openl.definition.LocalText;
import fr.openl.definition.PartReader;
import fr.openl.definition.Study;
import fr.openl.definition.Study.Contact;
import fr.openl.definition.Study.DataLicence;
import fr.openl.definition.Study.Design;
import fr.openl.definition.Study.DesignKind;
import fr.openl.definition.Study.DisclosureThresholds;
import fr.openl.definition.Study.FrameVariable;
import fr.openl.definition.Study.GivingBack;
import fr.openl.definition.Study.Identity;
import fr.openl.definition.Study.Microdata;
import fr.openl.definition.Study.Mirror;
import fr.openl.definition.Study.Neighbours;
import fr.openl.definition.Study.Privacy;
import fr.openl.definition.Study.QuasiIdentifier;
import fr.openl.definition.Study.Trim;
import fr.openl.definition.document.Document;
import fr.openl.definition.document.Fields;
import fr.openl.definition.document.Node;
import fr.openl.definition.document.Origins;
import fr.openl.definition.document.Place;
import fr.openl.definition.document.Problems;
import fr.openl.definition.document.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads {@code study.yaml}. */
public final class StudyReader {
  private static final int USUAL_MONTHS = 18;

  private StudyReader() {}

  /** Reads the study that {@code document}, the file {@code name}, declares. */
  public static Reading<Study> read(Document document, String name) {
    Problems problems = new Problems();
    Fields fields = Fields.of(document.root());
    List<String> declared = fields.texts("languages");
    List<String> languages = declared.isEmpty() ? List.of("fr") : declared;
    PartReader parts = new PartReader(problems, new Origins(Place.startOf(name)), languages);
    parts.check(document.root(), StudyShape.SHAPE);
    if (fields.has("languages") && declared.isEmpty()) {
      problems.error(fields.placeOf("languages"), "no language", "at least one language");
    }
    return Reading.of(study(fields, parts), problems);
  }

  private static Optional<Study> study(Fields fields, PartReader parts) {
    Optional<String> id = fields.text("study");
    Optional<LocalText> title = parts.words(fields, "title");
    Optional<LocalText> description = parts.words(fields, "description");
    Optional<LocalText> units = parts.words(fields, "units");
    Optional<String> unit = fields.text("unit");
    Optional<Design> design = design(within(fields, "design"), parts);
    Optional<Contact> contact = contact(within(fields, "contact"));
    DisclosureThresholds disclosure = disclosure(within(fields, "disclosure"), parts.problems());
    if (id.isEmpty()
        || title.isEmpty()
        || units.isEmpty()
        || unit.isEmpty()
        || design.isEmpty()
        || contact.isEmpty()) {
      return Optional.empty(); // told by the shape
    }
    return Optional.of(
        new Study(
            id.get(),
            title.get(),
            description,
            parts.languages(),
            unit.get(),
            units.get(),
            design.get(),
            privacy(within(fields, "privacy")),
            disclosure,
            contact.get(),
            data(within(fields, "data")),
            fields.has("microdata")
                ? microdata(within(fields, "microdata"), parts.problems())
                : Optional.empty(),
            new GivingBack(
                mirror(within(fields, "mirror")), neighbours(within(fields, "neighbours")))));
  }

  /** What the shape told is missing leaves the whole part out. */
  private static Optional<Mirror> mirror(Fields fields) {
    return fields
        .text("tool_pages")
        .flatMap(pages -> fields.text("purposes").map(purposes -> new Mirror(pages, purposes)));
  }

  private static Optional<Neighbours> neighbours(Fields fields) {
    return fields
        .text("topics")
        .flatMap(
            topics ->
                fields
                    .text("regions")
                    .map(
                        regions ->
                            new Neighbours(
                                topics,
                                fields.texts("except"),
                                regions,
                                fields.whole("keep_months").orElse(USUAL_MONTHS))));
  }

  private static Fields within(Fields fields, String key) {
    return fields
        .find(key)
        .map(Fields::of)
        .orElseGet(() -> new Fields(new Node.Mapping(fields.place(), List.of())));
  }

  private static Optional<Design> design(Fields fields, PartReader parts) {
    Fields calibrate = within(fields, "calibrate");
    Map<String, List<String>> calibration = new LinkedHashMap<>();
    for (Node.Entry method : calibrate.mapping().entries()) {
      calibration.putIfAbsent(method.key().text(), calibrate.texts(method.key().text()));
    }
    return fields
        .word(DesignKind.values(), "kind")
        .map(
            kind ->
                new Design(
                    kind,
                    fields.texts("strata"),
                    fields.text("drawn"),
                    fields.texts("response_groups"),
                    calibration,
                    trim(fields, parts.problems()),
                    fields.text("lonely"),
                    fields.text("interval"),
                    variables(within(fields, "variables"), parts)));
  }

  private static Optional<Trim> trim(Fields fields, Problems problems) {
    Fields trim = within(fields, "trim");
    OptionalDouble from = trim.number("from");
    OptionalDouble to = trim.number("to");
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (!(from.getAsDouble() >= 0 && from.getAsDouble() <= 1 && to.getAsDouble() >= 1)) {
      problems.error(
          fields.placeOf("trim"),
          "weights from " + from.getAsDouble() + " to " + to.getAsDouble() + " times their mean",
          "from: 0 to 1, to: 1 or more");
      return Optional.empty();
    }
    return Optional.of(new Trim(from.getAsDouble(), to.getAsDouble()));
  }

  private static Map<String, FrameVariable> variables(Fields fields, PartReader parts) {
    Map<String, FrameVariable> variables = new LinkedHashMap<>();
    for (Node.Entry variable : fields.mapping().entries()) {
      Fields said = Fields.of(variable.value());
      Fields codes = within(said, "categories");
      List<Category> categories = new ArrayList<>();
      for (Node.Entry code : codes.mapping().entries()) {
        parts
            .words(codes, code.key().text())
            .ifPresent(words -> categories.add(new Category(code.key().text(), words, false)));
      }
      parts
          .words(said, "label")
          .ifPresent(
              label -> variables.put(variable.key().text(), new FrameVariable(label, categories)));
    }
    return variables;
  }

  private static Privacy privacy(Fields fields) {
    Identity identity = fields.word(Identity.values(), "identity").orElse(Identity.PSEUDONYMOUS);
    return new Privacy(
        identity,
        fields.day("key_destroyed"),
        fields.whole("keep_raw_months"),
        fields
            .word(DatePrecision.values(), "date_precision")
            .orElse(identity == Identity.ANONYMOUS ? DatePrecision.DAY : DatePrecision.SECOND));
  }

  private static DisclosureThresholds disclosure(Fields fields, Problems problems) {
    DisclosureThresholds otherwise = DisclosureThresholds.DEFAULT;
    OptionalDouble dominance = fields.number("dominance");
    if (dominance.isPresent() && !(dominance.getAsDouble() > 0 && dominance.getAsDouble() <= 1)) {
      problems.error(
          fields.placeOf("dominance"),
          "dominance " + dominance.getAsDouble(),
          "a share above 0, at most 1");
    }
    return new DisclosureThresholds(
        fields.whole("threshold").orElse(otherwise.threshold()),
        fields.whole("share_base").orElse(otherwise.shareBase()),
        fields.whole("share_count").orElse(otherwise.shareCount()),
        dominance.orElse(otherwise.dominance()),
        fields.whole("round_counts_to").orElse(otherwise.roundCountsTo()));
  }

  private static Optional<Microdata> microdata(Fields fields, Problems problems) {
    List<QuasiIdentifier> identifiers = new ArrayList<>();
    Fields variables = within(fields, "quasi_identifiers");
    for (Node.Entry variable : variables.mapping().entries()) {
      String id = variable.key().text();
      List<Map<String, String>> levels = new ArrayList<>();
      for (Node level : variables.list(id)) {
        Map<String, String> wider = new LinkedHashMap<>();
        Fields of = Fields.of(level);
        of.mapping()
            .entries()
            .forEach(e -> of.text(e.key().text()).ifPresent(to -> wider.put(e.key().text(), to)));
        levels.add(wider);
      }
      identifiers.add(new QuasiIdentifier(id, levels));
    }
    double most = fields.number("most_suppressed").orElse(0.05);
    int k = fields.whole("k").orElse(5);
    if (identifiers.isEmpty()) {
      problems.error(
          fields.placeOf("quasi_identifiers"), "no quasi-identifier", "at least one variable");
    } else if (!(most >= 0 && most <= 1)) {
      problems.error(
          fields.placeOf("most_suppressed"), "most_suppressed " + most, "a share from 0 to 1");
    } else if (k >= 2) { // fewer were told by the shape
      return Optional.of(new Microdata(k, most, identifiers));
    }
    return Optional.empty();
  }

  private static Optional<Contact> contact(Fields fields) {
    return fields
        .text("name")
        .flatMap(name -> fields.text("mail").map(mail -> new Contact(name, mail)));
  }

  private static Optional<DataLicence> data(Fields fields) {
    return fields
        .text("licence")
        .map(
            licence -> new DataLicence(licence, fields.text("attribution"), fields.text("source")));
  }
}
