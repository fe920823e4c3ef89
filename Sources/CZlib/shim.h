#ifndef OPTIMALE_CZLIB_SHIM_H
#define OPTIMALE_CZLIB_SHIM_H

#include <zlib.h>

// The macro that begins with the version of this header, which Swift does not see.
static inline int optimale_inflate_begin(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }

#endif
