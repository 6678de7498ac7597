# What R's survey package estimates from made-up associations, whose samples are harder than those of
# estimates.R: a file with a byte order mark, semicolons and accents in its header, fractions instead
# of counts, two stages within strata, domains without units in some strata, categories without units
# in some domains, calibration of all of these. Run in the repository:
# Rscript src/test/r/associations.R
# It writes samples, margins and associations_oracle.csv into src/test/resources/fr/openl/estimation.
source("src/test/r/asked.R")

raked <- function(d, tables) {
  totals <- c("(Intercept)" = sum(tables[[1]]$Freq))
  for (t in tables) for (k in seq_len(nrow(t))[-1]) {
    totals[paste0(names(t)[1], t[[1]][k])] <- t$Freq[k]
  }
  f <- as.formula(paste("~", paste(sapply(tables, function(t) names(t)[1]), collapse = "+")))
  calibrate(d, f, totals, calfun = "raking", epsilon = 1e-13, maxit = 500)
}

# Numbers and totals of every category of a variable of words.
categories_of <- function(args, d, y, by = "", tolerance = 1e-9, df = degf(d)) {
  d$variables$f_ <- factor(d$variables[[y]])
  m <- svytotal(~f_, d, na.rm = TRUE, deff = TRUE)
  ci <- confint(m, df = df)
  for (k in seq_along(coef(m))) {
    put(args, "total", y, levels(d$variables$f_)[k], by, coef(m)[k], SE(m)[k], ci[k, 1], ci[k, 2],
        deff(m)[k], df, valued(d, y), tolerance)
  }
}
# The difference of the shares of a category between two domains.
contrast_of_share <- function(args, d, y, level, var, a, b, by = "", tolerance = 1e-9) {
  d$variables$yes_ <- as.numeric(d$variables[[y]] == level)
  before <- length(rows)
  contrast_of(args, d, "yes_", var, a, b, by, tolerance)
  rows[[before + 1]]$variable <<- y; rows[[before + 1]]$level <<- level
}
# The differences of replicates themselves, which svyby keeps, not of what they are linearised to.
contrast_of_replicates <- function(args, d, y, var, a, b, df = degf(d)) {
  m <- svyby(as.formula(paste0("~", y)), as.formula(paste0("~", var)), d, svymean, covmat = TRUE)
  r <- svycontrast(m, setNames(c(1, -1), c(a, b)))
  ci <- confint(r, df = df)
  put(args, "contrast", y, "", paste0(var, "=", a, "-", b), coef(r), SE(r), ci[1], ci[2])
}
# A calibrated domain keeps all rows, of which svychisq takes the degrees of freedom: here its own.
crosstab_of_domain <- function(args, d, a, b, by) {
  before <- length(rows)
  crosstab_of(args, d, a, b, by)
  f <- rows[[before + 1]]$estimate; above <- rows[[before + 2]]$estimate
  all <- length(unique(d$cluster[, 1])) - length(unique(d$strata[, 1]))
  below <- rows[[before + 3]]$estimate / all * degf(d)
  rows[[before + 3]]$estimate <<- below
  rows[[before + 4]]$estimate <<- pf(f, above, below, lower.tail = FALSE)
}
every_interval <- c("logit", "beta", "wilson", "wald")

# One population of associations: strata (regions), communes within them, associations within those -
set.seed(20270104)
N <- 4000
pop <- data.frame(id = sprintf("%05d", seq_len(N)))
pop$h <- sample(c("nord", "sud", "est", "ouest", "outre-mer"), N, TRUE, c(.3, .25, .2, .15, .1))
pop$commune <- paste0("c", ave(seq_len(N), pop$h, FUN = function(i) (seq_along(i) - 1) %/% 12 + 1))
pop$commune[pop$h == "est"] <- ave(pop$commune[pop$h == "est"], FUN = function(x) x)
pop$year <- sample(c(2019, 2021, 2023), N, TRUE)
pop$note <- sample(1:5, N, TRUE, c(.1, .15, .3, .25, .2))
pop$statut <- sample(c("loi 1901", "coopérative", "fonds de dotation"), N, TRUE, c(.8, .15, .05))
pop$secteur <- sample(c("culture", "sport", "social", "environnement"), N, TRUE)
pop$taille <- cut(rlnorm(N, 3, 1), c(-1, 10, 30, 1e9), labels = c("petite", "moyenne", "grande"))
effect <- setNames(rnorm(5, 0, 4), unique(pop$h))[pop$h] +
  setNames(rnorm(400, 0, 5), 1:400)[as.integer(factor(paste(pop$h, pop$commune)))]
