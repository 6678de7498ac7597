# What R's survey package estimates from made-up clubs, whose samples join what estimates.R and
# associations.R try one by one: strata of a single sampling unit beside domains, weights of 0,
# domains that are not known of some, populations known at both stages, calibration of replicates.
# Run in the repository: Rscript src/test/r/clubs.R
# It writes samples, margins and clubs_oracle.csv into src/test/resources/fr/openl/estimation.
source("src/test/r/asked.R")

set.seed(20270228)
N <- 3000
pop <- data.frame(id = sprintf("k%04d", seq_len(N)))
pop$h <- sample(c("A", "B", "C", "D", "E", "F"), N, TRUE, c(.3, .2, .2, .15, .1, .05))
pop$town <- paste0(pop$h, ave(seq_len(N), pop$h, FUN = function(i) (seq_along(i) - 1) %/% 15 + 1))
pop$kind <- sample(c("sport", "culture", "social"), N, TRUE, c(.5, .3, .2))
pop$size <- sample(c("s", "m", "l"), N, TRUE, c(.6, .3, .1))
pop$zone <- sample(c("city", "land"), N, TRUE, c(.7, .3))
lift <- setNames(rnorm(400, 0, 6), 1:400)[as.integer(factor(pop$town))]
pop$income <- round(exp(rnorm(N, 8, 1)) + 30 * lift, 1)
pop$members <- rpois(N, 30 + 20 * (pop$size == "l")) + 1
pop$free <- ifelse(runif(N) < plogis(lift / 6 - 0.4), "yes", "no")
pop$age <- sample(c("new", "old", "very old"), N, TRUE, c(.3, .6, .1))

margins <- lapply(c("kind", "size", "zone"), function(v) {
  t <- as.data.frame(table(pop[[v]]), stringsAsFactors = FALSE); names(t) <- c(v, "Freq")
  write(t, paste0("clubs_", v, ".csv"))
  t
})
names(margins) <- c("kind", "size", "zone")
asks <- paste(sapply(names(margins), function(v) paste0("--rake ", v, "=clubs_", v, ".csv")),
              collapse = " ")
raked <- function(d, ...) {
  totals <- c("(Intercept)" = N)
  for (t in margins) for (k in seq_len(nrow(t))[-1]) {
    totals[paste0(names(t)[1], t[[1]][k])] <- t$Freq[k]
  }
  calibrate(d, ~ kind + size + zone, totals, calfun = "raking", epsilon = 1e-13, maxit = 500, ...)
}
draw <- function(i, n) i[sample.int(length(i), n)]
holes <- function(s) {
  s$income[sample(nrow(s), 8)] <- NA
  s$free[sample(nrow(s), 6)] <- NA
  s$age[sample(nrow(s), 9)] <- NA
  s
}
known <- function(d, v, g) d[!is.na(d$variables[[v]]) & d$variables[[v]] == g, ]
ages <- c("new", "old", "very old")
every <- c("logit", "beta", "wilson", "wald")
rules <- c("certainty", "average", "adjust")

# Strata of one unit among others, weights of 0, ages that are not known of some -------------------
of <- c(A = 40, B = 30, C = 20, D = 12, E = 1, F = 1)
s <- holes(do.call(rbind, lapply(names(of), function(h) pop[draw(which(pop$h == h), of[h]), ])))
s$count <- as.numeric(table(pop$h)[s$h])
s$w <- round(s$count / of[s$h] * runif(nrow(s), 0.7, 1.4), 3)
s$w[sample(which(s$h == "A"), 3)] <- 0
write(s, "clubs_lonely.csv")
for (rule in rules) {
  options(survey.lonely.psu = rule)
  d <- svydesign(~1, strata = ~h, fpc = ~count, weights = ~w, data = s)
  a <- paste("clubs_lonely.csv --strata h --fpc count --weights w --lonely", rule)
  mean_of(paste(a, "--mean income"), d, "income", df = sum(s$w > 0) - 6)
  for (g in ages) {
    x <- known(d, "age", g); by <- paste0("age=", g)
    f <- sum(inside(x)) - length(unique(x$strata[inside(x), 1]))
    mean_of(paste(a, "--mean income --by age"), x, "income", by, df = f)
    ratio_of(paste(a, "--ratio income/members --by age"), x, "income", "members", by, df = f)
  }
}
options(survey.lonely.psu = "certainty")
# survey gives units of weight 0 the residual of weight 1 after post-stratification: of hardly any
# weight instead, they have hardly any.
hardly <- s; hardly$w[s$w == 0] <- 1e-9
p <- postStratify(svydesign(~1, strata = ~h, fpc = ~count, weights = ~w, data = hardly), ~kind,
                  margins$kind)
