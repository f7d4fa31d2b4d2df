# The latest ranks of a study, as ranges: Rscript latest-ranks.R [address] [study]
given <- commandArgs(trailingOnly = TRUE)
address <- if (length(given) > 0) given[1] else "http://localhost:3000"
study <- if (length(given) > 1) given[2] else "rtc-service"

ranks <- read.csv(sprintf("%s/v1/benchmarks/%s/latest/ranks.csv?status=RANKED", address, study))
for (i in seq_len(nrow(ranks)))
  cat(sprintf("%d–%d  %s  %.1f\n", ranks$rank95Low[i], ranks$rank95High[i], ranks$vendor[i], ranks$benchmarkScore[i]))
