package fr.openl.cli.text;

import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.Workspace;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.expression.Nearest;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.frame.register.Contact;
import fr.openl.frame.register.RegisteredUnit;
import fr.openl.openanswers.CodingScheme;
import fr.openl.openanswers.CodingSchemes;
import fr.openl.openanswers.GivenCodes;
import fr.openl.openanswers.LeavingAnswer;
import fr.openl.openanswers.Moderation;
import fr.openl.openanswers.OpenAnswer;
import fr.openl.openanswers.personal.PersonalDataSearch;
import fr.openl.store.DuckDbStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An open question of a wave at the prompt.
 *
 * @param item the text item
 */
record OpenQuestion(Workspace workspace, StudyFolder folder, Wave wave, String item) {
  /** Where phone numbers without a country are dialled. */
  private static final String REGION = "FR";

  /**
   * The question {@code id} of a wave, or the text behind its "other".
   *
   * @throws Refusal when the wave asks no such question
   */
  static OpenQuestion of(HomeOption home, String study, String wave, String id) {
    Workspace workspace = home.workspace();
    StudyFolder folder = workspace.study(study);
    Wave asked = Workspace.wave(folder, wave);
    List<String> open =
        folder.questionnaireOf(asked).items().stream()
            .filter(item -> item.measure() instanceof Measure.Text)
            .map(Item::id)
            .toList();
    Optional<String> found = Stream.of(id, Item.otherText(id)).filter(open::contains).findFirst();
    return new OpenQuestion(
        workspace,
        folder,
        asked,
        found.orElseThrow(
            () ->
                new Refusal(
                    "%s: no open question \"%s\" in wave %s%s; there are: %s"
                        .formatted(
                            study,
                            id,
                            wave,
                            Nearest.among(open, id).map(near -> ", nearest: " + near).orElse(""),
                            open.isEmpty() ? "none" : String.join(", ", open)))));
  }

  String study() {
    return folder.study().id();
  }

  DuckDbStore open() {
    return workspace.openStore();
  }

  CodingScheme scheme() {
    return CodingSchemes.get(folder, item);
  }

  List<OpenAnswer> answers(DuckDbStore store) {
    return store.openAnswers().list(study(), wave.id(), item);
  }

  List<GivenCodes> codes(DuckDbStore store) {
    return store.openAnswers().listCodes(study(), wave.id(), item);
  }

  List<Moderation> moderations(DuckDbStore store) {
    return store.openAnswers().listModerations(study(), wave.id(), item);
  }

  /** The answers as they may leave. */
  List<LeavingAnswer> leaving(DuckDbStore store) {
    return LeavingAnswer.of(answers(store), moderations(store), search(store));
  }

  /** Looks for what says who somebody is, the names and contacts of the wave's frame included. */
  PersonalDataSearch search(DuckDbStore store) {
    List<String> known = new ArrayList<>();
    for (RegisteredUnit unit : store.fieldwork().listFrame(study(), wave.id())) {
      known.add(unit.name());
      unit.contacts().stream().map(Contact::address).forEach(known::add);
    }
    return new PersonalDataSearch(REGION, known);
  }
}