a <- paste("clubs_lonely.csv --strata h --fpc count --weights w --lonely certainty",
           "--poststratify kind=clubs_kind.csv")
m <- svymean(~members, p); f <- sum(s$w > 0) - 6; ci <- confint(m, df = f)
put(paste(a, "--mean members"), "mean", "members", "", "", coef(m), SE(m), ci[1], ci[2], NA, f,
    sum(s$w > 0))
for (rule in rules) {
  options(survey.lonely.psu = rule)
  d <- svydesign(~1, strata = ~h, fpc = ~count, weights = ~w, data = s)
  a <- paste("clubs_lonely.csv --strata h --fpc count --weights w --lonely", rule)
  f <- sum(s$w > 0) - 6
  total_of(paste(a, "--total members"), d, "members", df = f)
  contrast_of(paste(a, "--contrast members --between h=A,E"), d, "members", "h", "A", "E", df = f)
  contrast_of(paste(a, "--contrast income --between zone=city,land"), d, "income", "zone", "city",
              "land", df = f)
  share_of(paste(a, "--proportion kind --interval wald"), d, "kind", "sport", "wald", df = f)
  share_of(paste(a, "--proportion kind"), d, "kind", "social", df = f)
}

# Two stages, populations known at both; all kinds of statistics, raked and not --------------------
towns <- c(A = 9, B = 6, C = 5, D = 4, E = 3, F = 2)
s <- do.call(rbind, lapply(names(towns), function(h) {
  all <- unique(pop$town[pop$h == h])
  do.call(rbind, lapply(draw(all, towns[h]), function(t) {
    i <- which(pop$town == t)
    x <- pop[draw(i, min(length(i), sample(3:6, 1))), ]
    x$towns <- length(all); x$clubs <- length(i)
    x
  }))
}))
s <- holes(s)
drawn <- ave(rep(1, nrow(s)), s$town, FUN = length)
s$w <- s$towns / towns[s$h] * s$clubs / drawn
write(s, "clubs_towns.csv")
options(survey.lonely.psu = "fail")
d <- svydesign(~ town + id, strata = ~h, fpc = ~ towns + clubs, data = s)
a <- "clubs_towns.csv --strata h --cluster town,id --fpc towns,clubs"
mean_of(paste(a, "--mean income"), d, "income")
total_of(paste(a, "--total members"), d, "members")
crosstab_of(paste(a, "--crosstab free,kind"), d, "free", "kind")
contrast_of(paste(a, "--contrast income --between h=A,C"), d, "income", "h", "A", "C")
contrast_of(paste(a, "--contrast members --between age=new,old"), d, "members", "age", "new", "old")
quantile_of(paste(a, "--quantile members:0.1,0.5,0.75"), d, "members", c(0.1, 0.5, 0.75))
for (g in ages) {
  x <- known(d, "age", g); by <- paste0("age=", g)
  mean_of(paste(a, "--mean income --by age"), x, "income", by)
  ratio_of(paste(a, "--ratio income/members --by age"), x, "income", "members", by)
  for (m in every) {
    share_of(paste(a, "--proportion free --by age --interval", m), x, "free", "yes", m, by)
  }
}
for (g in c("city", "land")) {
  x <- known(d, "zone", g); by <- paste0("zone=", g)
  crosstab_of(paste(a, "--crosstab age,size --by zone"), x, "age", "size", by)
  quantile_of(paste(a, "--quantile income:0.25,0.5 --by zone"), x, "income", c(0.25, 0.5), by = by)
  share_of(paste(a, "--proportion size --by zone"), x, "size", "l", by = by)
  for (k in c("sport", "social")) {
    y <- known(x, "kind", k)
    total_of(paste(a, "--total income --by zone,kind"), y, "income", paste0(by, ",kind=", k))
  }
}
r <- raked(d)
b <- paste(a, asks)
share_of(paste(b, "--proportion free --interval beta"), r, "free", "yes", "beta", tolerance = 1e-6,
         nrow_of = nrow(s))
