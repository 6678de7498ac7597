package fr.openl.cli.survey;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.RevisionChange;
import fr.openl.definition.RevisionDiff;
import fr.openl.definition.expression.Nearest;
import fr.openl.frame.StudyFolder;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl survey diff}: what changed between two revisions, and whether it may. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Compare two revisions of a questionnaire: text, additive or breaking changes.")
final class SurveyDiffCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Spec private CommandSpec spec;

  @Option(names = "--from", required = true, paramLabel = "REV", description = "The older one.")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "REV",
      description = "The newer one (default: the questionnaire asked now).")
  private @Nullable String to;

  @Override
  public Integer call() {
    StudyFolder folder = home.workspace().study(study.id());
    Questionnaire older = revision(folder, from);
    Questionnaire newer = to == null ? folder.current() : revision(folder, to);
    List<RevisionChange> changes = RevisionDiff.between(older, newer);
    PrintWriter out = spec.commandLine().getOut();
    changes.forEach(
        change ->
            out.println(
                "%-8s  %s: %s"
                    .formatted(spelled(change.kind()), change.path(), change.sentence())));
    out.println(
        "%s %s → %s: %s"
            .formatted(
                study.id(),
                older.revision(),
                newer.revision(),
                RevisionDiff.gravest(changes)
                    .map(
                        kind ->
                            Count.of(changes.size(), "change")
                                + ", the gravest is "
                                + spelled(kind))
                    .orElse("no change")));
    return 0;
  }

  private static String spelled(RevisionChange.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Questionnaire revision(StudyFolder folder, String name) {
    Map<String, Questionnaire> revisions = new TreeMap<>(folder.revisions());
    Questionnaire found = revisions.get(name);
    if (found == null) {
      throw new Refusal(
          "%s has no revision \"%s\"%s; there are: %s"
              .formatted(
                  folder.study().id(),
                  name,
                  Nearest.among(revisions.keySet(), name)
                      .map(near -> ", did you mean \"" + near + "\"?")
                      .orElse(""),
                  String.join(", ", revisions.keySet())));
    }
    return found;
  }
}
