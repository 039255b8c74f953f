#pragma once

// libxml2's parsers, and the function pointers that Swift cannot call.
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

static inline void crossread_xmlFree(void *pointer) { xmlFree(pointer); }
