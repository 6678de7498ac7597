# What R's survey package estimates from the samples beside the tests, as openl estimate is asked
# for it. Run in the repository: Rscript src/test/r/estimates.R
# It writes samples, margins and oracle.csv into src/test/resources/fr/openl/estimation.
source("src/test/r/asked.R")

# Schools: stratified, with population counts and with sampling fractions --------------------------
strat <- read("apistrat.csv")
d <- svydesign(~1, strata = ~stype, fpc = ~fpc, weights = ~pw, data = strat)
a <- "apistrat.csv --strata stype --fpc fpc --weights pw"
mean_of(paste(a, "--mean api00"), d, "api00")
total_of(paste(a, "--total enroll"), d, "enroll")
for (m in c("logit", "beta", "wilson", "wald")) {
  share_of(paste(a, "--proportion sch.wide --interval", m), d, "sch.wide", "Yes", m)
  share_of(paste(a, "--proportion sch.wide=No --level 0.9 --interval", m), d, "sch.wide", "No", m,
           confidence = 0.9)
}
ratio_of(paste(a, "--ratio api.stu/enroll"), d, "api.stu", "enroll")
for (r in c("math", "school")) {
  quantile_of(paste(a, "--quantile enroll:0.1,0.25,0.5,0.75,0.9 --quantile-rule", r), d, "enroll",
              c(0.1, 0.25, 0.5, 0.75, 0.9), r)
}
crosstab_of(paste(a, "--crosstab sch.wide,comp.imp"), d, "sch.wide", "comp.imp")
crosstab_of(paste(a, "--crosstab stype,awards"), d, "stype", "awards")
contrast_of(paste(a, "--contrast api00 --between awards=Yes,No"), d, "api00", "awards", "Yes", "No")
contrast_of(paste(a, "--contrast api00 --between stype=E,H"), d, "api00", "stype", "E", "H")
for (g in c("Yes", "No")) {
  s <- d[d$variables$awards == g, ]
  by <- paste0("awards=", g)
  mean_of(paste(a, "--mean api00 --by awards"), s, "api00", by)
  total_of(paste(a, "--total enroll --by awards"), s, "enroll", by)
  ratio_of(paste(a, "--ratio api.stu/enroll --by awards"), s, "api.stu", "enroll", by)
  for (m in c("logit", "beta", "wilson", "wald")) {
    share_of(paste(a, "--proportion yr.rnd --by awards --interval", m), s, "yr.rnd", "No", m, by)
  }
  quantile_of(paste(a, "--quantile api00:0.5 --by awards"), s, "api00", 0.5, by = by)
  crosstab_of(paste(a, "--crosstab stype,yr.rnd --by awards"), s, "stype", "yr.rnd", by)
}
s <- subset(d, api99 > 600 & comp.imp == "Yes")
mean_of(paste(a, "--mean api00 --where \"api99 > 600 and comp.imp = 'Yes'\""), s, "api00")
s <- subset(d, stype == "E")   # two strata are empty in this domain
mean_of(paste(a, "--mean api00 --by stype"), s, "api00", "stype=E")
share_of(paste(a, "--proportion sch.wide --by stype"), s, "sch.wide", "Yes", by = "stype=E")
for (g in c("E", "H", "M")) for (k in c("Yes", "No")) {
  s <- d[d$variables$stype == g & d$variables$awards == k, ]
  mean_of(paste(a, "--mean api00 --by stype,awards"), s, "api00",
          paste0("stype=", g, ",awards=", k))
}

strat$fraction <- with(strat, ave(rep(1, 200), stype, FUN = length) / fpc)
write(strat[c("cds", "stype", "api00", "enroll", "sch.wide", "fraction", "fpc")],
      "apistrat_fractions.csv")
d <- svydesign(~1, strata = ~stype, fpc = ~fraction, data = strat)
a <- "apistrat_fractions.csv --strata stype --fpc fraction"
mean_of(paste(a, "--mean api00"), d, "api00")
total_of(paste(a, "--total enroll"), d, "enroll")
d <- svydesign(~1, strata = ~stype, fpc = ~fpc, data = strat)
total_of("apistrat_fractions.csv --strata stype --fpc fpc --total enroll", d, "enroll")

