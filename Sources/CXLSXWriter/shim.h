#ifndef OPTIMALE_CXLSXWRITER_SHIM_H
#define OPTIMALE_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
