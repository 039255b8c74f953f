#pragma once

// Unicode properties: how many cells a scalar takes.
#include <utf8proc.h>