# Schools: one and two stages ----------------------------------------------------------------------
c1 <- read("apiclus1.csv")
d <- svydesign(~dnum, fpc = ~fpc, weights = ~pw, data = c1)
a <- "apiclus1.csv --cluster dnum --fpc fpc --weights pw"
mean_of(paste(a, "--mean api00"), d, "api00")
total_of(paste(a, "--total enroll"), d, "enroll")
ratio_of(paste(a, "--ratio api.stu/enroll"), d, "api.stu", "enroll")
for (m in c("logit", "beta", "wilson", "wald")) {
  share_of(paste(a, "--proportion sch.wide --interval", m), d, "sch.wide", "Yes", m)
}
quantile_of(paste(a, "--quantile api00:0.25,0.5"), d, "api00", c(0.25, 0.5))
crosstab_of(paste(a, "--crosstab sch.wide,stype"), d, "sch.wide", "stype")
contrast_of(paste(a, "--contrast api00 --between stype=E,M"), d, "api00", "stype", "E", "M")
for (g in c("E", "H", "M")) {
  s <- d[d$variables$stype == g, ]
  mean_of(paste(a, "--mean api00 --by stype"), s, "api00", paste0("stype=", g))
  share_of(paste(a, "--proportion comp.imp --by stype --interval beta"), s, "comp.imp", "No",
           "beta", by = paste0("stype=", g))
}
pop_type <- data.frame(stype = c("E", "H", "M"), Freq = c(4421, 755, 1018))
pop_wide <- data.frame(sch.wide = c("No", "Yes"), Freq = c(1072, 5122))
pop_award <- data.frame(awards = c("No", "Yes"), Freq = c(2027, 4167))
write(pop_type, "stype.csv"); write(pop_wide, "sch.wide.csv"); write(pop_award, "awards.csv")
margin <- function(v) paste0(v, "=", v, ".csv")
write(data.frame(sexe = c("Homme", "Femme"), part = c(0.48, 0.52)), "sexe.csv")
ps <- postStratify(d, ~stype, pop_type)
p <- paste(a, "--poststratify", margin("stype"))
mean_of(paste(p, "--mean api00"), ps, "api00")
total_of(paste(p, "--total enroll"), ps, "enroll")
share_of(paste(p, "--proportion awards"), ps, "awards", "Yes", nrow_of = nrow(c1))
s <- ps[ps$variables$comp.imp == "Yes", ]
mean_of(paste(p, "--mean api00 --by comp.imp"), s, "api00", "comp.imp=Yes")
quantile_of(paste(p, "--quantile api00:0.5"), ps, "api00", 0.5)
contrast_of(paste(p, "--contrast api00 --between comp.imp=Yes,No"), ps, "api00", "comp.imp",
            "Yes", "No")
raked <- function(d, tables) {
  X <- lapply(tables, function(t) as.formula(paste0("~`", names(t)[1], "`")))
  totals <- c("(Intercept)" = sum(tables[[1]]$Freq))
  for (t in tables) for (k in seq_len(nrow(t))[-1]) {
    totals[paste0(names(t)[1], t[[1]][k])] <- t$Freq[k]
  }
  f <- as.formula(paste("~", paste(sapply(tables, function(t) names(t)[1]), collapse = "+")))
  calibrate(d, f, totals, calfun = "raking", epsilon = 1e-13, maxit = 200)
}
rk <- raked(d, list(pop_type, pop_wide, pop_award))
p <- paste(a, "--rake", margin("stype"), "--rake", margin("sch.wide"), "--rake", margin("awards"))
mean_of(paste(p, "--mean api00"), rk, "api00", tolerance = 1e-6)
total_of(paste(p, "--total enroll"), rk, "enroll", tolerance = 1e-6)
ratio_of(paste(p, "--ratio api.stu/enroll"), rk, "api.stu", "enroll", tolerance = 1e-6)
share_of(paste(p, "--proportion comp.imp"), rk, "comp.imp", "Yes", nrow_of = nrow(c1),
         tolerance = 1e-6)
s <- rk[rk$variables$comp.imp == "Yes", ]
mean_of(paste(p, "--mean api00 --by comp.imp"), s, "api00", "comp.imp=Yes", tolerance = 1e-6)
quantile_of(paste(p, "--quantile api00:0.5"), rk, "api00", 0.5, tolerance = 1e-6)