pop$solde <- round(effect + rnorm(N, -3, 15), 2)                     # often below zero
pop$budget <- round(exp(rnorm(N, 9, 1.2)) * 1e9) + 9e11              # huge whole numbers
pop$membres <- rpois(N, 40)
pop$heures <- round(pop$membres * runif(N, 0.1, 0.4), 1)
pop$libre <- ifelse(runif(N) < plogis(effect / 5), "oui", "non")
pop$cloud <- ifelse(runif(N) < 0.03, "oui", "non")

draw <- function(i, n) i[sample.int(length(i), n)]
margin <- function(v) paste0(v, "=", v, ".csv")
counts <- function(v) {
  t <- as.data.frame(table(pop[[v]]), stringsAsFactors = FALSE); names(t) <- c(v, "Freq")
  write(t, paste0(v, ".csv"))
  t
}
pops <- list(counts("secteur"), counts("taille"), counts("statut"))
rakes <- paste("--rake", sapply(pops, function(t) margin(names(t)[1])), collapse = " ")

# Stratified, fractions, a census stratum, weights that are not theirs, holes ----------------------
size <- c(nord = 60, sud = 45, est = 40, ouest = 25, "outre-mer" = 12)
s <- do.call(rbind, lapply(names(size), function(h) pop[draw(which(pop$h == h), size[h]), ]))
s$taux <- as.numeric(size[s$h] / table(pop$h)[s$h])
s$taux[s$h == "outre-mer"] <- 1
s$w <- round(as.numeric(table(pop$h)[s$h] / size[s$h]) * runif(nrow(s), 0.6, 1.7), 4)
s$w[s$h == "outre-mer"] <- 1
s$note[sample(nrow(s), 9)] <- NA
s$solde[sample(nrow(s), 11)] <- NA
s$libre[sample(nrow(s), 7)] <- NA
s$libre[s$year == 2019] <- "oui"                 # 100 % and 0 % in a domain
s$secteur[s$h == "sud" & s$secteur == "sport"] <- "social"
plain <- s
names(s)[names(s) == "solde"] <- "Solde de l'année"
names(s)[names(s) == "secteur"] <- "Secteur d’activité"
names(s)[names(s) == "h"] <- "Région"
connection <- file(file_of("associations.csv"), "wb")
writeBin(as.raw(c(0xEF, 0xBB, 0xBF)), connection)
lines <- capture.output(write.table(s, sep = ";", row.names = FALSE, quote = TRUE, na = ""))
writeBin(charToRaw(enc2utf8(paste0(paste(lines, collapse = "\r\n"), "\r\n"))), connection)
close(connection)
d <- svydesign(~1, strata = ~Région, fpc = ~taux, weights = ~w, data = s)
a <- "associations.csv --strata Région --fpc taux --weights w"
q <- function(option, name) paste0(option, " \"", name, "\"")
mean_of(paste(a, q("--mean", "Solde de l'année")), d, "Solde de l'année")
total_of(paste(a, q("--total", "Solde de l'année")), d, "Solde de l'année")
mean_of(paste(a, "--mean budget"), d, "budget")
total_of(paste(a, "--total budget"), d, "budget")
ratio_of(paste(a, "--ratio budget/membres"), d, "budget", "membres")
categories_of(paste(a, q("--total", "Secteur d’activité")), d, "Secteur d’activité")
for (m in every_interval) for (k in 1:5) {
  share_of(paste(a, "--proportion note --interval", m), d, "note", k, m)
}
mean_of(paste(a, "--mean note"), d, "note")
for (year in c(2019, 2021, 2023)) {
  x <- d[d$variables$year == year, ]; by <- paste0("year=", year)
  mean_of(paste(a, "--mean budget --by year"), x, "budget", by)
  total_of(paste(a, "--total budget --by year"), x, "budget", by)
  quantile_of(paste(a, q("--quantile", "Solde de l'année:0.2,0.5,0.9"), "--by year"), x, "Solde de l'année",
              c(0.2, 0.5, 0.9), by = by)
  crosstab_of(paste(a, "--crosstab note,statut --by year"), x, "note", "statut", by)
  if (year != 2019) for (m in every_interval) {
    share_of(paste(a, "--proportion libre --by year --interval", m), x, "libre", "oui", m, by)
  }
  for (sector in c("culture", "sport", "social", "environnement")) {
    x <- d[d$variables$year == year & d$variables[["Secteur d’activité"]] == sector, ]
    both <- paste0("year=", year, ",Secteur d’activité=", sector)
    mean_of(paste(a, q("--by", "year,Secteur d’activité"), "--mean membres"), x, "membres", both)
    total_of(paste(a, q("--by", "year,Secteur d’activité"), "--total heures"), x, "heures", both)
    share_of(paste(a, q("--by", "year,Secteur d’activité"), "--proportion statut"), x, "statut",
             "loi 1901", by = both)
    ratio_of(paste(a, q("--by", "year,Secteur d’activité"), "--ratio heures/membres"), x, "heures",
             "membres", both)
  }
  x <- d[d$variables$year == year, ]
  contrast_of(paste(a, "--contrast heures --by year --between \"statut=coopérative,loi 1901\""), x, "heures", "statut",
              "coopérative", "loi 1901", by = paste0(by, ","))
}
x <- subset(d, (membres > 35 & libre == "oui") | year == 2023)
mean_of(paste(a, "--mean heures --where \"(membres > 35 and libre = 'oui') or year = 2023\""), x, "heures")
contrast_of_share(paste(a, "--contrast libre --between year=2021,2023"), d, "libre", "oui", "year", 2021, 2023)
crosstab_of(paste(a, q("--crosstab", "Secteur d’activité,libre")), d, "Secteur d’activité", "libre")
crosstab_of(paste(a, "--crosstab note,taille"), d, "note", "taille")