crosstab_of(paste(b, "--crosstab free,age"), r, "free", "age", tolerance = 1e-6)
mean_of(paste(b, "--mean income"), r, "income", tolerance = 1e-6)
total_of(paste(b, "--total income"), r, "income", tolerance = 1e-6)
contrast_of(paste(b, "--contrast income --between zone=city,land"), r, "income", "zone", "city",
            "land", tolerance = 1e-6)
for (g in ages) {
  x <- known(r, "age", g); by <- paste0("age=", g)
  mean_of(paste(b, "--mean income --by age"), x, "income", by, tolerance = 1e-6)
  ratio_of(paste(b, "--ratio income/members --by age"), x, "income", "members", by,
           tolerance = 1e-6)
}
x <- subset(r, members > 30 & zone == "land")
total_of(paste(b, "--total members --where \"members > 30 and zone = 'land'\""), x, "members",
         tolerance = 1e-6)

# Replicates: jackknife after post-stratification, supplied ones raked -----------------------------
d <- svydesign(~town, strata = ~h, fpc = ~towns, weights = ~w, data = s)
a <- "clubs_towns.csv --strata h --cluster town --fpc towns --weights w --variance jackknife"
j <- as.svrepdesign(d, type = "JKn", mse = FALSE, compress = FALSE)
p <- postStratify(j, ~kind, margins$kind)
b <- paste(a, "--poststratify kind=clubs_kind.csv")
lines <- length(unique(s$town)) - length(towns)
mean_of(paste(a, "--mean members"), j, "members", df = lines)
mean_of(paste(b, "--mean members"), p, "members", df = lines)
total_of(paste(b, "--total members"), p, "members", df = lines)
share_of(paste(b, "--proportion zone"), p, "zone", "city", df = lines, nrow_of = nrow(s))
for (g in c("s", "m")) {
  x <- p[p$variables$size == g, ]
  in_it <- s[s$size == g, ]
  f <- length(unique(in_it$town)) - length(unique(in_it$h))
  mean_of(paste(b, "--mean members --by size"), x, "members", paste0("size=", g), df = f)
}
j <- as.svrepdesign(svydesign(~town, weights = ~w, data = s), type = "JK1", mse = FALSE,
                    compress = FALSE)
r <- raked(j, compress = FALSE)
b <- paste("clubs_towns.csv --cluster town --weights w --variance jackknife", asks)
lines <- length(unique(s$town)) - 1
mean_of(paste(b, "--mean members"), r, "members", df = lines, tolerance = 1e-6)
ratio_of(paste(b, "--ratio members/clubs"), r, "members", "clubs", df = lines, tolerance = 1e-6)
set.seed(20270301)
t <- as.svrepdesign(svydesign(~town, strata = ~h, weights = ~w, data = s), type = "subbootstrap",
                    replicates = 40, mse = FALSE, compress = FALSE)
u <- as.matrix(weights(t, "analysis"))
colnames(u) <- sprintf("b%02d", 1:40)
write(cbind(s, u), "clubs_replicates.csv")
t <- svrepdesign(data = s, weights = ~w, repweights = u, type = "bootstrap", scale = 1 / 39,
                 rscales = 1, mse = FALSE, combined.weights = TRUE)
