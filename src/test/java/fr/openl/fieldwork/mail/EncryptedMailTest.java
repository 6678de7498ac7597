package fr.openl.fieldwork.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.fieldwork.mail.MailServer.Security;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail over real TLS: only to the server whose certificate proves who it is. */
class EncryptedMailTest {
  private static final String PASSWORD = "changeit";
  private static final Letter LETTER = new Letter("fr", "Bonjour", "Bonjour,", "<p>Bonjour,</p>");

  @TempDir Path folder;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private ServerSocket door;

  @BeforeEach
  void open() throws IOException {
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    door.close();
  }

  @Test
  void aMailIsHandedOverEncryptedToAServerWithItsOwnCertificate() throws Exception {
    serve(Security.TLS, certificate("localhost"));

    try (SmtpPost post = post(Security.TLS, trusted("localhost"))) {
      post.connect();
      assertEquals(new SmtpPost.Delivery.Taken(), hand(post));
    }

    assertTrue(heard.contains("DATA"), heard.toString());
  }

  @Test
  void aConnectionThatBeginsInTheClearIsEncryptedBeforeAnythingIsSaid() throws Exception {
    serve(Security.STARTTLS, certificate("localhost"));

    try (SmtpPost post = post(Security.STARTTLS, trusted("localhost"))) {
      post.connect();
      assertEquals(new SmtpPost.Delivery.Taken(), hand(post));
    }

    assertTrue(
        heard.indexOf("STARTTLS") < heard.indexOf("MAIL FROM:<a@example.org>"), heard.toString());
  }

  @Test
  void aCertificateNobodyVouchesForIsRefusedInClearWords() throws Exception {
    serve(Security.TLS, certificate("localhost"));

    String refused = refused(Security.TLS, Optional.empty());

    assertTrue(refused.contains("does not prove who it is"), refused);
    assertTrue(refused.contains("smtp.certificate"), refused);
    assertEquals(List.of(), heard);
  }

  @Test
  void aCertificateOfAnotherNameIsRefusedThoughItIsTrusted() throws Exception {
    serve(Security.TLS, certificate("other.example.org"));

    String refused = refused(Security.TLS, trusted("other.example.org"));

    assertTrue(refused.contains("does not prove who it is"), refused);
    assertEquals(List.of(), heard.stream().filter(line -> line.startsWith("MAIL")).toList());
  }

  @Test
  void aServerThatDoesNotEncryptGetsNoMail() throws Exception {
    serve(Security.NONE, certificate("localhost"));

    String refused = refused(Security.STARTTLS, trusted("localhost"));

    assertTrue(refused.contains("STARTTLS"), refused);
    assertEquals(List.of(), heard.stream().filter(line -> line.startsWith("MAIL")).toList());
  }

  private String refused(Security security, Optional<TrustedCertificate> trusted) {
    try (SmtpPost post = post(security, trusted)) {
      return String.valueOf(assertThrows(Refusal.class, post::connect).getMessage());
    }
  }

  private static SmtpPost.Delivery hand(SmtpPost post) {
    return post.hand(UUID.randomUUID(), "b@example.org", LETTER, "https://example.org/mail/stop/x");
  }

  private SmtpPost post(Security security, Optional<TrustedCertificate> trusted) {
    return new SmtpPost(
        new MailSettings(
            new MailServer(
                "localhost",
                door.getLocalPort(),
                security,
                Optional.empty(),
                Optional.empty(),
                trusted,
                MailServer.USUAL_PATIENCE),
            Optional.empty(),
            "a@example.org",
            "A",
            URI.create("https://example.org"),
            60,
            6,
            7));
  }

  private Optional<TrustedCertificate> trusted(String name) {
    return Optional.of(TrustedCertificate.read(folder.resolve(name + ".pem")));
  }

  /** A certificate for {@code name}, with its key in a store beside it. */
  private SSLContext certificate(String name) throws Exception {
    Path keys = folder.resolve(name + ".p12");
    keytool(
        keys, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=dns:" + name);
    keytool(keys, "-exportcert", "-rfc", "-file", folder.resolve(name + ".pem").toString());
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(Files.newInputStream(keys), PASSWORD.toCharArray());
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static void keytool(Path keys, String... arguments) throws Exception {
    Process process =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(
                            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                            arguments[0],
                            "-alias",
                            "mail",
                            "-keystore",
                            keys.toString(),
                            "-storepass",
                            PASSWORD,
                            "-storetype",
                            "PKCS12"),
                        Stream.of(arguments).skip(1))
                    .toList())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }

  private void serve(Security security, SSLContext context) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try (Socket plain = door.accept()) {
                Socket client = security == Security.TLS ? encrypted(plain, context) : plain;
                say(client, "220 localhost");
                talk(client, security, context);
              } catch (IOException ended) {
                // the client did not like what it saw
              }
            });
  }

  private void talk(Socket client, Security security, SSLContext context) throws IOException {
    BufferedReader said =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      heard.add(line.strip());
      String word = line.toUpperCase(Locale.ROOT);
      if (word.startsWith("EHLO")) {
        say(client, security == Security.STARTTLS ? "250-localhost\r\n250 STARTTLS" : "250 ok");
      } else if (word.equals("STARTTLS")) {
        say(client, "220 go on");
        talk(encrypted(client, context), Security.NONE, context);
        return;
      } else if (word.equals("DATA")) {
        say(client, "354 go on");
        String letter = said.readLine();
        while (letter != null && !letter.equals(".")) {
          letter = said.readLine();
        }
        say(client, "250 taken");
      } else {
        say(client, "250 fine");
      }
    }
  }

  private static SSLSocket encrypted(Socket plain, SSLContext context) throws IOException {
    SSLSocket encrypted =
        (SSLSocket) context.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
    encrypted.setUseClientMode(false);
    encrypted.startHandshake();
    return encrypted;
  }

  private static void say(Socket client, String line) throws IOException {
    OutputStream answer = client.getOutputStream();
    answer.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    answer.flush();
  }
}