c2 <- read("apiclus2.csv")
d <- svydesign(~dnum + snum, fpc = ~fpc1 + fpc2, data = c2)
a <- "apiclus2.csv --cluster dnum,snum --fpc fpc1,fpc2"
mean_of(paste(a, "--mean api00"), d, "api00")
total_of(paste(a, "--total enroll"), d, "enroll")
share_of(paste(a, "--proportion sch.wide --interval beta"), d, "sch.wide", "Yes", "beta")
s <- d[d$variables$stype == "E", ]
mean_of(paste(a, "--mean api00 --by stype"), s, "api00", "stype=E")
crosstab_of(paste(a, "--crosstab sch.wide,stype"), d, "sch.wide", "stype")
d <- svydesign(~dnum + snum, weights = ~pw, data = c2)
mean_of("apiclus2.csv --cluster dnum,snum --weights pw --mean api00", d, "api00")

# Made up: singletons, zero weights, missing values, empty strata, clusters within strata ----------
set.seed(20261122)
size <- c(A = 60, B = 50, C = 40, D = 2, E = 1, F = 30)
many <- c(A = 600, B = 400, C = 90, D = 30, E = 20, F = 30)   # F is a census
messy <- data.frame(stratum = rep(names(size), size))
n <- nrow(messy)
messy$N <- many[messy$stratum]
messy$psu <- ave(seq_len(n), messy$stratum, FUN = function(i) (seq_along(i) - 1) %/% 4 + 1)
messy$w <- many[messy$stratum] / size[messy$stratum] * runif(n, 0.5, 1.5)
messy$v <- round(messy$w, 3)     # without zeros, which R cannot calibrate
messy$w[c(3, 17, 77, 120)] <- 0
messy$y <- round(100 + 20 * rnorm(n) + 10 * (messy$stratum == "B"), 2)
messy$z <- round(50 + 0.5 * messy$y + 5 * rnorm(n), 2)
messy$y[c(5, 30, 31, 99, 150)] <- NA
messy$g <- sample(c("01", "02", "10"), n, TRUE)
messy$g[messy$stratum == "A"] <- "01"      # the domains 02 and 10 have no unit in A
messy$g[c(70, 71)] <- NA
messy$h <- ifelse(runif(n) < 0.3, "oui", "non"); messy$h[c(8, 40)] <- NA
messy$none <- "non"
messy$rare <- 0; messy$rare[c(12, 88)] <- 1
messy$region <- sample(c("n", "s", "e"), n, TRUE)
messy$sector <- sample(c("x", "y"), n, TRUE)
messy$big <- 1e6 + messy$z
write.csv(messy, file_of("messy.csv"), row.names = FALSE, na = "")
lonely <- c("certainty", "average", "adjust")
for (rule in lonely) {
  options(survey.lonely.psu = rule)
  d <- svydesign(~1, strata = ~stratum, fpc = ~N, weights = ~w, data = messy)
  a <- paste("messy.csv --strata stratum --fpc N --weights w --lonely", rule)
  mean_of(paste(a, "--mean y"), d, "y")
  mean_of(paste(a, "--mean big"), d, "big")
  total_of(paste(a, "--total z"), d, "z")
  ratio_of(paste(a, "--ratio y/z"), d, "y", "z")
  for (m in c("logit", "beta", "wilson", "wald")) {
    share_of(paste(a, "--proportion h --interval", m), d, "h", "oui", m)
    share_of(paste(a, "--proportion rare --interval", m), d, "rare", 1, m)
  }
  for (g in c("01", "02", "10")) {
    s <- d[which(d$variables$g == g), ]
    mean_of(paste(a, "--mean y --by g"), s, "y", paste0("g=", g))
    total_of(paste(a, "--total z --by g"), s, "z", paste0("g=", g))
    share_of(paste(a, "--proportion h --by g --interval beta"), s, "h", "oui", "beta",
             by = paste0("g=", g))
  }
  quantile_of(paste(a, "--quantile y:0.5"), d, "y", 0.5)
  crosstab_of(paste(a, "--crosstab h,region"), d, "h", "region")   # units without weight count here
  s <- d[which(d$variables$g == "01"), ]
  crosstab_of(paste(a, "--crosstab h,region --by g"), s, "h", "region", "g=01")
}
options(survey.lonely.psu = "certainty")
d <- svydesign(~psu, strata = ~stratum, weights = ~w, data = messy, nest = TRUE)
a <- "messy.csv --strata stratum --cluster psu --weights w --lonely certainty"
mean_of(paste(a, "--mean y"), d, "y")
share_of(paste(a, "--proportion h"), d, "h", "oui")
crosstab_of(paste(a, "--crosstab h,region"), d, "h", "region")
s <- d[which(d$variables$g == "02"), ]
mean_of(paste(a, "--mean y --by g"), s, "y", "g=02")
contrast_of(paste(a, "--contrast z --between region=n,s"), d, "z", "region", "n", "s")

