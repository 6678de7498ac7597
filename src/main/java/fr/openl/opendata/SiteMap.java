package fr.openl.opendata;

import java.net.URI;
import java.util.List;

/** The pages of a site as the sitemap protocol 0.9 lists them. */
public final class SiteMap {
  public static final String FILE = "sitemap.xml";

  private SiteMap() {}

  /**
   * @param site where the pages are read, ending in a slash
   * @param pages their paths from there
   */
  public static String of(URI site, List<String> pages) {
    XmlText xml = new XmlText();
    xml.begin("urlset", "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
    pages.stream()
        .sorted()
        .forEach(page -> xml.begin("url").element("loc", site.resolve(page).toString()).end());
    return xml.end().document();
  }

  /** What robots are told: all may be read, and where the list of pages is. */
  public static String robots(URI site) {
    return "User-agent: *\nAllow: /\nSitemap: " + site.resolve(FILE) + "\n";
  }
}
