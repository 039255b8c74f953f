#pragma once

// libxml2's parsers, the function pointers that Swift cannot call, and iconv, on which libxml2 stands.
#include <iconv.h>
#include <libxml/xmlversion.h>
// With ICU, libxml2's headers pull in ICU's own, whose types Foundation's copy of ICU defines otherwise: whether that
// fails depends on the order in which modules happen to be built. Nothing here touches the types concerned.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

static inline void crossread_xmlFree(void *pointer) { xmlFree(pointer); }
