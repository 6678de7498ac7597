package fr.openl.definition.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up the file of some questionnaire: every question type, odd labels, routing. */
public record AnyQuestionnaire(Random random) {
  private static final List<String> WORDS =
      List.of("Yes", "No", "1.10", "08", "a: b", "# c", "l’été", "say \"x\"", "two words", "~");

  public String file() {
    StringBuilder file = new StringBuilder("questionnaire: any\nrevision: \"1.10\"\nlists:\n");
    for (String list : List.of("first", "second")) {
      file.append("  ").append(list).append(":\n");
      for (int i = 0; i < 2 + random.nextInt(4); i++) {
        String missing = random.nextInt(4) == 0 ? ", missing: dont_know" : "";
        file.append("    c%d: {fr: %s, en: %s%s}\n".formatted(i, word(), word(), missing));
      }
    }
    file.append("blocks:\n  - id: one\n    title: ").append(words()).append("\n    questions:\n");
    List<String> earlier = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(12); i++) {
      String id = "q" + i;
      file.append("      - {id: ").append(id).append(", ").append(type(earlier));
      if (!earlier.isEmpty() && random.nextInt(3) == 0) {
        file.append(", relevant: \"answered(${").append(earlier.getLast()).append("})\"");
      }
      file.append(", label: ").append(words()).append("}\n");
      earlier.add(id);
    }
    return file.append("retired: [gone, first.hourly]\n").toString();
  }

  private String type(List<String> earlier) {
    String required = random.nextBoolean() ? "" : ", required: soft";
    return switch (random.nextInt(earlier.isEmpty() ? 10 : 11)) {
      case 0 -> "type: select_one, list: first, other: " + random.nextBoolean() + required;
      case 1 -> "type: select_multiple, list: second, exclusive: [c0], at_most: 2" + required;
      case 2 -> "type: rank, list: first, ranks: 2";
      case 3 -> "type: scale, from: 0, to: 10, to_label: " + words();
      case 4 -> "type: integer, min: 0, max: " + random.nextInt(100_000) + ", unit: km";
      case 5 -> "type: decimal, max: 0." + (1 + random.nextInt(9)) + required;
      case 6 -> "type: yes_no, prefill: previous";
      case 7 -> "type: text, lines: 3" + required;
      case 8 -> "type: date, min: 2024-02-29";
      case 9 -> "type: month, max: 2025-11";
      default -> "type: calculated, value: \"if(asked(${" + earlier.getFirst() + "}), 1, 2)\"";
    };
  }

  private String words() {
    return "{fr: " + word() + ", en: " + word() + "}";
  }

  private String word() {
    return "'" + WORDS.get(random.nextInt(WORDS.size())).replace("'", "''") + "'";
  }
}
