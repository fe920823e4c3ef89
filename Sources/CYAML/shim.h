#ifndef OPTIMALE_CYAML_SHIM_H
#define OPTIMALE_CYAML_SHIM_H

#include <yaml.h>

#endif
