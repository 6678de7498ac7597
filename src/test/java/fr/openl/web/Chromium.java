package fr.openl.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A real browser, Debian's Chromium, that asks nothing of the network but the pages under test. */
public final class Chromium implements AutoCloseable {
  public static final int PHONE = 360;
  public static final int DESKTOP = 1280;
  public static final int HEIGHT = 740;

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--headless",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(QUIET));
  }

  /** Opens it; skips the test where there is none, unless it runs in continuous integration. */
  public static Chromium open() {
    Optional<Path> executable = find();
    if (System.getenv("CI") == null) {
      assumeTrue(
          executable.isPresent(),
          "Chromium is missing: install Debian's chromium or set CHROMIUM to its path");
    }
    return new Chromium(executable.orElseThrow());
  }

  /** A new window of that width in pixels, for a reader of {@code language}. */
  public Page window(int width, String language) {
    return window(width, language, context -> context);
  }

  public Page window(
      int width, String language, UnaryOperator<Browser.NewContextOptions> moreOptions) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setViewportSize(width, HEIGHT)
            .setColorScheme(ColorScheme.LIGHT)
            .setLocale(language.equals("fr") ? "fr-FR" : "en-GB");
    BrowserContext context = browser.newContext(moreOptions.apply(options));
    context.setDefaultTimeout(30_000);
    return context.newPage();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> find() {
    return Stream.of(
            Optional.ofNullable(System.getenv("CHROMIUM")).orElse(""),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
