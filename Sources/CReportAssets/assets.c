#include "CReportAssets.h"

// #embed is of C23, which this compiler takes as an extension where it is older.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char style[] = {
#embed "Styles/page.css"
};

nutgraf_asset nutgraf_report_style(void) { return (nutgraf_asset){style, sizeof style}; }

// In the order in which they need each other.
static const unsigned char data[] = {
#embed "Scripts/data.js"
};
static const unsigned char elements[] = {
#embed "Scripts/elements.js"
};
static const unsigned char address[] = {
#embed "Scripts/address.js"
};
static const unsigned char charts[] = {
#embed "Scripts/charts.js"
};
static const unsigned char lists[] = {
#embed "Scripts/lists.js"
};
static const unsigned char overview[] = {
#embed "Scripts/overview.js"
};
static const unsigned char stories[] = {
#embed "Scripts/stories.js"
};
static const unsigned char article[] = {
#embed "Scripts/article.js"
};
static const unsigned char search[] = {
#embed "Scripts/search.js"
};
static const unsigned char words[] = {
#embed "Scripts/words.js"
};
static const unsigned char map[] = {
#embed "Scripts/map.js"
};
static const unsigned char main_[] = {
#embed "Scripts/main.js"
};

static const unsigned char service[] = {
#embed "Scripts/service.js"
};

static const nutgraf_asset scripts[] = {
    {data, sizeof data},         {elements, sizeof elements}, {address, sizeof address}, {charts, sizeof charts},
    {lists, sizeof lists},       {overview, sizeof overview}, {stories, sizeof stories}, {article, sizeof article},
    {search, sizeof search},     {words, sizeof words},       {map, sizeof map},         {main_, sizeof main_},
};

nutgraf_asset nutgraf_service_script(void) { return (nutgraf_asset){service, sizeof service}; }

size_t nutgraf_report_scripts_count(void) { return sizeof scripts / sizeof scripts[0]; }

nutgraf_asset nutgraf_report_script_at(size_t index) { return scripts[index]; }
