package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A collective is told what is held about it, has it corrected, and has it erased to the byte. */
class UnitRightsTest {
  private static final String STUDY = "framaspace-usages";
  private static final String WORDS = "PhraseTresSinguliereDunCollectif";
  private static final String DRAFTED = "BrouillonJamaisEnvoye";
  private static final String SPACES =
      """
      unit_id,name,sector,department,size_class,accounts,mail_1,mail_2
      espace-effacable,Les Amies Introuvables,culture,75,upto_10,4,une@introuvable.example.org,deux@introuvable.example.org
      espace-voisin,Repair Café,culture,29,upto_10,12,repair@cafe.example.org,
      espace-autre,Chorale,culture,2A,upto_30,8,chorale@voix.example.org,
      """;

  /** What must be gone: id, name, addresses, answers of its response and its draft. */
  private static final List<String> VALUES =
      List.of(
          "espace-effacable",
          "Les Amies Introuvables",
          "une@introuvable.example.org",
          "deux@introuvable.example.org",
          WORDS,
          DRAFTED);

  @TempDir Path home;
  private final MailSink mail = new MailSink();
  private final HttpClient browser = HttpClient.newHttpClient();
  private Prompt prompt;

  @BeforeEach
  void aWaveInWhichACollectiveAnswered() throws Exception {
    prompt = new Prompt(home, STUDY);
    prompt.opens(STUDY, "2026", LocalDate.now(ZoneOffset.UTC).minusDays(3));
    prompt.write("spaces.csv", SPACES);
    prompt.write("data/work/mail.properties", mail.settings("https://observatoire.example.org"));
    says("frame", "import", STUDY, "--wave", "2026", home.resolve("spaces.csv").toString());
    says("invite", STUDY, "--wave", "2026", "--send");
  }

  @AfterEach
  void stop() {
    mail.close();
  }

