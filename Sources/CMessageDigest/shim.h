#ifndef OPTIMALE_CMESSAGEDIGEST_SHIM_H
#define OPTIMALE_CMESSAGEDIGEST_SHIM_H

#include <sys/types.h>
#include <sha256.h>

#endif