pops <- list(
  data.frame(region = c("e", "n", "s"), Freq = c(400, 420, 350)),
  data.frame(sector = c("x", "y"), Freq = c(500, 670)),
  data.frame(h2 = c("no", "yes"), Freq = c(800, 370)))
messy$h2 <- ifelse(messy$h %in% "oui", "yes", "no")
write.csv(messy, file_of("messy.csv"), row.names = FALSE, na = "")
for (p in pops) write(p, paste0(names(p)[1], ".csv"))
d <- svydesign(~1, strata = ~stratum, fpc = ~N, weights = ~v, data = messy)
a <- "messy.csv --strata stratum --fpc N --weights v --lonely certainty"
rk <- raked(d, pops)
p <- paste(a, "--rake", margin("region"), "--rake", margin("sector"), "--rake", margin("h2"))
mean_of(paste(p, "--mean y"), rk, "y", tolerance = 1e-6)
total_of(paste(p, "--total z"), rk, "z", tolerance = 1e-6)
share_of(paste(p, "--proportion rare"), rk, "rare", 1, nrow_of = n, tolerance = 1e-6)
contrast_of(paste(p, "--contrast z --between region=n,s"), rk, "z", "region", "n", "s",
            tolerance = 1e-6)
for (g in c("01", "02", "10")) {
  s <- rk[which(rk$variables$g == g), ]
  mean_of(paste(p, "--mean y --by g"), s, "y", paste0("g=", g), tolerance = 1e-6)
}
ps <- postStratify(d, ~region, pops[[1]])
p <- paste(a, "--poststratify", margin("region"))
mean_of(paste(p, "--mean y"), ps, "y")
total_of(paste(p, "--total z"), ps, "z")
crosstab_of(paste(p, "--crosstab h,sector"), ps, "h", "sector")
s <- ps[which(ps$variables$g == "02"), ]
ratio_of(paste(p, "--ratio y/z --by g"), s, "y", "z", "g=02")

# Replicates: our jackknife, and weights that come with the data -----------------------------------
d <- svydesign(~psu, strata = ~stratum, weights = ~v, data = subset(messy, stratum %in% c("A", "B", "C")), nest = TRUE)
write.csv(d$variables, file_of("regular.csv"), row.names = FALSE, na = "")
jkn <- as.svrepdesign(d, type = "JKn")
a <- "regular.csv --strata stratum --cluster psu --weights v --variance jackknife"
df <- degf(d)
mean_of(paste(a, "--mean y"), jkn, "y", df = df)
ratio_of(paste(a, "--ratio y/z"), jkn, "y", "z", df = df)
total_of(paste(a, "--total z"), jkn, "z", df = df)
rk <- calibrate(jkn, ~region + sector, c("(Intercept)" = 1170, regionn = 420, regions = 350, sectory = 670),
                calfun = "raking", epsilon = 1e-13, maxit = 200)
mean_of(paste(a, "--mean y --rake", margin("region"), "--rake", margin("sector")), rk, "y", df = df,
        tolerance = 1e-6)
c1d <- svydesign(~dnum, fpc = ~fpc, weights = ~pw, data = c1)
mean_of("apiclus1.csv --cluster dnum --fpc fpc --weights pw --variance jackknife --mean api00",
        as.svrepdesign(c1d, type = "JK1"), "api00", df = degf(c1d))
sd <- svydesign(~1, strata = ~stype, fpc = ~fpc, weights = ~pw, data = strat)
ratio_of("apistrat.csv --strata stype --fpc fpc --weights pw --variance jackknife --ratio api.stu/enroll",
         as.svrepdesign(sd, type = "JKn"), "api.stu", "enroll", df = degf(sd))

supplied <- function(design, rep, type, prefix, name, base, ...) {
  wts <- as.matrix(weights(rep, "analysis")); colnames(wts) <- paste0(prefix, seq_len(ncol(wts)))
  data <- cbind(design$variables[base], wts)
  write.csv(data, file_of(name), row.names = FALSE, na = "")
  data <- read.csv(file_of(name), na.strings = "")
  svrepdesign(weights = as.formula(paste0("~", base[1])), repweights = paste0("^", prefix, "[0-9]+$"),
              data = data, type = type, combined.weights = TRUE, ...)
}
base <- c("v", "y", "z", "h", "region")
jk <- supplied(d, jkn, "JKn", "jk", "replicates_jkn.csv", base, scale = 1, rscales = jkn$rscales)
a <- "replicates_jkn.csv --weights v --replicates jk* --replicate-type JKn"
mean_of(paste(a, "--mean y"), jk, "y")
share_of(paste(a, "--proportion h"), jk, "h", "oui")
ratio_of(paste(a, "--ratio y/z"), jk, "y", "z")
set.seed(7)
boot <- supplied(d, as.svrepdesign(d, type = "subbootstrap", replicates = 60), "bootstrap", "b",
                 "replicates_bootstrap.csv", base)