# Raked on three margins, with the fractions --------------------------------------------------------
plain <- plain[!is.na(plain$secteur), ]
write.csv(plain, file_of("associations_plain.csv"), row.names = FALSE, na = "")
d <- svydesign(~1, strata = ~h, fpc = ~taux, weights = ~w, data = plain)
a <- paste("associations_plain.csv --strata h --fpc taux --weights w", rakes)
rk <- raked(d, pops)
mean_of(paste(a, "--mean solde"), rk, "solde", tolerance = 1e-6)
total_of(paste(a, "--total membres"), rk, "membres", tolerance = 1e-6)
total_of(paste(a, "--total budget"), rk, "budget", tolerance = 1e-6)
ratio_of(paste(a, "--ratio heures/membres"), rk, "heures", "membres", tolerance = 1e-6)
crosstab_of(paste(a, "--crosstab note,cloud"), rk, "note", "cloud", tolerance = 1e-6)
contrast_of_share(paste(a, "--contrast libre --between year=2021,2023"), rk, "libre", "oui", "year", 2021, 2023,
                  tolerance = 1e-6)
for (year in c(2019, 2021, 2023)) {
  x <- rk[rk$variables$year == year, ]; by <- paste0("year=", year)
  mean_of(paste(a, "--mean solde --by year"), x, "solde", by, tolerance = 1e-6)
  total_of(paste(a, "--total heures --by year"), x, "heures", by, tolerance = 1e-6)
  for (m in every_interval) {
    share_of(paste(a, "--proportion statut --by year --interval", m), x, "statut", "loi 1901", m, by,
             tolerance = 1e-6, nrow_of = sum(inside(x)))   # a calibrated domain keeps all rows
  }
  quantile_of(paste(a, "--quantile solde:0.25,0.5 --by year"), x, "solde", c(0.25, 0.5), by = by,
              tolerance = 1e-6)
}
ps <- postStratify(d, ~secteur, pops[[1]])
a <- paste("associations_plain.csv --strata h --fpc taux --weights w --poststratify", margin("secteur"))
contrast_of(paste(a, "--contrast heures --between libre=oui,non"), ps, "heures", "libre", "oui", "non")
contrast_of_share(paste(a, "--contrast libre --between year=2021,2023"), ps, "libre", "oui", "year", 2021, 2023)
for (k in c("petite", "moyenne", "grande")) {
  x <- ps[ps$variables$taille == k, ]; by <- paste0("taille=", k)
  share_of(paste(a, "--proportion cloud --by taille --interval wilson"), x, "cloud", "non", "wilson", by)
  ratio_of(paste(a, "--ratio heures/membres --by taille"), x, "heures", "membres", by)
  crosstab_of_domain(paste(a, "--crosstab libre,statut --by taille"), x, "libre", "statut", by)
  quantile_of(paste(a, "--quantile membres:0.5,0.75 --quantile-rule school --by taille"), x, "membres",
              c(0.5, 0.75), "school", by)
}