r <- raked(t, compress = FALSE)
a <- paste("clubs_replicates.csv --weights w --replicates b* --replicate-type bootstrap", asks)
# calibrate keeps the degrees of freedom of before; rake, postStratify and domains count them again.
f <- qr(weights(r, "analysis"), tol = 1e-5)$rank - 1
mean_of(paste(a, "--mean members"), r, "members", df = f, tolerance = 1e-6)
total_of(paste(a, "--total members"), r, "members", df = f, tolerance = 1e-6)
ratio_of(paste(a, "--ratio members/clubs"), r, "members", "clubs", df = f, tolerance = 1e-6)
share_of(paste(a, "--proportion h"), r, "h", "B", df = f, tolerance = 1e-6, nrow_of = nrow(s))
for (g in c("city", "land")) {
  x <- r[r$variables$zone == g, ]
  mean_of(paste(a, "--mean members --by zone"), x, "members", paste0("zone=", g), tolerance = 1e-6)
}

# Quantiles of two waves of the panel of associations.R: their errors are those of svyquantile, and
# they go together as the shares at or below them do.
waves <- lapply(c("members1.csv", "members2.csv"), function(f) read.csv(file_of(f), na.strings = ""))
regions <- unique(waves[[1]]$h)
linearised <- function(x, y, inside) {
  known <- inside & !is.na(y)
  ifelse(known, x$w * (y - weighted.mean(y[known], x$w[known])) / sum(x$w[known]), 0)
}
correlation_of <- function(z, fpc) {
  v <- c(0, 0); both <- 0
  for (h in regions) {
    k <- lapply(waves, function(x) which(x$h == h)); n <- sapply(k, length)
    population <- if (fpc) waves[[1]]$N[k[[1]][1]] else Inf
    for (i in 1:2) v[i] <- v[i] + (1 - n[i] / population) * n[i] * var(z[[i]][k[[i]]])
    ids <- Map(function(x, k) x$id[k], waves, k); shared <- intersect(ids[[1]], ids[[2]])
    if (length(shared) > 1) {
      at <- Map(function(i, k) k[match(shared, i)], ids, k)
      both <- both + (length(shared) - n[1] * n[2] / population) *
        cov(z[[1]][at[[1]]], z[[2]][at[[2]]])
    }
  }
  both / sqrt(v[1] * v[2])
}
change_of_quantile <- function(args, at, fpc, by = "", inside = lapply(waves, function(x) x$w > 0)) {
  q <- Map(function(x, i) {
    d <- if (fpc) svydesign(~1, strata = ~h, fpc = ~N, weights = ~w, data = x)
         else svydesign(~1, strata = ~h, weights = ~w, data = x)
    svyquantile(~score, d[i, ], at, na.rm = TRUE, qrule = "math")[[1]]
  }, waves, inside)
  z <- Map(function(x, q, i) linearised(x, as.numeric(x$score <= q[1, 1]), i), waves, q, inside)
  se <- sapply(q, function(q) q[1, 4]); change <- q[[2]][1, 1] - q[[1]][1, 1]
  error <- sqrt(sum(se^2) - 2 * correlation_of(z, fpc) * prod(se))
  units <- do.call(rbind, Map(function(x, i) x[i, c("id", "h")], waves, inside))
  df <- length(unique(units$id)) - length(unique(units$h))
  ci <- change + c(-1, 1) * qt(0.975, df) * error
  n <- sum(mapply(function(x, i) sum(i & !is.na(x$score)), waves, inside))
  put(args, "change", "score", at, by, change, error, ci[1], ci[2], NA, df, n)
}
for (fpc in c("", "--fpc N")) for (at in c(0.25, 0.5, 0.8)) {
  a <- paste0("--waves members1.csv,members2.csv --unit id --strata h --weights w ", fpc,
              " --change score:", at)
  change_of_quantile(a, at, fpc != "")
  for (k in c("loi 1901", "coopérative")) {
    change_of_quantile(paste(a, "--by statut"), at, fpc != "", paste0("statut=", k),
                       lapply(waves, function(x) x$statut == k))
  }
}

write.csv(do.call(rbind, rows), file_of("clubs_oracle.csv"), row.names = FALSE, na = "")
