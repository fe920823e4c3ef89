#ifndef OPTIMALE_CGSL_SHIM_H
#define OPTIMALE_CGSL_SHIM_H

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_eigen.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_fft_halfcomplex.h>
#include <gsl/gsl_fft_real.h>
#include <gsl/gsl_matrix.h>
#include <gsl/gsl_multifit.h>
#include <gsl/gsl_multimin.h>
#include <gsl/gsl_qrng.h>
#include <gsl/gsl_roots.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_vector.h>

// GSL keeps its kinds of sequences in global variables, which Swift cannot read safely.
static inline gsl_qrng *optimale_sobol_alloc(unsigned int dimensions) {
  return gsl_qrng_alloc(gsl_qrng_sobol, dimensions);
}

// The same for its kinds of root finders.
static inline gsl_root_fsolver *optimale_brent_alloc(void) {
  return gsl_root_fsolver_alloc(gsl_root_fsolver_brent);
}

// And for its kinds of searches for a least value.
static inline gsl_multimin_fminimizer *optimale_simplex_alloc(size_t dimensions) {
  return gsl_multimin_fminimizer_alloc(gsl_multimin_fminimizer_nmsimplex2, dimensions);
}

#endif
