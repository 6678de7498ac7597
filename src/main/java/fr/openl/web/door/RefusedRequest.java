package fr.openl.web.door;

import fr.openl.Refusal;
import fr.openl.collection.EditFailure;
import fr.openl.definition.LocalText;
import fr.openl.definition.expression.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request that cannot be served as asked, with the sentence for whoever made it. */
public final class RefusedRequest extends Refusal {
  private static final long serialVersionUID = 1L;
  private static final int STATUS_UNKNOWN = 404;
  private static final int LONGEST_NAME = 80;

  private final int status;
  private final Problem problem;
  private final transient LocalText sentence;
  private final transient List<EditFailure> failures;

  public RefusedRequest(int status, LocalText sentence) {
    this(status, sentence, List.of());
  }

  public RefusedRequest(int status, LocalText sentence, List<EditFailure> failures) {
    this(status, Problem.ofStatus(status), sentence, failures);
  }

  public RefusedRequest(Problem problem, LocalText sentence) {
    this(problem.status(), problem, sentence, List.of());
  }

  private RefusedRequest(
      int status, Problem problem, LocalText sentence, List<EditFailure> failures) {
    super(sentence.in("en", "fr").words());
    this.status = status;
    this.problem = problem;
    this.sentence = sentence;
    this.failures = List.copyOf(failures);
  }

  /**
   * Refuses a name that names nothing, telling the nearest one that does.
   *
   * @param wording takes the {@code around}, the name and the rest of the sentence
   * @param around what stands before the name in the sentence
   */
  public static RefusedRequest unknown(
      Wording wording, Collection<String> known, String name, Object... around) {
    Optional<String> nearest =
        name.length() > LONGEST_NAME ? Optional.empty() : Nearest.among(known, name);
    Map<String, String> sentences = new LinkedHashMap<>();
    for (String language : Languages.OWN) {
      List<Object> all = new ArrayList<>(List.of(around));
      all.add(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name);
      all.add(nearest.map(near -> RefusalWords.DID_YOU_MEAN.in(language, near)).orElse("."));
      sentences.put(language, wording.in(language, all.toArray()));
    }
    return new RefusedRequest(STATUS_UNKNOWN, new LocalText(sentences));
  }

  /** The HTTP status, 4xx. */
  public int status() {
    return status;
  }

  /** The kind of refusal. */
  public Problem problem() {
    return problem;
  }

  public LocalText sentence() {
    return sentence;
  }

  /** The answers to repair; empty when it is not about answers. */
  public List<EditFailure> failures() {
    return failures;
  }
}