a <- "replicates_bootstrap.csv --weights v --replicates b* --replicate-type bootstrap"
mean_of(paste(a, "--mean y"), boot, "y")
total_of(paste(a, "--total z"), boot, "z")
share_of(paste(a, "--proportion h --interval wald"), boot, "h", "oui", "wald")
crosstab_of(paste(a, "--crosstab h,region"), boot, "h", "region")
quantile_of(paste(a, "--quantile z:0.5"), boot, "z", 0.5)
one <- supplied(c1d, as.svrepdesign(c1d, type = "JK1"), "JK1", "r", "replicates_jk1.csv",
                c("pw", "api00", "enroll", "stype"))
a <- "replicates_jk1.csv --weights pw --replicates r1,r2,r3,r4,r5,r6,r7,r8,r9,r10,r11,r12,r13,r14,r15 --replicate-type JK1"
mean_of(paste(a, "--mean api00"), one, "api00")
total_of(paste(a, "--total enroll"), one, "enroll")

# Two waves that share units, by the formula of docs/estimation.md -------------------------------
set.seed(11)
pop <- read.csv(gzfile(file_of("apipop.csv.gz")))
pop <- pop[!is.na(pop$api99) & !is.na(pop$api00), ]
panel <- function(n1, n2, k, endless = FALSE) {
  waves <- list(NULL, NULL); var <- 0; change <- 0; total <- nrow(pop); df <- 0
  for (h in c("E", "H", "M")) {
    u <- which(pop$stype == h); N <- length(u)
    both <- sample(u, k[h]); rest <- setdiff(u, both)
    one <- c(both, sample(rest, n1[h] - k[h])); rest <- setdiff(rest, one)
    two <- c(both, sample(rest, n2[h] - k[h]))
    part <- function(i, y, n) data.frame(id = paste0("u", i), stype = h, N = N, w = N / n, score = pop[i, y],
                                         good = ifelse(pop[i, y] > 700, "yes", "no"))
    waves[[1]] <- rbind(waves[[1]], part(one, "api99", n1[h])); waves[[2]] <- rbind(waves[[2]], part(two, "api00", n2[h]))
    f <- if (endless) 0 else 1 / N
    y1 <- pop$api99[one]; y2 <- pop$api00[two]
    s12 <- if (k[h] > 1) cov(pop$api99[both], pop$api00[both]) else 0
    W <- N / total
    var <- var + W^2 * ((1 / n1[h] - f) * var(y1) + (1 / n2[h] - f) * var(y2) -
                          2 * (k[h] / (n1[h] * n2[h]) - f) * s12)
    change <- change + W * (mean(y2) - mean(y1)); df <- df + n1[h] + n2[h] - k[h] - 1
  }
  list(waves = waves, change = change, se = sqrt(var), df = df)
}
a <- "--strata stype --weights w --unit id --change score"
overlap <- function(name, n1, n2, k) {
  seed <- .Random.seed
  for (endless in c(FALSE, TRUE)) {
    .Random.seed <<- seed
    p <- panel(n1, n2, k, endless)
    files <- paste0(name, c("1.csv", "2.csv"))
    for (i in 1:2) write(p$waves[[i]], files[i])
    ci <- p$change + c(-1, 1) * qt(0.975, p$df) * p$se
    put(paste(a, "--waves", paste(files, collapse = ","), if (endless) "" else "--fpc N"), "change",
        "score", "", "", p$change, p$se, ci[1], ci[2], NA, p$df, sum(n1) + sum(n2))
  }
}
overlap("panel", c(E = 100, H = 50, M = 50), c(E = 120, H = 40, M = 60), c(E = 60, H = 20, M = 30))
overlap("strangers", c(E = 30, H = 30, M = 30), c(E = 30, H = 20, M = 25), c(E = 0, H = 0, M = 0))
overlap("faithful", c(E = 40, H = 30, M = 20), c(E = 40, H = 30, M = 20), c(E = 40, H = 30, M = 20))

write.csv(do.call(rbind, rows), file_of("oracle.csv"), row.names = FALSE, na = "")
