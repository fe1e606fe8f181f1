#pragma once

// The commit that was built, in hexadecimal digits; empty where the sources stand in no repository.
const char *nutgraf_commit(void);
