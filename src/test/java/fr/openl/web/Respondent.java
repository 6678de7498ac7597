package fr.openl.web;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Someone who fills the pages in with a browser that runs no script: what the page holds is sent
 * back as it is, with what was typed and the button that was pressed.
 */
final class Respondent {
  private static final Pattern CONTROL =
      Pattern.compile(
          "<input\\b(?<input>[^>]*)>"
              + "|<textarea\\b(?<textarea>[^>]*)>\\n?(?<text>[^<]*)</textarea>"
              + "|<select\\b(?<select>[^>]*)>(?<options>.*?)</select>",
          Pattern.DOTALL);
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");
  private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");

  private final RunningObservatory observatory;
  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private HttpResponse<String> page;

  private Respondent(RunningObservatory observatory, HttpResponse<String> page) {
    this.observatory = observatory;
    this.page = page;
    readFields();
  }

  /** Begins a survey that is open to anybody, up to its first block. */
  Respondent(RunningObservatory observatory, String path) {
    this(observatory, observatory.get(path));
    press("start").goOn();
  }

  /** Opens a personal link. */
  static Respondent at(RunningObservatory observatory, String link) {
    return new Respondent(observatory, observatory.get(link));
  }

  /** From where one stands to the page that comes next. */
  Respondent goOn() {
    Matcher next = Pattern.compile("id=\"next\" href=\"([^\"]+)\"").matcher(page());
    return next.find() ? open(unescape(next.group(1))) : this;
  }

  /** Follows the first link of the page whose address holds {@code words}. */
  Respondent follow(String words) {
    Matcher links = Pattern.compile("<a [^>]*href=\"([^\"#]+)[^\"]*\"").matcher(page());
    while (links.find()) {
      if (links.group(1).contains(words)) {
        return open(unescape(links.group(1)));
      }
    }
    throw new AssertionError("No link to " + words + " on " + page());
  }

  /** The address of the page, without its query. */
  String address() {
    return page.uri().getPath();
  }

  /** The personal link. */
  String link() {
    return String.join("/", List.of(address().split("/")).subList(0, 5));
  }

  private Respondent open(String address) {
    page = observatory.get(page.uri().resolve(address).toString());
    readFields();
    return this;
  }

  Respondent type(String item, String... texts) {
    fields.put(item, List.of(texts));
    return this;
  }

  Respondent press(String move) {
    return send("_do", move);
  }

  Respondent switchTo(String language) {
    return send("_lang", language);
  }

  String page() {
    return page.body();
  }

  int status() {
    return page.statusCode();
  }

  /** The heading of the page. */
  String heading() {
    Matcher heading = Pattern.compile("<h1[^>]*>([^<]*)</h1>").matcher(page());
    return heading.find() ? heading.group(1) : "";
  }

  /** The receipt code on the page; empty when there is none. */
  String receipt() {
    Matcher code =
        Pattern.compile("[0-9A-HJKMNP-TV-Z]{6}(-[0-9A-HJKMNP-TV-Z]{5}){4}").matcher(page());
    return code.find() ? code.group() : "";
  }

  /** What the fields of an item hold. */
  List<String> holds(String item) {
    return fields.getOrDefault(item, List.of());
  }

  /** What the form would send, without a button. */
  String form() {
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, texts) ->
            texts.forEach(
                text -> body.append(encode(name)).append('=').append(encode(text)).append('&')));
    return body.toString();
  }

  /** Presses "send" on a form as it once stood at this address. */
  Respondent repost(String form) {
    return post(form + "_do=send");
  }

  private Respondent send(String button, String value) {
    return post(form() + encode(button) + "=" + encode(value));
  }

  private Respondent post(String body) {
    page = observatory.postForm(action(), body);
    readFields();
    return this;
  }

  /** Where the form of the page is sent: a form that does not say is sent to its own address. */
  private String action() {
    Matcher action = Pattern.compile("<form[^>]* action=\"([^\"]*)\"").matcher(page());
    return action.find() ? unescape(action.group(1)) : page.uri().toString();
  }

  private void readFields() {
    fields.clear();
    Matcher control = CONTROL.matcher(page.body());
    while (control.find()) {
      Map<String, String> attributes =
          attributes(
              Stream.of("input", "textarea", "select")
                  .map(control::group)
                  .filter(Objects::nonNull)
                  .findFirst()
                  .orElseThrow());
      String type = attributes.getOrDefault("type", "");
      boolean sent =
          !Set.of("radio", "checkbox").contains(type) || attributes.containsKey("checked");
      if (sent && attributes.containsKey("name")) {
        fields
            .computeIfAbsent(unescape(attributes.get("name")), n -> new ArrayList<>())
            .add(unescape(value(control, attributes)));
      }
    }
  }

  private static String value(Matcher control, Map<String, String> attributes) {
    if (control.group("textarea") != null) {
      return control.group("text");
    }
    if (control.group("select") != null) {
      Matcher chosen = CHOSEN.matcher(control.group("options"));
      return chosen.find() ? chosen.group(1) : "";
    }
    return attributes.getOrDefault("value", "");
  }

  private static Map<String, String> attributes(String text) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(text);
    while (attribute.find()) {
      attributes.put(attribute.group(1), attribute.group(2) == null ? "" : attribute.group(2));
    }
    return attributes;
  }

  private static String unescape(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
