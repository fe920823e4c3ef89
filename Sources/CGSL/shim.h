#ifndef OPTIMALE_CGSL_SHIM_H
#define OPTIMALE_CGSL_SHIM_H

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_roots.h>
#include <gsl/gsl_sf_gamma.h>

/* A mutable C global cannot be named from Swift 6: it is returned by a function instead. */
static inline const gsl_root_fsolver_type *optimale_brent(void) {
  return gsl_root_fsolver_brent;
}

#endif