# Communes drawn within strata, associations within communes, both from known populations -----------
pop$key <- paste(pop$h, pop$commune)
per <- tapply(pop$key, pop$h, function(k) length(unique(k)))
many <- c(nord = 9, sud = 7, est = 6, ouest = 5, "outre-mer" = 3)
two <- do.call(rbind, lapply(names(many), function(h) {
  do.call(rbind, lapply(draw(unique(pop$key[pop$h == h]), many[h]), function(k) {
    inside <- which(pop$key == k)
    x <- pop[draw(inside, min(length(inside), 5)), ]
    x$communes <- per[h]; x$associations <- length(inside)
    x
  }))
}))
two$w <- with(two, communes / many[h] * associations / ave(rep(1, nrow(two)), key, FUN = length))
two$f1 <- many[two$h] / two$communes
two$f2 <- ave(rep(1, nrow(two)), two$key, FUN = length) / two$associations
two$solde[sample(nrow(two), 6)] <- NA
write.csv(two, file_of("communes.csv"), row.names = FALSE, na = "")
for (fpc in c("communes,associations", "f1,f2")) {
  f <- as.formula(paste("~", sub(",", "+", fpc)))
  d <- svydesign(~commune + id, strata = ~h, fpc = f, data = two, nest = TRUE)
  a <- paste("communes.csv --strata h --cluster commune,id --fpc", fpc)
  mean_of(paste(a, "--mean solde"), d, "solde")
  total_of(paste(a, "--total budget"), d, "budget")
  ratio_of(paste(a, "--ratio heures/membres"), d, "heures", "membres")
  for (m in every_interval) share_of(paste(a, "--proportion libre --interval", m), d, "libre", "oui", m)
  quantile_of(paste(a, "--quantile solde:0.1,0.5"), d, "solde", c(0.1, 0.5))
  crosstab_of(paste(a, "--crosstab note,libre"), d, "note", "libre")
  for (year in c(2019, 2021, 2023)) {
    x <- d[d$variables$year == year, ]; by <- paste0("year=", year)
    mean_of(paste(a, "--mean solde --by year"), x, "solde", by)
    share_of(paste(a, "--proportion taille --by year"), x, "taille", "petite", by = by)
  }
  rk <- raked(d, pops[1:2])
  r <- paste(a, "--rake", margin("secteur"), "--rake", margin("taille"))
  mean_of(paste(r, "--mean solde"), rk, "solde", tolerance = 1e-6)
  total_of(paste(r, "--total heures"), rk, "heures", tolerance = 1e-6)
  x <- rk[rk$variables$year == 2021, ]
  share_of(paste(r, "--proportion libre --by year"), x, "libre", "oui", by = "year=2021", tolerance = 1e-6)
}
# One stage with its population; weights of which only the first stage's fraction is known
d <- svydesign(~commune, strata = ~h, fpc = ~communes, weights = ~w, data = two, nest = TRUE)
a <- "communes.csv --strata h --cluster commune --fpc communes --weights w"
mean_of(paste(a, "--mean solde"), d, "solde")
total_of(paste(a, "--total heures"), d, "heures")
contrast_of(paste(a, "--contrast heures --between libre=oui,non"), d, "heures", "libre", "oui", "non")
ps <- postStratify(d, ~taille, pops[[2]])
p <- paste(a, "--poststratify", margin("taille"))
mean_of(paste(p, "--mean solde"), ps, "solde")
share_of(paste(p, "--proportion libre --interval beta"), ps, "libre", "oui", "beta")
crosstab_of(paste(p, "--crosstab note,libre"), ps, "note", "libre")

