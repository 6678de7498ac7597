package fr.openl.web.neighbours;

import fr.openl.definition.Category;
import fr.openl.definition.Study;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.frame.StudyFolder;
import fr.openl.neighbours.Neighbour;
import fr.openl.neighbours.Neighbourhood;
import fr.openl.web.door.FormSeal;
import fr.openl.web.door.Languages;
import fr.openl.web.door.OpenWaves;
import fr.openl.web.door.Pages;
import fr.openl.web.door.Passes;
import fr.openl.web.door.Problem;
import fr.openl.web.door.Reception;
import fr.openl.web.door.RefusalWords;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.door.Texts;
import fr.openl.web.survey.FormBody;
import io.javalin.http.Context;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the neighbours' pages are served with. */
record NeighbourDesk(
    List<StudyFolder> studies,
    Neighbourhood neighbourhood,
    OpenWaves waves,
    Passes passes,
    Reception reception,
    FormSeal seals,
    Pages pages) {
  static final String ENTRY = "/neighbours/{study}/{entry}";
  private static final int STATUS_UNKNOWN = 404;

  /** The study in the address. */
  StudyFolder study(Context request) {
    request.header("Cache-Control", "no-store");
    List<String> offering =
        studies.stream()
            .filter(study -> study.study().givingBack().neighbours().isPresent())
            .map(study -> study.study().id())
            .toList();
    String named = request.pathParam("study");
    return studies.stream()
        .filter(study -> offering.contains(named) && study.study().id().equals(named))
        .findFirst()
        .orElseThrow(() -> RefusedRequest.unknown(RefusalWords.UNKNOWN_STUDY, offering, named));
  }

  Texts texts(Context request, StudyFolder study) {
    return Languages.of(request, study.study());
  }

  /** The token in the address that opens an entry. */
  PersonalToken entryToken(Context request) {
    return PersonalToken.parse(request.pathParam("entry")).orElseThrow(NeighbourDesk::unknown);
  }

  /** The entry of the token in the address. */
  Neighbour entry(Context request, StudyFolder study) {
    return neighbourhood
        .find(entryToken(request))
        .filter(entry -> entry.study().equals(study.study().id()))
        .orElseThrow(NeighbourDesk::unknown);
  }

  static RefusedRequest unknown() {
    return new RefusedRequest(Problem.UNKNOWN_LINK, RefusalWords.UNKNOWN_LINK.text());
  }

  static RefusedRequest noSuchPage() {
    return new RefusedRequest(STATUS_UNKNOWN, RefusalWords.NO_SUCH_PAGE.text());
  }

  /** Whether a form came from one of our pages at the address of the request. */
  boolean isSealed(Context request, Map<String, List<String>> form) {
    return seals.holds(request.path(), first(form, FormSeal.FIELD));
  }

  static String first(Map<String, List<String>> form, String field) {
    return form.getOrDefault(field, List.of("")).getFirst();
  }

  static Map<String, List<String>> form(Context request) {
    return FormBody.read(request);
  }

  /** What can be offered and looked for. */
  static List<Category> topics(StudyFolder study) {
    Study.Neighbours declared = study.study().givingBack().neighbours().orElseThrow();
    return study.current().findList(declared.topics()).orElseThrow().categories().stream()
        .filter(topic -> !topic.dontKnow() && !declared.except().contains(topic.code()))
        .toList();
  }

  static List<Category> regions(StudyFolder study) {
    Study.Neighbours declared = study.study().givingBack().neighbours().orElseThrow();
    return study.current().findList(declared.regions()).orElseThrow().categories();
  }

  /** The words of some of the categories, in the order of the list. */
  static List<String> words(List<Category> categories, Collection<String> codes, Texts texts) {
    return categories.stream()
        .filter(category -> codes.contains(category.code()))
        .map(category -> texts.words(category.label()))
        .toList();
  }

  static String path(String study, PersonalToken entry) {
    return "/neighbours/" + study + "/" + entry.spelled();
  }
}
