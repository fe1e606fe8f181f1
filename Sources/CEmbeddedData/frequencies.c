#include "CEmbeddedData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char frequencies_ar[] = {
#embed "Frequencies/ar.df"
};
static const unsigned char frequencies_bg[] = {
#embed "Frequencies/bg.df"
};
static const unsigned char frequencies_bn[] = {
#embed "Frequencies/bn.df"
};
static const unsigned char frequencies_ca[] = {
#embed "Frequencies/ca.df"
};
static const unsigned char frequencies_cs[] = {
#embed "Frequencies/cs.df"
};
static const unsigned char frequencies_da[] = {
#embed "Frequencies/da.df"
};
static const unsigned char frequencies_de[] = {
#embed "Frequencies/de.df"
};
static const unsigned char frequencies_el[] = {
#embed "Frequencies/el.df"
};
static const unsigned char frequencies_en[] = {
#embed "Frequencies/en.df"
};
static const unsigned char frequencies_es[] = {
#embed "Frequencies/es.df"
};
static const unsigned char frequencies_fa[] = {
#embed "Frequencies/fa.df"
};
static const unsigned char frequencies_fi[] = {
#embed "Frequencies/fi.df"
};
static const unsigned char frequencies_fil[] = {
#embed "Frequencies/fil.df"
};
static const unsigned char frequencies_fr[] = {
#embed "Frequencies/fr.df"
};
static const unsigned char frequencies_he[] = {
#embed "Frequencies/he.df"
};
static const unsigned char frequencies_hi[] = {
#embed "Frequencies/hi.df"
};
static const unsigned char frequencies_hu[] = {
#embed "Frequencies/hu.df"
};
static const unsigned char frequencies_id[] = {
#embed "Frequencies/id.df"
};
static const unsigned char frequencies_is[] = {
#embed "Frequencies/is.df"
};
static const unsigned char frequencies_it[] = {
#embed "Frequencies/it.df"
};
static const unsigned char frequencies_ko[] = {
#embed "Frequencies/ko.df"
};
static const unsigned char frequencies_lt[] = {
#embed "Frequencies/lt.df"
};
static const unsigned char frequencies_lv[] = {
#embed "Frequencies/lv.df"
};
static const unsigned char frequencies_mk[] = {
#embed "Frequencies/mk.df"
};
static const unsigned char frequencies_ms[] = {
#embed "Frequencies/ms.df"
};
static const unsigned char frequencies_nb[] = {
#embed "Frequencies/nb.df"
};
static const unsigned char frequencies_nl[] = {
#embed "Frequencies/nl.df"
};
static const unsigned char frequencies_pl[] = {
#embed "Frequencies/pl.df"
};
static const unsigned char frequencies_pt[] = {
#embed "Frequencies/pt.df"
};
static const unsigned char frequencies_ro[] = {
#embed "Frequencies/ro.df"
};
static const unsigned char frequencies_ru[] = {
#embed "Frequencies/ru.df"
};
static const unsigned char frequencies_sh[] = {
#embed "Frequencies/sh.df"
};
static const unsigned char frequencies_sk[] = {
#embed "Frequencies/sk.df"
};
static const unsigned char frequencies_sl[] = {
#embed "Frequencies/sl.df"
};
static const unsigned char frequencies_sv[] = {
#embed "Frequencies/sv.df"
};
static const unsigned char frequencies_ta[] = {
#embed "Frequencies/ta.df"
};
static const unsigned char frequencies_tr[] = {
#embed "Frequencies/tr.df"
};
static const unsigned char frequencies_uk[] = {
#embed "Frequencies/uk.df"
};
static const unsigned char frequencies_ur[] = {
#embed "Frequencies/ur.df"
};
static const unsigned char frequencies_vi[] = {
#embed "Frequencies/vi.df"
};

static const nutgraf_frequencies tables[] = {
    {"ar", frequencies_ar, sizeof frequencies_ar},
    {"bg", frequencies_bg, sizeof frequencies_bg},
    {"bn", frequencies_bn, sizeof frequencies_bn},
    {"ca", frequencies_ca, sizeof frequencies_ca},
    {"cs", frequencies_cs, sizeof frequencies_cs},
    {"da", frequencies_da, sizeof frequencies_da},
    {"de", frequencies_de, sizeof frequencies_de},
    {"el", frequencies_el, sizeof frequencies_el},
    {"en", frequencies_en, sizeof frequencies_en},
    {"es", frequencies_es, sizeof frequencies_es},
    {"fa", frequencies_fa, sizeof frequencies_fa},
    {"fi", frequencies_fi, sizeof frequencies_fi},
    {"fil", frequencies_fil, sizeof frequencies_fil},
    {"fr", frequencies_fr, sizeof frequencies_fr},
    {"he", frequencies_he, sizeof frequencies_he},
    {"hi", frequencies_hi, sizeof frequencies_hi},
    {"hu", frequencies_hu, sizeof frequencies_hu},
    {"id", frequencies_id, sizeof frequencies_id},
    {"is", frequencies_is, sizeof frequencies_is},
    {"it", frequencies_it, sizeof frequencies_it},
    {"ko", frequencies_ko, sizeof frequencies_ko},
    {"lt", frequencies_lt, sizeof frequencies_lt},
    {"lv", frequencies_lv, sizeof frequencies_lv},
    {"mk", frequencies_mk, sizeof frequencies_mk},
    {"ms", frequencies_ms, sizeof frequencies_ms},
    {"nb", frequencies_nb, sizeof frequencies_nb},
    {"nl", frequencies_nl, sizeof frequencies_nl},
    {"pl", frequencies_pl, sizeof frequencies_pl},
    {"pt", frequencies_pt, sizeof frequencies_pt},
    {"ro", frequencies_ro, sizeof frequencies_ro},
    {"ru", frequencies_ru, sizeof frequencies_ru},
    {"sh", frequencies_sh, sizeof frequencies_sh},
    {"sk", frequencies_sk, sizeof frequencies_sk},
    {"sl", frequencies_sl, sizeof frequencies_sl},
    {"sv", frequencies_sv, sizeof frequencies_sv},
    {"ta", frequencies_ta, sizeof frequencies_ta},
    {"tr", frequencies_tr, sizeof frequencies_tr},
    {"uk", frequencies_uk, sizeof frequencies_uk},
    {"ur", frequencies_ur, sizeof frequencies_ur},
    {"vi", frequencies_vi, sizeof frequencies_vi},
};

size_t nutgraf_frequencies_count(void) { return sizeof tables / sizeof tables[0]; }

nutgraf_frequencies nutgraf_frequencies_at(size_t index) { return tables[index]; }
