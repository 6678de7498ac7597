package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.openl.fieldwork.PersonalToken;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the API is valid OpenAPI 3.1, complete, and true. */
class OpenApiTest {
  @TempDir Path folder;

  @Test
  void theDescriptionIsValidOpenApi() throws Exception {
    try (RunningObservatory observatory = new RunningObservatory(folder);
        InputStream schema =
            Objects.requireNonNull(
                OpenApiTest.class.getResourceAsStream("api/openapi-3.1.schema.json"))) {
      assertEquals(
          List.of(),
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(
                  new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
              .validate(observatory.get("/api/v1/openapi.json").body(), InputFormat.JSON));
    }
  }

  @Test
  void everySchemaIsUsedAndEveryReferenceLeadsToOne() {
    try (RunningObservatory observatory = new RunningObservatory(folder)) {
      JsonNode document = observatory.api().contract().document();
      Set<String> named = new TreeSet<>();
      document.path("components").path("schemas").fieldNames().forEachRemaining(named::add);
      Set<String> referred = new TreeSet<>();
      document
          .findValuesAsText("$ref")
          .forEach(reference -> referred.add(reference.replace("#/components/schemas/", "")));
      assertEquals(named, referred);
    }
  }

  @Test
  void everyOperationAnswersAsDescribed() {
    try (RunningObservatory observatory = new RunningObservatory(folder)) {
      ApiClient api = observatory.api();
      PersonalToken token = observatory.invite("every-control", "invited", "unit-1");
      String bearer = "Bearer " + token.spelled();
      api.ask("GET", "/api/v1/openapi.json", "");
      api.ask("GET", "/api/v1/problems/already-answered", "");
      api.ask("GET", "/api/v1/waves", "");
      api.ask("GET", ApiClient.OPEN + "/questionnaire", "");
      api.ask("POST", ApiClient.OPEN + "/links", "");
      api.ask("PUT", ApiClient.INVITED + "/draft", ApiClient.PAPER, "Authorization", bearer);
      api.ask("GET", ApiClient.INVITED + "/draft", "", "Authorization", bearer);
      api.ask("GET", ApiClient.INVITED + "/proposals", "", "Authorization", bearer);
      api.ask("DELETE", ApiClient.INVITED + "/draft", "", "Authorization", bearer);
      api.ask("POST", ApiClient.INVITED + "/responses", ApiClient.PAPER, "Authorization", bearer);
      api.ask("GET", ApiClient.INVITED + "/response", "", "Authorization", bearer);
      api.ask("PUT", ApiClient.INVITED + "/response", ApiClient.DRIVE, "Authorization", bearer);
      api.ask("DELETE", ApiClient.INVITED + "/response", "", "Authorization", bearer);

      assertEquals(api.contract().promised(), api.contract().seen());
    }
  }

  @Test
  void everyDescribedAddressTellsItsMethods() {
    try (RunningObservatory observatory = new RunningObservatory(folder)) {
      ApiClient api = observatory.api();
      for (var path : api.contract().document().path("paths").properties()) {
        String real =
            path.getKey()
                .replace("{study}", "every-control")
                .replace("{wave}", "2026")
                .replace("{problem}", "shut");
        Set<String> described = new TreeSet<>(Set.of("OPTIONS"));
        path.getValue()
            .fieldNames()
            .forEachRemaining(name -> described.add(name.toUpperCase(Locale.ROOT)));
        if (described.contains("GET")) {
          described.add("HEAD");
        }
        HttpResponse<String> options = api.send("OPTIONS", real, "");
        assertEquals(204, options.statusCode());
        assertEquals(described, allowed(options), real);

        HttpResponse<String> wrong = api.send("PATCH", real, "");
        assertEquals(405, wrong.statusCode());
        assertEquals(described, allowed(wrong), real);
      }
    }
  }

  @Test
  void headTellsWhatGetWouldTellButNothingMore() {
    try (RunningObservatory observatory = new RunningObservatory(folder)) {
      ApiClient api = observatory.api();
      assertEquals("", api.send("HEAD", "/api/v1/waves", "").body());
      assertEquals(200, api.send("HEAD", "/api/v1/waves", "").statusCode());
      assertEquals(404, api.send("HEAD", "/api/v1/waves/no/no/questionnaire", "").statusCode());
    }
  }

  @Test
  void everyProblemIsExplainedInBothLanguages() {
    try (RunningObservatory observatory = new RunningObservatory(folder)) {
      ApiClient api = observatory.api();
      for (var problem : fr.openl.web.door.Problem.values()) {
        JsonNode told = ApiClient.json(api.ask("GET", problem.type(), ""));
        assertEquals(problem.status(), told.path("status").intValue());
        assertTrue(told.path("remedy").path("fr").textValue().endsWith("."), problem.slug());
        assertTrue(told.path("remedy").path("en").textValue().endsWith("."), problem.slug());
      }
    }
  }

  private static Set<String> allowed(HttpResponse<String> answer) {
    return new TreeSet<>(List.of(answer.headers().firstValue("Allow").orElse("").split(", ")));
  }
}
