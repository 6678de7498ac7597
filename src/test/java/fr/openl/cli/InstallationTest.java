package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
  @TempDir Path folder;

  @Test
  void theLibraryOfThisMachineMovesBesideItsJarAndTheOthersStay() throws IOException {
    Path jar = folder.resolve("duckdb_jdbc-1.jar");
    try (FileSystem inside =
        FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
      Files.writeString(inside.getPath("libduckdb_java.so_linux_amd64"), "of this machine");
      Files.writeString(inside.getPath("libduckdb_java.so_macos_arm64"), "of another");
    }
    Installation.unpackLibrary(folder, "libduckdb_java.so_linux_amd64");
    assertEquals(
        "of this machine", Files.readString(folder.resolve("libduckdb_java.so_linux_amd64")));
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      assertFalse(Files.exists(inside.getPath("libduckdb_java.so_linux_amd64")));
      assertEquals("of another", Files.readString(inside.getPath("libduckdb_java.so_macos_arm64")));
    }
  }

  @Test
  void everyRehearsedCommandIsAnsweredAndNothingIsLeft() throws IOException {
    Path rehearsal = Files.createDirectory(folder.resolve("rehearsal"));
    try (EstimateRehearsal estimates = EstimateRehearsal.in(rehearsal)) {
      for (List<String> command : estimates.commands()) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
            Main.run(new PrintWriter(out), new PrintWriter(err), command.toArray(String[]::new));
        assertEquals(0, code, command + ": " + err);
        assertTrue(out.toString().lines().count() > 1, command + ": " + out);
      }
    }
    assertFalse(Files.exists(rehearsal));
  }
}
