
# source("read.R") gives:
#   responses  a row a response: factors with labels, numbers, truths, days, texts; NA where there
#              is no substantive answer. Beside each variable a factor NAME__state says why.
#   variables  what each column means; also as attr(responses$NAME, "label")
#   design     the design for the package survey, with the study's own weights
folder <- local({
  sourced <- Filter(Negate(is.null), lapply(sys.frames(), function(frame) frame$ofile))
  script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
  if (length(sourced)) dirname(sourced[[length(sourced)]])
  else if (length(script)) dirname(script[[1]])
  else "."
})
read_table <- function(name) {
  read.csv(file.path(folder, name), colClasses = "character", na.strings = character(0),
           check.names = FALSE, encoding = "UTF-8")
}
variables <- read_table("variables.csv")
categories <- read_table("categories.csv")
responses <- read_table("responses.csv")

states <- c("given", "dont_know", "no_answer", "not_asked", "voided")
for (i in seq_len(nrow(variables))) {
  name <- variables$name[i]
  cells <- responses[[name]]
  cells[responses[[variables$state[i]]] != "given" | cells == ""] <- NA
  of <- categories[categories$variable == variables$variable[i], ]
  responses[[name]] <- switch(variables$kind[i],
    category = factor(cells, levels = of$code, labels = make.unique(of$label)),
    chosen = , truth = cells == "1",
    rank = , number = as.numeric(cells),
    day = as.Date(cells),
    cells)
  attr(responses[[name]], "label") <- variables$label[i]
}
for (state in grep("__state(\\.[0-9]+)?$", names(responses), value = TRUE)) {
  responses[[state]] <- factor(responses[[state]], levels = states)
}

# The design. Responses whose stratum is not known are in no estimate.
places <- read_table("design.csv")
margins <- read_table("margins.csv")
for (number in c("population", "entering", "weight")) {
  places[[number]] <- as.numeric(places[[number]])
}
margins$units <- as.numeric(margins$units)
if (requireNamespace("survey", quietly = TRUE)) {
  options(survey.lonely.psu = lonely_strata)
  placed <- merge(responses, places, by = "response", sort = FALSE)
  if (design_is_open) {
    warning("Units selected themselves: standard errors would pretend that they were drawn.")
  }
  design <- survey::svydesign(
    ids = if (units_gave_several) ~cluster else ~1,
    strata = if (length(unique(placed$stratum)) > 1) ~stratum,
    fpc = if (population_is_known) ~population,
    weights = ~entering, data = placed)
  # The study's weights again: calibrated to the frame's margins by raking.
  raked_to <- unique(margins$margin)
  if (length(raked_to)) {
    totals <- c("(Intercept)" = sum(margins$units[margins$margin == raked_to[1]]))
    for (margin in raked_to) {
      of <- margins[margins$margin == margin & margins$category %in% placed[[margin]], ]
      design$variables[[margin]] <- factor(placed[[margin]], levels = of$category)
      totals[paste0(margin, of$category[-1])] <- of$units[-1]
    }
    design <- survey::calibrate(
      design, as.formula(paste("~", paste(raked_to, collapse = "+"))), totals,
      calfun = "raking", epsilon = 1e-13, maxit = 200)
  }
} else {
  message("The package survey is not installed: no design is declared.")
}
