package fr.openl.cli.fieldwork;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.Workspace;
import fr.openl.fieldwork.UnitIdentity;
import fr.openl.fieldwork.UnitRights;
import fr.openl.frame.register.Contact;
import fr.openl.store.DuckDbStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl privacy correct}: what the frames say of a unit, put right. */
@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    description = "Correct the name and the contacts of a unit in the frames of its waves.")
final class PrivacyCorrectCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private UnitParameter unit;
  @Spec private CommandSpec spec;

  @Option(names = "--name", paramLabel = "NAME", description = "What the unit calls itself.")
  private @Nullable String name;

  @Option(
      names = "--mail",
      paramLabel = "OLD=NEW",
      description = "An address and the one in its place; may be repeated.")
  private Map<String, String> mail = new LinkedHashMap<>();

  @Option(
      names = "--remove-mail",
      paramLabel = "ADDRESS",
      description = "An address that is no contact of the unit any more; may be repeated.")
  private List<String> removed = new ArrayList<>();

  @Override
  public Integer call() {
    if (name == null && mail.isEmpty() && removed.isEmpty()) {
      throw new Refusal("Found nothing to correct, expected --name, --mail or --remove-mail");
    }
    Map<String, String> replaced = new LinkedHashMap<>();
    mail.forEach((from, to) -> replaced.put(from.strip().toLowerCase(Locale.ROOT), address(to)));
    UnitRights.Correction correction =
        new UnitRights.Correction(
            Optional.ofNullable(name),
            replaced,
            removed.stream().map(a -> a.strip().toLowerCase(Locale.ROOT)).toList());
    Workspace workspace = home.workspace();
    try (DuckDbStore store = workspace.openStore()) {
      UnitRights rights = workspace.rights(store);
      for (UnitIdentity found : unit.findOne(workspace, rights).values()) {
        rights.correct(found, correction);
        spec.commandLine()
            .getOut()
            .println(
                "Corrected in %s of %s; correct it in your list of units too."
                    .formatted(Count.of(found.entries().size(), "frame"), found.study()));
      }
    }
    return 0;
  }

  private static String address(String typed) {
    return Contact.address(typed)
        .orElseThrow(() -> new Refusal("--mail: found \"" + typed + "\", expected a mail address"));
  }
}
