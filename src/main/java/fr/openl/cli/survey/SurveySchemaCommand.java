package fr.openl.cli.survey;

import fr.openl.Refusal;
import fr.openl.definition.document.Shape;
import fr.openl.definition.format.JsonSchemaWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl survey schema}: JSON Schemas of the definition files, for editors. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Write the JSON Schemas of the study files.")
final class SurveySchemaCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      defaultValue = "docs/schema",
      description = "Where to write them (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Override
  public Integer call() {
    try {
      Files.createDirectories(out);
      Map<String, Shape> shapes = new LinkedHashMap<>();
      DefinitionFile.all().forEach(kind -> shapes.put(kind.name(), kind.shape()));
      for (Map.Entry<String, Shape> shape : shapes.entrySet()) {
        Path file = out.resolve(shape.getKey() + ".schema.json");
        Files.writeString(
            file, JsonSchemaWriter.write(shape.getKey() + " file of a study", shape.getValue()));
        spec.commandLine().getOut().println(file);
      }
      return 0;
    } catch (IOException failure) {
      throw new Refusal(out + ": the schemas cannot be written (" + failure + ")", failure);
    }
  }
}
