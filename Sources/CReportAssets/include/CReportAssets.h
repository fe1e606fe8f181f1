#ifndef NUTGRAF_REPORT_ASSETS_H
#define NUTGRAF_REPORT_ASSETS_H

#include <stddef.h>

/// A file of a page, as it stands in the folder.
typedef struct {
    const unsigned char *bytes;
    size_t count;
} nutgraf_asset;

/// The style sheet of every page.
nutgraf_asset nutgraf_report_style(void);

/// The script of a service's pages, which work without it.
nutgraf_asset nutgraf_service_script(void);

/// The number of files that the script of a report consists of.
size_t nutgraf_report_scripts_count(void);

/// The file with this index, which is below the count. One after the other they are the script.
nutgraf_asset nutgraf_report_script_at(size_t index);

#endif
