#ifndef OPTIMALE_CCSV_SHIM_H
#define OPTIMALE_CCSV_SHIM_H

#include <csv.h>

#endif