# Strata with a single commune, whole and in a domain -----------------------------------------------
few <- two[!(two$h == "outre-mer" & two$commune != two$commune[two$h == "outre-mer"][1]), ]
write.csv(few, file_of("communes_alone.csv"), row.names = FALSE, na = "")
for (rule in c("certainty", "average", "adjust")) {
  options(survey.lonely.psu = rule)
  d <- svydesign(~commune, strata = ~h, fpc = ~communes, weights = ~w, data = few, nest = TRUE)
  a <- paste("communes_alone.csv --strata h --cluster commune --fpc communes --weights w --lonely", rule)
  mean_of(paste(a, "--mean solde"), d, "solde")
  total_of(paste(a, "--total heures"), d, "heures")
  share_of(paste(a, "--proportion libre"), d, "libre", "oui")
  ps <- postStratify(d, ~taille, pops[[2]])
  p <- paste(a, "--poststratify", margin("taille"))
  mean_of(paste(p, "--mean solde"), ps, "solde")
  for (year in c(2019, 2021, 2023)) {
    x <- d[d$variables$year == year, ]; by <- paste0("year=", year)
    mean_of(paste(a, "--mean solde --by year"), x, "solde", by)
    x <- ps[ps$variables$year == year, ]
    mean_of(paste(p, "--mean solde --by year"), x, "solde", by)
  }
  d <- svydesign(~commune + id, strata = ~h, fpc = ~communes + associations, data = few, nest = TRUE)
  a <- paste("communes_alone.csv --strata h --cluster commune,id --fpc communes,associations --lonely", rule)
  mean_of(paste(a, "--mean solde"), d, "solde")
}
options(survey.lonely.psu = "fail")

# Replicates in domains, calibrated, and supplied ---------------------------------------------------
d <- svydesign(~commune, strata = ~h, weights = ~w, data = two, nest = TRUE)
a <- "communes.csv --strata h --cluster commune --weights w --variance jackknife"
jkn <- as.svrepdesign(d, type = "JKn")
ps <- postStratify(jkn, ~taille, pops[[2]])
for (year in c(2019, 2021, 2023)) {
  df <- degf(d[d$variables$year == year, ]); by <- paste0("year=", year)
  x <- jkn[jkn$variables$year == year, ]
  mean_of(paste(a, "--mean solde --by year"), x, "solde", by, df = df)
  total_of(paste(a, "--total heures --by year"), x, "heures", by, df = df)
  x <- ps[ps$variables$year == year, ]
  mean_of(paste(a, "--mean solde --by year --poststratify", margin("taille")), x, "solde", by, df = df)
}
contrast_of_replicates(paste(a, "--contrast heures --between libre=oui,non"), jkn, "heures", "libre", "oui", "non",
                       df = degf(d))
set.seed(5)
boot <- as.svrepdesign(d, type = "subbootstrap", replicates = 80)
supply <- function(rep, name, ...) {
  weights <- as.matrix(weights(rep, "analysis")); colnames(weights) <- paste0("b", seq_len(ncol(weights)))
  write.csv(cbind(two[c("w", "solde", "heures", "membres", "libre", "cloud", "year", "taille")], weights), file_of(name),
            row.names = FALSE, na = "")
  svrepdesign(weights = ~w, repweights = "^b[0-9]+$", data = read.csv(file_of(name), na.strings = ""),
              combined.weights = TRUE, ...)
}
replicated <- function(a, d) {
  mean_of(paste(a, "--mean solde"), d, "solde")
  ratio_of(paste(a, "--ratio heures/membres"), d, "heures", "membres")
  for (m in every_interval) share_of(paste(a, "--proportion libre --interval", m), d, "libre", "oui", m)
  for (year in c(2019, 2021, 2023)) {
    x <- d[d$variables$year == year, ]; by <- paste0("year=", year)
    mean_of(paste(a, "--mean solde --by year"), x, "solde", by)
    total_of(paste(a, "--total heures --by year"), x, "heures", by)
    share_of(paste(a, "--proportion libre --by year"), x, "libre", "oui", by = by)
  }
  contrast_of_replicates(paste(a, "--contrast heures --between libre=oui,non"), d, "heures", "libre", "oui", "non")
  ps <- postStratify(d, ~taille, pops[[2]])
  mean_of(paste(a, "--poststratify", margin("taille"), "--mean solde"), ps, "solde")
  x <- ps[ps$variables$year == 2021, ]
  share_of(paste(a, "--poststratify", margin("taille"), "--proportion libre --by year"), x, "libre", "oui", by = "year=2021")
  crosstab_of(paste(a, "--crosstab libre,taille"), d, "libre", "taille")
}
replicated("communes_bootstrap.csv --weights w --replicates b* --replicate-type bootstrap",
           supply(boot, "communes_bootstrap.csv", type = "bootstrap"))
replicated("communes_jkn.csv --weights w --replicates b* --replicate-type JKn",
           supply(jkn, "communes_jkn.csv", type = "JKn", scale = 1, rscales = jkn$rscales))
