package fr.openl.definition.expression;

import fr.openl.definition.expression.Expression.Function;
import fr.openl.definition.expression.ExpressionParser.Part;
import fr.openl.definition.expression.Tokens.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How each function is spelled, how many arguments it takes and which node it makes. */
final class FunctionSyntax {
  /** The functions that are nodes of their own, with the number of their arguments. */
  private static final List<Form> FORMS =
      List.of(
          new Form("not", 1),
          new Form("selected", 2),
          new Form("asked", 1),
          new Form("answered", 1),
          new Form("previous", 1),
          new Form("true", 0),
          new Form("false", 0));

  private FunctionSyntax() {}

  /** The names of all functions, in the order of their reference. */
  static List<String> names() {
    return Stream.concat(
            FORMS.stream().map(Form::name),
            Arrays.stream(Function.values()).map(Function::spelling))
        .toList();
  }

  /** No function has this name; {@code called} when a parenthesis follows it. */
  static SyntaxProblem unknown(Token name, boolean called) {
    return new SyntaxProblem(
        new ExpressionProblem(
            name.start(),
            name.end() - name.start(),
            called ? "the function " + name.content() : "the word " + name.content(),
            called
                ? "one of " + String.join(", ", names())
                : "an item, written ${"
                    + name.content()
                    + "}, a text, written '"
                    + name.content()
                    + "', or a function followed by (",
            called ? Nearest.among(names(), name.content()) : Optional.empty()));
  }

  /**
   * The node of a call that ends at {@code end}; {@code name} is one of {@link #names}.
   *
   * @throws SyntaxProblem when the arguments are too many, too few or of another form
   */
  static Expression node(Token name, List<Part> arguments, int end) {
    Optional<Function> function = Function.find(name.content());
    if (function.isPresent()) {
      requireCount(name, end, arguments.size(), function.get().fewest(), function.get().most());
      return new Expression.Call(function.get(), arguments.stream().map(Part::expression).toList());
    }
    Form form = FORMS.stream().filter(f -> f.name.equals(name.content())).findFirst().orElseThrow();
    requireCount(name, end, arguments.size(), form.arguments, form.arguments);
    return switch (form.name) {
      case "not" -> new Expression.Not(arguments.getFirst().expression());
      case "selected" ->
          new Expression.Selected(arguments.getFirst().expression(), code(arguments.getLast()));
      case "asked" -> new Expression.Asked(item(name, arguments.getFirst()));
      case "answered" -> new Expression.Answered(item(name, arguments.getFirst()));
      case "previous" -> new Expression.Previous(item(name, arguments.getFirst()));
      default -> new Expression.Literal(new Value.Truth(form.name.equals("true")));
    };
  }

  private static void requireCount(Token name, int end, int found, int fewest, int most) {
    if (found < fewest || found > most) {
      throw new SyntaxProblem(
          name.start(),
          end,
          name.content() + " with " + count(found),
          (most > fewest ? "at least " : "") + count(fewest));
    }
  }

  private static String count(int arguments) {
    return switch (arguments) {
      case 0 -> "no argument";
      case 1 -> "1 argument";
      default -> arguments + " arguments";
    };
  }

  private static String code(Part argument) {
    if (argument.expression() instanceof Expression.Literal(Value.Words(String text))) {
      return text;
    }
    throw new SyntaxProblem(
        argument.start(),
        argument.end(),
        "something else as second argument of selected",
        "a category in quotes, as in selected(${tools}, 'libreoffice')");
  }

  private static String item(Token function, Part argument) {
    if (argument.expression() instanceof Expression.Item(String id)) {
      return id;
    }
    throw new SyntaxProblem(
        argument.start(),
        argument.end(),
        "something else than an item in " + function.content(),
        "an item, as in " + function.content() + "(${members})");
  }

  private record Form(String name, int arguments) {}
}
