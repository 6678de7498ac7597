package fr.openl.web.door;

import fr.openl.Refusal;
import fr.openl.collection.EditFailure;
import fr.openl.definition.LocalText;
import java.util.List;

/** A request that cannot be served as asked, with the sentence for whoever made it. */
public final class RefusedRequest extends Refusal {
  private static final long serialVersionUID = 1L;

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
