# Vendors by weights of your own, from public moments: Rscript recompute-ranks.R [address] [study] [weights]
# Scores are weighted means of the dimensions, and the error is the square root of w'Cw.
given <- commandArgs(trailingOnly = TRUE)
address <- if (length(given) > 0) given[1] else "http://localhost:3000"
study <- if (length(given) > 1) given[2] else "rtc-service"
points <- if (length(given) > 2) as.numeric(strsplit(given[3], ",")[[1]]) else c(25, 25, 20, 15, 15)

moments <- read.csv(sprintf("%s/v1/benchmarks/%s/latest/moments.csv?status=RANKED", address, study))
w <- points / sum(points)
scored <- do.call(rbind, lapply(split(moments, moments$vendor), function(own) {
  covariance <- as.matrix(own[, grep("^covariance", names(own))])
  data.frame(vendor = own$vendor[1], score = sum(w * own$mean), error = sqrt(drop(t(w) %*% covariance %*% w)))
}))
scored <- scored[order(-scored$score), ]
cat(sprintf("%.4f  ±%.2f  %s\n", scored$score, 1.96 * scored$error, scored$vendor), sep = "")
