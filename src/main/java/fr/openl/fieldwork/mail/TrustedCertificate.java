package fr.openl.fieldwork.mail;

import fr.openl.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate that a mail server of one's own shows: it, and no authority, is trusted for that
 * server. Its name and its days are looked at all the same.
 */
public record TrustedCertificate(Certificate certificate) {
  /**
   * The certificate in a file in PEM or DER.
   *
   * @throws Refusal when there is none
   */
  public static TrustedCertificate read(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      return new TrustedCertificate(
          CertificateFactory.getInstance("X.509").generateCertificate(bytes));
    } catch (IOException | GeneralSecurityException unreadable) {
      throw Refusal.said(
          file + ": no certificate can be read, expected one in PEM",
          file + " : aucun certificat lisible ; il en faut un au format PEM",
          unreadable);
    }
  }

  SSLSocketFactory sockets() {
    try {
      KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
      known.load(null, null);
      known.setCertificateEntry("mail-server", certificate);
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(known);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException | IOException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
