package fr.openl.admin;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Writer;

/**
 * Sends what is written, a piece at each flush. When nobody listens any more it is silent: a
 * command must not fail for that.
 */
final class FrameWriter extends Writer {
  private final DataOutputStream answer;
  private final char kind;
  private final StringBuilder piece = new StringBuilder();
  private boolean heard = true;

  FrameWriter(DataOutputStream answer, char kind) {
    this.answer = answer;
    this.kind = kind;
  }

  @Override
  public void write(char[] characters, int from, int length) {
    piece.append(characters, from, length);
  }

  @Override
  public void flush() {
    if (heard && !piece.isEmpty()) {
      try {
        synchronized (answer) {
          answer.writeByte(kind);
          TypedCommand.writeText(answer, piece.toString());
          answer.flush();
        }
      } catch (IOException gone) {
        heard = false;
      }
    }
    piece.setLength(0);
  }

  @Override
  public void close() {
    flush();
  }
}
