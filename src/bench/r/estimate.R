# The same estimates with R's survey package, on the file that EstimateBenchmark wrote:
# Rscript src/bench/r/estimate.R FILE.csv FOLDER, the folder with region.csv, sector.csv, size.csv.
suppressMessages(library(survey))
arguments <- commandArgs(TRUE)
started <- proc.time()[["elapsed"]]
data <- read.csv(arguments[1], stringsAsFactors = TRUE)
d <- svydesign(~1, strata = ~stratum, weights = ~w, data = data)
totals <- c()
for (variable in c("region", "sector", "size")) {
  margin <- read.csv(file.path(arguments[2], paste0(variable, ".csv")))
  margin <- margin[match(levels(data[[variable]]), margin[[1]]), ]
  if (!length(totals)) totals <- c("(Intercept)" = sum(margin$count))
  totals[paste0(variable, margin[[1]][-1])] <- margin$count[-1]
}
d <- calibrate(d, ~region + sector + size, totals, calfun = "raking")
items <- as.formula(paste("~", paste0("q", 1:40, collapse = "+")))
by <- svyby(items, ~domain, d, svymean)
cat(sprintf("R: first estimate %.10f, its standard error %.10f\n", coef(by)[1], SE(by)[1, 1]))
cat(sprintf("R: %.1f s after start\n", proc.time()[["elapsed"]] - started))
