package fr.openl.library.notebook;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import org.rapaio.jupyter.kernel.MainApp;
import org.rapaio.jupyter.kernel.channels.Channels;
import org.rapaio.jupyter.kernel.channels.LoopThread;
import org.rapaio.jupyter.kernel.core.ConnectionProperties;
import org.rapaio.jupyter.kernel.core.Transform;

/**
 * Starts the kernel so that it hears Jupyter on every channel. The kernel (3.0.1) starts a
 * channel's thread before it tells that the thread may run, and lets it listen before its messages
 * have handlers: either way the thread may end at once, and Jupyter would wait for ever. So we look
 * whether each lives, and begin it again when it does not. The kernel has no door to these threads,
 * which is why we reach for its fields.
 */
public final class KernelStart {
  private static final List<String> LISTENING = List.of("heartbeat", "shell", "control");

  /** Pause between two looks of a channel for messages; the kernel's own. */
  private static final Duration PAUSE = Duration.ofMillis(50);

  private KernelStart() {}

  /**
   * Runs the kernel until Jupyter ends it.
   *
   * @param arguments the file that tells Jupyter's channels
   */
  public static void main(String[] arguments)
      throws IOException,
          GeneralSecurityException,
          ReflectiveOperationException,
          InterruptedException {
    Channels channels =
        new Channels(
            Transform.fromJson(
                Files.readString(Path.of(arguments[0])), ConnectionProperties.class));
    channels.connect(MainApp.kernel);
    for (String name : LISTENING) {
      keepAlive(field(channels, name).get(channels));
    }
    channels.joinUntilClose();
  }

  private static void keepAlive(Object channel)
      throws ReflectiveOperationException, InterruptedException {
    Field listening = field(channel, "loopThread");
    LoopThread thread = (LoopThread) listening.get(channel);
    Thread.sleep(2 * PAUSE.toMillis());
    while (!thread.isAlive()) {
      Runnable body = (Runnable) field(thread, "loopBody").get(thread);
      thread = new LoopThread(thread.getName(), PAUSE.toMillis(), body);
      listening.set(channel, thread);
      thread.start();
      Thread.sleep(2 * PAUSE.toMillis());
    }
  }

  private static Field field(Object owner, String name) throws NoSuchFieldException {
    Field field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
