#include "nutgraf.h"
