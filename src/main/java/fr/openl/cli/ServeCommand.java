package fr.openl.cli;

import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.PortOption;
import fr.openl.cli.place.Workspace;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl serve}: the survey pages, the API and the published reports. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Open the waves whose dates say so, and the published reports.")
final class ServeCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private PortOption port;
  @Spec private CommandSpec spec;

  @Option(
      names = "--behind-proxy",
      description =
          "All requests come through a proxy that adds its caller's address to X-Forwarded-For.")
  private boolean behindProxy;

  @Override
  public Integer call() {
    home.place().refuseToServeTwice();
    Workspace workspace = home.workspace();
    new Observatory(
            workspace,
            workspace.studies().stream().map(workspace::study).toList(),
            spec.commandLine().getOut())
        .serve(
            port.number(),
            Optional.empty(),
            Clock.system(ZoneId.systemDefault()),
            behindProxy,
            Map.of());
    return 0;
  }
}
