package fr.openl.cli;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Classes of libraries that were compiled for Java 5. The Java machine keeps none of them in its
 * cache, as they lack what lets it check them quickly; rewritten as of Java 8 it does.
 */
final class OldClasses {
  private static final int OLDEST_KEPT = ClassFile.JAVA_6_VERSION;
  private static final int RENEWED = ClassFile.JAVA_8_VERSION;

  private OldClasses() {}

  /** Rewrites the old classes inside {@code jar}; they do what they did. */
  static void renew(Path jar) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      List<Path> classes;
      try (Stream<Path> files = Files.walk(inside.getPath("/"))) {
        classes = files.filter(file -> file.toString().endsWith(".class")).toList();
      }
      ClassFile compiler = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
      for (Path file : classes) {
        ClassModel old = compiler.parse(Files.readAllBytes(file));
        if (old.majorVersion() < OLDEST_KEPT) {
          Files.write(file, compiler.transformClass(old, renewing()));
        }
      }
    }
  }

  private static ClassTransform renewing() {
    ClassTransform version =
        (target, part) ->
            target.with(part instanceof ClassFileVersion ? ClassFileVersion.of(RENEWED, 0) : part);
    return version.andThen(
        ClassTransform.transformingMethodBodies((target, step) -> target.with(step)));
  }
}
