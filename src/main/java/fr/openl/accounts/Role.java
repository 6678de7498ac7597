package fr.openl.accounts;

import fr.openl.Refusal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What somebody is at the desk; each role may do what the one after it may, and more. */
public enum Role {
  /** Runs the fieldwork. */
  OPERATOR(EnumSet.allOf(Right.class)),
  /** Works with single responses. */
  RESEARCHER(EnumSet.of(Right.READ_FIGURES, Right.EXPORT)),
  /** Looks at the figures. */
  READER(EnumSet.of(Right.READ_FIGURES));

  @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
  private final Set<Right> rights;

  Role(Set<Right> rights) {
    this.rights = Collections.unmodifiableSet(rights);
  }

  public boolean may(Right right) {
    return rights.contains(right);
  }

  /** The role as it is typed: {@code operator}, {@code researcher} or {@code reader}. */
  public String spelled() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role that is spelled so; empty when none is. */
  public static Optional<Role> find(String spelled) {
    return Arrays.stream(values()).filter(role -> role.spelled().equals(spelled)).findFirst();
  }

  /**
   * The role that is spelled so.
   *
   * @param where it stands, for the sentence
   * @throws Refusal when none is
   */
  public static Role parse(String where, String spelled) {
    List<String> known = Arrays.stream(values()).map(Role::spelled).toList();
    return find(spelled)
        .orElseThrow(
            () ->
                new Refusal(
                    "%s: found \"%s\", expected one of %s"
                        .formatted(where, spelled, String.join(", ", known))));
  }
}
