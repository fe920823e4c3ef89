"""The benchmark model in vectorised NumPy: the second reference the engine is timed against.

The model and the prices are those of simulate-gsl.c. Usage: simulate-numpy.py REPLICATIONS
"""

import sys

import numpy as np

BATCH = 200


def usage_of(replications, rng, mu, sigma):
    """Usage of each replication in units of 1/60,000 euro, and the calls drawn."""
    months = 24 * replications
    counts = rng.poisson(200, months)
    seconds = np.ceil(rng.lognormal(mu, sigma, counts.sum())).astype(np.int64)
    starts = np.cumsum(counts) - counts
    ends = np.cumsum(seconds)
    before_month = np.repeat(np.where(starts > 0, ends[starts - 1], 0), counts)
    end = ends - before_month
    start = end - seconds
    charge = np.where(
        start >= 7200, 8040 + 134 * seconds, 134 * np.maximum(end - 7200, 0)
    )
    month = np.repeat(np.arange(months), counts)
    usage = np.bincount(month, weights=charge, minlength=months)
    return usage.reshape(replications, 24).sum(axis=1), counts.sum()


def main():
    replications = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    rng = np.random.default_rng(1)
    variance = np.log1p(1.2**2)
    mu, sigma = np.log(120) - variance / 2, np.sqrt(variance)
    usages, calls = [], 0
    for first in range(0, replications, BATCH):
        usage, drawn = usage_of(min(BATCH, replications - first), rng, mu, sigma)
        usages.append(usage)
        calls += drawn
    difference = np.concatenate(usages) / 60000 / 24 - 20
    error = difference.std(ddof=1) / np.sqrt(replications)
    print(
        f"difference {difference.mean():.6f} standard_error {error:.6f} "
        f"cheaper {(difference < 0).mean():.4f} simulated_calls {calls}"
    )


if __name__ == "__main__":
    main()
