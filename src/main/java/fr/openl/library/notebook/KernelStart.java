package fr.openl.library.notebook;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.rapaio.jupyter.kernel.MainApp;

/**
 * Starts the kernel with its classes loaded. It binds its channels before it knows what to do with
 * their messages; what Jupyter says in between is lost, and both would wait for ever. With nothing
 * left to load, that moment is too short to matter.
 */
public final class KernelStart {
  private static final String CLASS = ".class";
  private static final List<String> WANTED =
      List.of(
          "org/rapaio/jupyter/kernel/channels/",
          "org/rapaio/jupyter/kernel/core/",
          "org/rapaio/jupyter/kernel/message/");

  private KernelStart() {}

  /**
   * Runs the kernel until Jupyter ends it.
   *
   * @param arguments the file that tells Jupyter's channels
   */
  public static void main(String[] arguments) throws Exception {
    load(MainApp.class);
    MainApp.main(arguments);
  }

  private static void load(Class<?> kernel) throws IOException, URISyntaxException {
    File jar = new File(kernel.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (JarFile classes = new JarFile(jar)) {
      for (JarEntry entry : Collections.list(classes.entries())) {
        String name = entry.getName();
        if (name.endsWith(CLASS) && WANTED.stream().anyMatch(name::startsWith)) {
          load(name.substring(0, name.length() - CLASS.length()).replace('/', '.'), kernel);
        }
      }
    }
  }

  private static void load(String name, Class<?> kernel) {
    try {
      Class<?> _ = Class.forName(name, true, kernel.getClassLoader());
    } catch (ClassNotFoundException | LinkageError notNeeded) {
      // what the kernel cannot load it does not use
    }
  }
}
