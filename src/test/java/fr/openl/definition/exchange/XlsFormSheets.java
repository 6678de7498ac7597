package fr.openl.definition.exchange;

/** What many forms of the tests have in common, as sheets written in lines. */
final class XlsFormSheets {
  static final String HEAD =
      """
      | survey | | | | | |
      | | type | name | label | relevant | constraint |
      """;

  static final String CHOICES =
      """
      | choices | | | |
      | | list_name | name | label |
      | | food | 1.0 | Bread |
      | | food | B 2 | Rice |
      | | food | rice | Wild rice |
      """;

  private XlsFormSheets() {}
}
