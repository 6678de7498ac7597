package fr.openl.mirror;

import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Expression;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.indicators.Continuity;
import fr.openl.indicators.DistributionIndicator;
import fr.openl.indicators.Indicator;
import fr.openl.mirror.Comparison.AmongCategories;
import fr.openl.mirror.Comparison.AmongGroups;
import fr.openl.mirror.Comparison.Figure;
import fr.openl.mirror.Comparison.Share;
import fr.openl.mirror.PublishedEditions.Edition;
import fr.openl.opendata.PublishedFigures.Told;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts one unit's answers beside the figures of an edition. Where nothing may be told of a group
 * like it, the next takes its place, everyone in the end.
 *
 * @param wave that the unit answered
 * @param before its answers in the wave before, empty where nothing links to them
 */
record Comparisons(
    StudyFolder study, Wave wave, OwnAnswers now, Optional<OwnAnswers> before, Edition edition) {
  private static final int MOST = 8;
  private static final int MOST_GROUPS = 2;
  private static final int MOST_CATEGORIES = 5;

  /** The comparisons that can be made, headlines first. */
  List<Comparison> of(List<Indicator> indicators) {
    return indicators.stream()
        .filter(indicator -> indicator.heading().headline() || !indicator.heading().by().isEmpty())
        .filter(this::comparesWithEdition)
        .sorted(Comparator.comparing(indicator -> !indicator.heading().headline()))
        .flatMap(indicator -> indicator.in(asked()).stream())
        .flatMap(indicator -> compare(indicator).stream())
        .limit(MOST)
        .toList();
  }

  private Questionnaire asked() {
    return study.questionnaireOf(wave);
  }

  private boolean comparesWithEdition(Indicator indicator) {
    return new Continuity(study).findBreak(indicator, edition.wave(), wave).isEmpty();
  }

  private Optional<Comparison> compare(Indicator indicator) {
    return Standing.of(indicator, now)
        .flatMap(
            own ->
                switch (own) {
                  case Standing.Chose chose -> amongCategories(indicator, chose);
                  case Standing.Counted counted -> amongGroups(indicator, counted);
                  case Standing.At at -> amongGroups(indicator, at);
                });
  }

  private Optional<Comparison> amongGroups(Indicator indicator, Standing own) {
    List<Figure> figures = new ArrayList<>();
    List<Group> hidden = new ArrayList<>();
    for (Group group : similar(indicator)) {
      if (figures.size() < MOST_GROUPS) {
        find(indicator, indicator.id(), group)
            .ifPresentOrElse(
                value -> figures.add(new Figure(group, value)), () -> hidden.add(group));
      }
    }
    find(indicator, indicator.id(), Group.EVERYONE)
        .ifPresent(value -> figures.add(new Figure(Group.EVERYONE, value)));
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(new AmongGroups(indicator, own, standingBefore(indicator), figures, hidden));
  }

  private Optional<Comparison> amongCategories(Indicator indicator, Standing.Chose own) {
    List<Group> hidden = new ArrayList<>();
    List<Group> groups = new ArrayList<>(similar(indicator));
    groups.add(Group.EVERYONE);
    for (Group group : groups) {
      List<Share> shares =
          categories(indicator).stream()
              .flatMap(
                  category ->
                      find(indicator, category.code(), group).stream()
                          .map(v -> new Share(category, v, own.codes().contains(category.code()))))
              .sorted(
                  Comparator.comparing((Share share) -> !share.own())
                      .thenComparing(Comparator.comparingDouble(Share::value).reversed()))
              .limit(MOST_CATEGORIES)
              .sorted(Comparator.comparingDouble(Share::value).reversed())
              .toList();
      if (shares.stream().anyMatch(Share::own)) {
        return Optional.of(new AmongCategories(indicator, own, group, shares, hidden));
      }
      hidden.add(group);
    }
    return Optional.empty();
  }

  /** The groups that are like the unit, in the order in which the study breaks down. */
  private List<Group> similar(Indicator indicator) {
    return indicator.heading().by().stream()
        .flatMap(variable -> Group.like(now, asked(), variable).stream())
        .toList();
  }

  private List<Category> categories(Indicator indicator) {
    return indicator instanceof DistributionIndicator distribution
            && distribution.subject().expression() instanceof Expression.Item(String id)
        ? asked()
            .findItem(id)
            .flatMap(item -> item.measure().findList())
            .map(CodeList::categories)
            .orElse(List.of())
        : List.of();
  }

  private Optional<Double> find(Indicator indicator, String category, Group group) {
    return edition
        .figures()
        .find(indicator.id(), category, group.variable(), group.code())
        .filter(Told.Figure.class::isInstance)
        .map(told -> ((Told.Figure) told).value());
  }

  private Optional<Standing> standingBefore(Indicator indicator) {
    return before
        .filter(
            answers ->
                wave.previous()
                    .flatMap(study::findWave)
                    .filter(w -> new Continuity(study).findBreak(indicator, w, wave).isEmpty())
                    .isPresent())
        .flatMap(answers -> Standing.of(indicator, answers));
  }
}
