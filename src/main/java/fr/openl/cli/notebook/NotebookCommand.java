package fr.openl.cli.notebook;

import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.Workspace;
import fr.openl.library.WorkFolder;
import fr.openl.library.notebook.KernelSpec;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl notebook}: installs the kernel for notebooks and opens Jupyter. */
@Command(
    name = "notebook",
    mixinStandardHelpOptions = true,
    description = "Explore the data in notebooks: install the kernel and open Jupyter.")
public final class NotebookCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Spec private CommandSpec spec;

  @Option(names = "--no-start", description = "Only installs the kernel.")
  private boolean noStart;

  @Override
  public Integer call() {
    home.place().refuseToServeTwice();
    Workspace workspace = home.workspace();
    PrintWriter out = spec.commandLine().getOut();
    Path kernel =
        new KernelSpec(
                ProcessHandle.current().info().command().orElse("java"),
                classPath(),
                Map.of(
                    "OPENL_HOME", workspace.home().toAbsolutePath().normalize().toString(),
                    "OPENL_WORK", workspace.work().toAbsolutePath().normalize().toString()))
            .install(Jupyter.dataFolder());
    out.println("The kernel \"OPEN-L (Java)\" is installed in " + kernel);
    if (!Files.isDirectory(new WorkFolder(workspace.work()).demo().snapshots())) {
      out.println(
          "The notebooks of this repository look at the data of the demo: load them with openl demo"
              + " --no-serve");
    }
    out.flush();
    return noStart ? 0 : start(workspace, out);
  }

  private static int start(Workspace workspace, PrintWriter out) {
    Path program =
        Jupyter.findProgram(Optional.ofNullable(System.getenv("PATH")).orElse(""))
            .orElseThrow(
                () ->
                    new Refusal(
                        "Jupyter is not installed: get it with \"apt install jupyter-notebook\" on"
                            + " Debian or \"pipx install jupyterlab\" elsewhere, and run openl"
                            + " notebook again."));
    Path notebooks = workspace.home().resolve("notebooks");
    try {
      out.println("Opening Jupyter; stop it with Ctrl+C.");
      out.flush();
      return new ProcessBuilder(program.toString())
          .directory((Files.isDirectory(notebooks) ? notebooks : workspace.home()).toFile())
          .inheritIO()
          .start()
          .waitFor();
    } catch (IOException failure) {
      throw new Refusal(program + " cannot be started (" + failure + ")", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  /** The distribution's two folders of jars; what this process was started with elsewhere. */
  private static String classPath() {
    Optional<String> installed = Optional.ofNullable(System.getProperty("openl.home"));
    if (installed.isPresent()) {
      Path notebook = Path.of(installed.get(), "notebook");
      if (!Files.isDirectory(notebook)) {
        throw new Refusal(
            notebook + ": found no kernel there; expected the one that mvn package puts there");
      }
      return Path.of(installed.get(), "lib", "*") + File.pathSeparator + notebook.resolve("*");
    }
    if (!KernelSpec.isOnOwnClassPath()) {
      throw new Refusal("openl was started without its kernel; start it from target/openl/bin");
    }
    return System.getProperty("java.class.path");
  }
}