jk1 <- as.svrepdesign(svydesign(~key, weights = ~w, data = two), type = "JK1")
replicated("communes_jk1.csv --weights w --replicates b* --replicate-type JK1",
           supply(jk1, "communes_jk1.csv", type = "JK1"))

# Two waves of a panel with other weights, strata of other sizes, in domains, and of shares ---------
set.seed(12)
wave <- function(ids, y, sizes) {
  x <- pop[ids, ]
  n <- table(x$h)
  data.frame(id = x$id, h = x$h, N = as.numeric(table(pop$h)[x$h]),
             w = round(as.numeric(table(pop$h)[x$h] / n[x$h]) * runif(nrow(x), 0.7, 1.4), 4),
             score = y[ids], uses = ifelse(y[ids] > 0, "oui", "non"), statut = x$statut)
}
first <- unlist(lapply(unique(pop$h), function(h) draw(which(pop$h == h), 50)))
stay <- sort(draw(first, 170))
second <- c(stay, unlist(lapply(unique(pop$h), function(h) draw(setdiff(which(pop$h == h), first), 25))))
later <- round(pop$solde * 0.7 + rnorm(N, 2, 8), 2)
waves <- list(wave(first, pop$solde, 50), wave(second, later, 25))
waves[[1]]$score[c(4, 77)] <- NA; waves[[2]]$score[c(9, 120)] <- NA
for (i in 1:2) write.csv(waves[[i]], file_of(paste0("members", i, ".csv")), row.names = FALSE, na = "")
# z of every unit of a wave: its weight times the linearised mean, in the domain
linearised <- function(x, y, inside) {
  known <- inside & !is.na(y)
  m <- sum(x$w[known] * y[known]) / sum(x$w[known])
  list(m = m, z = ifelse(known, x$w * (y - m) / sum(x$w[known]), 0), known = sum(known))
}
change_of <- function(args, values, inside, by, level, variable, fpc) {
  l <- Map(function(x, y, i) linearised(x, y, i), waves, values, inside)
  v <- 0; strata <- 0
  for (h in unique(pop$h)) {
    k <- lapply(waves, function(x) which(x$h == h))
    N <- if (fpc) waves[[1]]$N[k[[1]]][1] else Inf
    z <- Map(function(l, k) l$z[k], l, k); n <- sapply(k, length)
    for (i in 1:2) v <- v + (1 - n[i] / N) * n[i] * var(z[[i]])
    i1 <- waves[[1]]$id[k[[1]]]; i2 <- waves[[2]]$id[k[[2]]]; both <- intersect(i1, i2)
    if (length(both) > 1) {
      v <- v - 2 * (length(both) - n[1] * n[2] / N) * cov(z[[1]][match(both, i1)], z[[2]][match(both, i2)])
    }
  }
  units <- unique(c(waves[[1]]$id[inside[[1]]], waves[[2]]$id[inside[[2]]]))
  df <- length(units) - length(unique(pop$h[match(units, pop$id)]))
  change <- l[[2]]$m - l[[1]]$m
  ci <- change + c(-1, 1) * qt(0.975, df) * sqrt(v)
  put(args, "change", variable, level, by, change, sqrt(v), ci[1], ci[2], NA, df, l[[1]]$known + l[[2]]$known)
}
for (fpc in c("", "--fpc N")) {
  a <- paste("--waves members1.csv,members2.csv --unit id --strata h --weights w", fpc)
  all <- lapply(waves, function(x) rep(TRUE, nrow(x)))
  scores <- lapply(waves, function(x) x$score)
  uses <- lapply(waves, function(x) as.numeric(x$uses == "oui"))
  change_of(paste(a, "--change score"), scores, all, "", "", "score", fpc != "")
  change_of(paste(a, "--change uses"), uses, all, "", "oui", "uses", fpc != "")
  for (k in unique(pop$statut)) {
    inside <- lapply(waves, function(x) x$statut == k)
    change_of(paste(a, "--change score --by statut"), scores, inside, paste0("statut=", k), "", "score", fpc != "")
    change_of(paste(a, "--change uses --by statut"), uses, inside, paste0("statut=", k), "oui", "uses", fpc != "")
  }
}

write.csv(do.call(rbind, rows), file_of("associations_oracle.csv"), row.names = FALSE, na = "")