  @Test
  void everythingHeldIsToldAsJson() throws Exception {
    try (ServingProcess serving = new ServingProcess(home)) {
      answers(serving.address(), "une@introuvable.example.org", WORDS);

      String held = says("privacy", "show", "espace-effacable");

      for (String part :
          List.of(
              "\"responses\"",
              "\"mails\"",
              "\"links\"",
              "\"contacts\"",
              "\"frame\"",
              WORDS,
              "deux@introuvable.example.org",
              "Les Amies Introuvables",
              "\"outcome\" : \"SENT\"",
              "Combien")) {
        assertTrue(held.contains(part), part + " in " + held);
      }
      assertFalse(held.contains("Repair"), "nothing of others: " + held);
    }
    Path out = home.resolve("held.json");
    says("privacy", "export", "espace-effacable", "--out", out.toString());
    assertTrue(Files.readString(out).contains(WORDS));
    assertEquals(
        "rw-------",
        java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(out)));
  }

  @Test
  void contactsAreCorrectedAndTheWrongOnesLeaveTheFile() throws IOException {
    says(
        "privacy",
        "correct",
        "espace-effacable",
        "--name",
        "Les Retrouvées",
        "--mail",
        "une@introuvable.example.org=juste@exact.example.org",
        "--remove-mail",
        "deux@introuvable.example.org");

    String held = says("privacy", "show", "espace-effacable");
    assertTrue(held.contains("juste@exact.example.org") && held.contains("Les Retrouvées"), held);
    assertEquals(
        List.of(),
        left(
            home.resolve("data/work"),
            List.of("Les Amies Introuvables", "une@introuvable", "deux@introuvable")));

    Prompt.Outcome unknown =
        prompt.types("privacy", "correct", "espace-effacable", "--remove-mail", "no@x.org");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("it has juste@exact.example.org"), unknown.err());
  }

  @Test
  void whileServingNoByteIsLeftAndTheOthersStay() throws Exception {
    try (ServingProcess serving = new ServingProcess(home)) {
      answers(serving.address(), "une@introuvable.example.org", WORDS);
      answers(serving.address(), "repair@cafe.example.org", "words of a neighbour");
      drafts(serving.address(), "une@introuvable.example.org", DRAFTED);
      says("snapshot", STUDY);
      assertFalse(left(home.resolve("data/work"), VALUES).isEmpty());

      String done = says("privacy", "erase", "espace-effacable");

      assertTrue(done.contains("erased on request: 1 response and 1 draft"), done);
      assertEquals(List.of(), left(home.resolve("data/work"), VALUES), "while serving");
      Path backup = Files.createDirectory(home.resolve("apart")).resolve("backup.duckdb");
      says("backup", backup.toString());
      assertEquals(List.of(), left(home.resolve("apart"), VALUES), "a backup made afterwards");
      thenNothingLeadsToIt(serving.address());
      answers(serving.address(), "chorale@voix.example.org", "after the erasure");
      assertTrue(says("privacy", "show", "espace-voisin").contains("words of a neighbour"));
    }
    assertEquals(List.of(), left(home.resolve("data/work"), VALUES), "after the end");
  }

  private void thenNothingLeadsToIt(URI serving) throws Exception {
    String link = link("une@introuvable.example.org");
    assertEquals(404, get(serving.resolve(URI.create(link).getPath())).statusCode());
    assertEquals(2, prompt.types("privacy", "show", "espace-effacable").code());
    String notice = get(serving.resolve("/privacy/" + STUDY)).body();
    assertTrue(notice.contains("effacement demandé par un collectif"), notice);
    String standing = says("fieldwork", STUDY, "--wave", "2026", "--format", "csv");
    assertTrue(
        standing.lines().toList().get(1).startsWith("\"all\",3,1,0,0,1,"),
        "still three cases, one taken back: " + standing);
  }

  @Test
  void withoutAServerNoByteIsLeftAndALaterListLeavesItOut() throws Exception {
    assertFalse(left(home.resolve("data/work"), VALUES.subList(0, 4)).isEmpty());

    String told = says("privacy", "erase", "espace-effacable", "--dry-run");
    assertTrue(told.contains("2 would be erased in contacts"), told);
    says("privacy", "erase", "espace-effacable");

    assertEquals(List.of(), left(home.resolve("data/work"), VALUES));
    prompt.write(
        "renamed.csv",
        SPACES
            .replace("unit_id,", "was,unit_id,")
            .replace("espace-effacable,", "espace-effacable,espace-renomme,")
            .replace("espace-voisin,", ",espace-voisin,")
            .replace("espace-autre,", ",espace-autre,"));
    for (String list : List.of("spaces.csv", "renamed.csv")) {
      String again =
          says("frame", "import", STUDY, "--wave", "2026", home.resolve(list).toString());
      assertTrue(again.contains("2 units with 2 contacts taken in"), again);
      assertTrue(again.contains("1 unit left out"), again);
    }
    assertEquals(List.of(), left(home.resolve("data/work"), VALUES));
    assertTrue(says("privacy", "log", STUDY).contains("erased on request"));
  }

  @Test
  void anErasureThatACrashInterruptedIsFinishedByTheNextCommand() throws Exception {
    try (ServingProcess serving = new ServingProcess(home)) {
      answers(serving.address(), "une@introuvable.example.org", WORDS);
      says("snapshot", STUDY);
    }
    EraseUntilKilled.run(home, STUDY, "espace-effacable");
    assertFalse(left(home.resolve("data/work"), VALUES).isEmpty(), "killed before the rewriting");

    says("privacy", "log", STUDY);

    assertEquals(List.of(), left(home.resolve("data/work"), VALUES));
  }

  @Test
  void aUnitNobodyKnowsIsRefused() {
    Prompt.Outcome refused = prompt.types("privacy", "erase", "espace-inconnu");

    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("Nothing is held about \"espace-inconnu\""), refused.err());
  }

  /** Which of the values stand in a file under {@code folder}, and in which. */
  private static List<String> left(Path folder, List<String> values) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .flatMap(
              file -> {
                String bytes = bytes(file);
                return values.stream()
                    .filter(
                        value ->
                            bytes.contains(
                                new String(
                                    value.getBytes(StandardCharsets.UTF_8),
                                    StandardCharsets.ISO_8859_1)))
                    .map(value -> value + " in " + folder.relativize(file));
              })
          .toList();
    }
  }

  private static String bytes(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private void answers(URI observatory, String contact, String words) throws Exception {
    HttpResponse<String> sent =
        send(
            observatory.resolve("/api/v1/waves/" + STUDY + "/2026/responses"),
            "POST",
            contact,
            "{\"answers\": {\"sector\": \"culture\", \"functions\": [\"files\"],"
                + " \"wishes\": \""
                + words
                + "\"}}");
    assertEquals(201, sent.statusCode(), sent.body());
  }

  private void drafts(URI observatory, String contact, String words) throws Exception {
    HttpResponse<String> kept =
        send(
            observatory.resolve("/api/v1/waves/" + STUDY + "/2026/draft"),
            "PUT",
            contact,
            "{\"answers\": {\"wishes\": \"" + words + "\"}}");
    assertEquals(200, kept.statusCode(), kept.body());
  }

  private HttpResponse<String> send(URI address, String method, String contact, String body)
      throws Exception {
    String link = link(contact);
    return browser.send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + link.substring(link.lastIndexOf('/') + 1))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(URI address) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private String link(String contact) throws Exception {
    for (jakarta.mail.internet.MimeMessage message : mail.mails()) {
      if (message.getAllRecipients()[0].toString().equals(contact)) {
        return MailSink.link(message);
      }
    }
    throw new AssertionError("no mail to " + contact);
  }

  private String says(String... arguments) {
    Prompt.Outcome outcome = prompt.types(arguments);
    assertEquals(0, outcome.code(), outcome.out() + outcome.err());
    return outcome.out();
  }
}
