# How estimates.R and associations.R ask R's survey package, and where they write: samples, margins
# and what comes out stand in src/test/resources/fr/openl/estimation.
suppressMessages(library(survey))
options(digits = 17, survey.lonely.psu = "fail", stringsAsFactors = FALSE)
folder <- "src/test/resources/fr/openl/estimation"
file_of <- function(name) file.path(folder, name)
rows <- list()

put <- function(args, statistic, variable, level = "", by = "", estimate, se = NA, low = NA,
                high = NA, deff = NA, df = NA, n = NA, tolerance = 1e-9) {
  rows[[length(rows) + 1]] <<- data.frame(
    arguments = args, statistic = statistic, variable = variable, level = level, by = by,
    estimate = as.numeric(estimate), se = as.numeric(se), ci_low = as.numeric(low),
    ci_high = as.numeric(high), deff = as.numeric(deff), df = as.numeric(df), n = as.numeric(n),
    tolerance = tolerance)
}

wilson <- function(p, v, df, level = 0.95) {
  n <- p * (1 - p) / v; t <- qt(1 - (1 - level) / 2, df)
  centre <- (p + t^2 / (2 * n)) / (1 + t^2 / n)
  half <- t * sqrt(p * (1 - p) / n + t^2 / (4 * n^2)) / (1 + t^2 / n)
  c(centre - half, centre + half)
}

# The design of a domain: degrees of freedom, units, and units with a value of a variable.
inside <- function(d) weights(d, "sampling") != 0
valued <- function(d, y) sum(inside(d) & !is.na(d$variables[[y]]))

mean_of <- function(args, d, y, by = "", tolerance = 1e-9, df = degf(d), ...) {
  m <- svymean(as.formula(paste0("~`", y, "`")), d, na.rm = TRUE, deff = TRUE)
  ci <- confint(m, df = df)
  put(args, "mean", y, "", by, coef(m), SE(m), ci[1], ci[2], deff(m), df, valued(d, y), tolerance)
}
total_of <- function(args, d, y, by = "", tolerance = 1e-9, df = degf(d)) {
  m <- svytotal(as.formula(paste0("~`", y, "`")), d, na.rm = TRUE, deff = TRUE)
  ci <- confint(m, df = df)
  put(args, "total", y, "", by, coef(m), SE(m), ci[1], ci[2], deff(m), df, valued(d, y), tolerance)
}
share_of <- function(args, d, y, level, method = "logit", by = "", tolerance = 1e-9,
                     df = degf(d), confidence = 0.95, nrow_of = NULL) {
  d$variables$yes_ <- as.numeric(d$variables[[y]] == level)
  m <- svymean(~yes_, d, na.rm = TRUE, deff = TRUE)
  p <- as.numeric(coef(m)); v <- as.numeric(vcov(m)); t <- qt(1 - (1 - confidence) / 2, df)
  n <- if (is.null(nrow_of)) nrow(d) else nrow_of
  ci <- switch(method,
    logit = plogis(qlogis(p) + c(-1, 1) * t * sqrt(v) / (p * (1 - p))),
    wald = p + c(-1, 1) * t * sqrt(v),
    wilson = wilson(p, v, df, confidence),
    beta = { a <- (1 - confidence) / 2
      e <- p * (1 - p) / v * (qt(a, n - 1) / qt(a, df))^2
      c(qbeta(a, e * p, e * (1 - p) + 1), qbeta(1 - a, e * p + 1, e * (1 - p))) })
  put(args, "proportion", y, level, by, p, SE(m), ci[1], ci[2], deff(m), df, valued(d, y),
      tolerance)
}
ratio_of <- function(args, d, a, b, by = "", tolerance = 1e-9, df = degf(d)) {
  r <- svyratio(as.formula(paste0("~`", a, "`")), as.formula(paste0("~`", b, "`")), d,
                na.rm = TRUE, deff = !inherits(d, "svyrep.design"))
  ci <- confint(r, df = df)
  put(args, "ratio", paste0(a, "/", b), "", by, coef(r), SE(r), ci[1], ci[2],
      if (is.null(attr(r, "deff"))) NA else attr(r, "deff"), df, NA, tolerance)
}
quantile_of <- function(args, d, y, at, rule = "math", by = "", tolerance = 1e-9) {
  q <- svyquantile(as.formula(paste0("~`", y, "`")), d, at, na.rm = TRUE, qrule = rule)[[1]]
  for (i in seq_along(at)) {
    put(args, "quantile", y, format(signif(at[i], 12), digits = 12), by, q[i, 1], q[i, 4], q[i, 2], q[i, 3], NA, NA, NA,
        tolerance)
  }
}
crosstab_of <- function(args, d, a, b, by = "", tolerance = 1e-9) {
  x <- svychisq(as.formula(paste0("~`", a, "`+`", b, "`")), d)
  put(args, "crosstab", paste0(a, ",", b), "F", by, x$statistic, tolerance = tolerance)
  put(args, "crosstab", paste0(a, ",", b), "ndf", by, x$parameter[1], tolerance = tolerance)
  put(args, "crosstab", paste0(a, ",", b), "ddf", by, x$parameter[2], tolerance = tolerance)
  put(args, "crosstab", paste0(a, ",", b), "p", by, x$p.value, tolerance = max(tolerance, 1e-8))
}
# The difference of two domain means with their covariance, from totals that keep it.
contrast_of <- function(args, d, y, var, a, b, by = "", tolerance = 1e-9, df = degf(d)) {
  amount <- d$variables[[y]]; known <- !is.na(amount); amount[!known] <- 0
  v <- as.character(d$variables[[var]])
  d$variables$na_ <- as.numeric(known & v %in% a); d$variables$nb_ <- as.numeric(known & v %in% b)
  d$variables$ya_ <- amount * d$variables$na_; d$variables$yb_ <- amount * d$variables$nb_
  r <- svycontrast(svytotal(~ya_ + na_ + yb_ + nb_, d), quote(ya_ / na_ - yb_ / nb_))
  ci <- confint(r, df = df)
  put(args, "contrast", y, "", paste0(by, var, "=", a, "-", b), coef(r), SE(r), ci[1], ci[2], NA,
      df, NA, tolerance)
}

read <- function(name) read.csv(file_of(name), colClasses = NA, check.names = FALSE)
write <- function(data, name) write.csv(data, file_of(name), row.names = FALSE, quote = TRUE)
