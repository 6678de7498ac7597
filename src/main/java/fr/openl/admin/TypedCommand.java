package fr.openl.admin;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody typed at a prompt.
 *
 * @param folder the absolute folder in which it was typed
 * @param home the environment's {@code OPENL_HOME}
 * @param arguments the words after {@code openl}
 */
public record TypedCommand(Path folder, Optional<String> home, List<String> arguments) {
  private static final int LONGEST = 1 << 20;
  private static final int MOST = 10_000;

  public TypedCommand {
    arguments = List.copyOf(arguments);
  }

  void write(DataOutput out) throws IOException {
    writeText(out, folder.toString());
    writeText(out, home.orElse(""));
    out.writeInt(arguments.size());
    for (String argument : arguments) {
      writeText(out, argument);
    }
  }

  static TypedCommand read(DataInput in) throws IOException {
    Path folder = Path.of(readText(in));
    String home = readText(in);
    List<String> arguments = new ArrayList<>();
    for (int left = length(in, MOST); left > 0; left--) {
      arguments.add(readText(in));
    }
    return new TypedCommand(folder, Optional.of(home).filter(h -> !h.isEmpty()), arguments);
  }

  static void writeText(DataOutput out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String readText(DataInput in) throws IOException {
    byte[] bytes = new byte[length(in, LONGEST)];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static int length(DataInput in, int most) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > most) {
      throw new IOException("Not a command: a length of " + length);
    }
    return length;
  }
}
