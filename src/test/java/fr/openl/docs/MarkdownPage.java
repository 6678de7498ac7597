package fr.openl.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A page of the documentation, as a reader sees it. */
record MarkdownPage(
    String source, List<String> headings, List<String> links, List<CodeBlock> codeBlocks) {
  private static final Pattern HTML_LINK = Pattern.compile("\\b(?:href|src|srcset)=\"([^\"]+)\"");

  /** A fenced block and the word behind its fence. */
  record CodeBlock(String language, String text) {}

  static MarkdownPage of(Path file) throws IOException {
    String source = Files.readString(file);
    Sights sights = new Sights();
    Parser.builder().build().parse(source).accept(sights);
    return new MarkdownPage(source, sights.headings, sights.links, sights.codeBlocks);
  }

  /** The ids that a link to this page may name after {@code #}. */
  List<String> anchors() {
    return headings.stream()
        .map(heading -> heading.toLowerCase(Locale.ROOT).strip())
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-'))
        .toList();
  }

  /** What stands under the heading {@code ## heading}, up to the next of its kind. */
  String section(String heading) {
    String[] parts = source.split("(?m)^## " + Pattern.quote(heading) + "$", -1);
    if (parts.length != 2) {
      throw new AssertionError((parts.length - 1) + " headings '## " + heading + "'");
    }
    return parts[1].split("(?m)^## ", -1)[0];
  }

  /** The rows of every table in {@code section} whose first column is called {@code first}. */
  static List<List<String>> tableRows(String section, String first) {
    return Stream.of(section.split("\n\\s*\n", -1))
        .map(String::strip)
        .filter(block -> block.startsWith("| " + first + " |"))
        .flatMap(block -> block.lines().skip(2))
        .map(row -> row.substring(1, row.length() - 1).split("\\|", -1))
        .map(row -> Arrays.stream(row).map(String::strip).toList())
        .toList();
  }

  /** The words of {@code node} without their marks. */
  private static String words(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }
        });
    return words.toString();
  }

  /** Gathers what a page holds on the way through it. */
  private static final class Sights extends AbstractVisitor {
    private final List<String> headings = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final List<CodeBlock> codeBlocks = new ArrayList<>();

    @Override
    public void visit(Heading heading) {
      headings.add(words(heading));
      visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
      links.add(link.getDestination());
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      links.add(image.getDestination());
      visitChildren(image);
    }

    @Override
    public void visit(HtmlInline html) {
      addLinks(html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
      addLinks(html.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
      codeBlocks.add(new CodeBlock(block.getInfo(), block.getLiteral()));
    }

    private void addLinks(String html) {
      HTML_LINK.matcher(html).results().forEach(found -> links.add(found.group(1)));
    }
  }
}
