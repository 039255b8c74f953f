#pragma once

// Snowball's stemmers.
#include <libstemmer.h>
