/* The benchmark model as a plain program on GSL's samplers: the reference the engine is timed against.

   A month has N ~ Poisson(200) calls of ceil(X) seconds, X lognormal of mean 120 and cv 1.2. Équilibre costs 99 euros
   and, beyond 7200 seconds a month, 8040 and 134 units of 1/60,000 euro a call and a second; the call that crosses pays
   its seconds beyond. Intense costs 119 euros. Usage: simulate-gsl REPLICATIONS. */
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv) {
  long replications = argc > 1 ? atol(argv[1]) : 1000;
  gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
  gsl_rng_set(rng, 1);
  double variance = log1p(1.2 * 1.2), sigma = sqrt(variance), mu = log(120) - variance / 2;
  double sum = 0, squares = 0;
  long calls = 0, cheaper = 0;
  for (long replication = 0; replication < replications; replication++) {
    long long usage = 0;
    for (int month = 0; month < 24; month++) {
      unsigned n = gsl_ran_poisson(rng, 200);
      calls += n;
      long left = 7200;
      for (unsigned call = 0; call < n; call++) {
        long seconds = (long)ceil(gsl_ran_lognormal(rng, mu, sigma));
        if (seconds <= left) {
          left -= seconds;
        } else {
          usage += left > 0 ? 134 * (seconds - left) : 8040 + 134 * seconds;
          left = 0;
        }
      }
    }
    double difference = usage / 60000.0 / 24 - 20;
    sum += difference;
    squares += difference * difference;
    if (difference < 0) cheaper++;
  }
  double mean = sum / replications;
  double error = sqrt((squares / replications - mean * mean) / (replications - 1.0));
  printf("difference %.6f standard_error %.6f cheaper %.4f simulated_calls %ld\n", mean, error,
         (double)cheaper / replications, calls);
  gsl_rng_free(rng);
  return 0;
}
