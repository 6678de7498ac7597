package fr.openl.cli.survey;

import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.cli.place.Workspace;
import fr.openl.definition.document.Document;
import fr.openl.definition.format.Formatter;
import fr.openl.definition.format.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl survey format}: the one canonical layout of a study's files. */
@Command(
    name = "format",
    mixinStandardHelpOptions = true,
    description = "Write a study's files in the canonical layout; comments stay.")
final class SurveyFormatCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Spec private CommandSpec spec;

  @Option(names = "--check", description = "Only tell which files differ; exit code 1 if any.")
  private boolean check;

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    Path folder = workspace.study(study.id()).folder();
    int different = 0;
    for (Map.Entry<Path, String> file : formatted(workspace.home(), folder).entrySet()) {
      try {
        if (!Files.readString(file.getKey()).equals(file.getValue())) {
          different++;
          if (!check) {
            replace(file.getKey(), file.getValue());
          }
          spec.commandLine()
              .getOut()
              .println((check ? "differs: " : "formatted: ") + file.getKey());
        }
      } catch (IOException failure) {
        throw new Refusal(file.getKey() + ": cannot be rewritten (" + failure + ")", failure);
      }
    }
    return check && different > 0 ? 1 : 0;
  }

  /** Every file of the study with its canonical text; nothing is written before all are read. */
  private static Map<Path, String> formatted(Path home, Path folder) {
    Map<Path, String> texts = new LinkedHashMap<>();
    for (DefinitionFile kind : DefinitionFile.all()) {
      for (Path file : files(kind.in(folder))) {
        Document document = YamlReader.read(file, home.relativize(file).toString()).orRefuse();
        texts.put(file, Formatter.format(document, kind.shape()));
      }
    }
    return texts;
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return Files.exists(path) ? List.of(path) : List.of();
    }
    try (Stream<Path> children = Files.list(path)) {
      return new ArrayList<>(
          children.filter(child -> child.toString().endsWith(".yaml")).sorted().toList());
    } catch (IOException failure) {
      throw new Refusal(path + ": this folder cannot be read (" + failure + ")", failure);
    }
  }

  private static void replace(Path file, String text) throws IOException {
    Path beside = file.resolveSibling("." + file.getFileName() + ".new");
    Files.writeString(beside, text);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
