#pragma once

// libxml2's parsers, the function pointers that Swift cannot call, and iconv, on which libxml2 stands.
#include <iconv.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

static inline void crossread_xmlFree(void *pointer) { xmlFree(pointer); }
