package fr.openl.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.openl.docs.MarkdownPage.CodeBlock;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a page tells its reader to do. A {@code java} block that begins with {@code // src/…} is a
 * whole new file; a {@code diff} block that begins with {@code --- file} changes a file of this
 * repository, where the lines it shows stand exactly once.
 *
 * @param files path → source of each new file
 * @param edits in the order of the page
 */
record WorkedExample(Map<String, String> files, List<Edit> edits) {
  private static final String NEW_FILE = "// src/";
  private static final String EDIT = "--- ";

  static WorkedExample of(MarkdownPage page) {
    Map<String, String> files = new LinkedHashMap<>();
    List<Edit> edits = new ArrayList<>();
    for (CodeBlock block : page.codeBlocks()) {
      String[] firstAndRest = block.text().split("\n", 2);
      if (block.language().equals("java") && block.text().startsWith(NEW_FILE)) {
        files.put(firstAndRest[0].substring("// ".length()), firstAndRest[1]);
      } else if (block.language().equals("diff") && block.text().startsWith(EDIT)) {
        edits.add(
            new Edit(firstAndRest[0].substring(EDIT.length()), firstAndRest[1].lines().toList()));
      }
    }
    return new WorkedExample(files, edits);
  }

  /** One change of a file: lines that begin with a space, {@code -} or {@code +}. */
  record Edit(String file, List<String> lines) {
    String apply(String source) {
      String before = without("+");
      assertEquals(1, source.split(Pattern.quote(before), -1).length - 1, before);
      return source.replace(before, without("-"));
    }

    private String without(String mark) {
      return lines.stream()
          .filter(line -> !line.startsWith(mark))
          .map(line -> line.substring(1) + "\n")
          .collect(Collectors.joining());
    }
  }

  /** Does under {@code folder} what the page says. */
  void follow(Path folder) throws IOException {
    for (var file : files.entrySet()) {
      write(folder.resolve(file.getKey()), file.getValue());
    }
    for (Edit edit : edits) {
      Path edited = folder.resolve(edit.file());
      Path source = Files.exists(edited) ? edited : Path.of(edit.file());
      write(edited, edit.apply(Files.readString(source)));
    }
  }

  /** Compiles the new and the changed sources as strictly as the build does; the complaints. */
  List<String> compile(Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    try (Stream<Path> walk = Files.walk(folder);
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources = walk.filter(file -> file.toString().endsWith(".java")).toList();
      List<String> options =
          List.of(
              "-proc:none",
              "-Xlint:all,-processing,-classfile,-serial",
              "-Werror",
              "-classpath",
              System.getProperty("java.class.path"),
              "-d",
              classes(folder).toString());
      compiler
          .getTask(
              complaints,
              manager,
              null,
              options,
              null,
              manager.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return complaints.toString().lines().toList();
  }

  /** Runs the example's tests on the changed house and returns how many there are. */
  int runTests(Path folder) throws Exception {
    int count = 0;
    try (ChangedHouse house = new ChangedHouse(classes(folder))) {
      for (String file : files.keySet()) {
        Class<?> type = house.loadClass(className(file));
        for (Method method : type.getDeclaredMethods()) {
          if (method.isAnnotationPresent(Test.class)) {
            method.setAccessible(true);
            method.invoke(instance(type, Files.createTempDirectory(folder, "test")));
            count++;
          }
        }
      }
    }
    return count;
  }

  private static Object instance(Class<?> type, Path scratch) throws ReflectiveOperationException {
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    Object instance = constructor.newInstance();
    for (Field field : type.getDeclaredFields()) {
      if (field.isAnnotationPresent(TempDir.class)) {
        field.setAccessible(true);
        field.set(instance, scratch);
      }
    }
    return instance;
  }

  private static String className(String file) {
    return file.replaceFirst("src/(main|test)/java/", "").replace(".java", "").replace('/', '.');
  }

  private static Path classes(Path folder) throws IOException {
    return Files.createDirectories(folder.resolve("classes"));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** This program with the example's classes in it: the changed ones instead of ours. */
  private static final class ChangedHouse extends URLClassLoader {
    ChangedHouse(Path classes) throws IOException {
      super(urls(classes), ChangedHouse.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        if (!name.startsWith("fr.openl.")) {
          return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
      }
    }

    private static URL[] urls(Path classes) throws IOException {
      List<URL> urls = new ArrayList<>(List.of(classes.toUri().toURL()));
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        urls.add(Path.of(entry).toUri().toURL());
      }
      return urls.toArray(URL[]::new);
    }
  }
}
