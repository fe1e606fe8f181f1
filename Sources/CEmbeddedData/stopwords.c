#include "CEmbeddedData.h"

// Each file is compiled in as it stands, so a tool that is moved away from its checkout still has them.
// #embed is of C23, which this compiler takes as an extension where it is older.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char af[] = {
#embed "../../Stopwords/af.txt"
};
static const unsigned char am[] = {
#embed "../../Stopwords/am.txt"
};
static const unsigned char ar[] = {
#embed "../../Stopwords/ar.txt"
};
static const unsigned char bg[] = {
#embed "../../Stopwords/bg.txt"
};
static const unsigned char bn[] = {
#embed "../../Stopwords/bn.txt"
};
static const unsigned char ca[] = {
#embed "../../Stopwords/ca.txt"
};
static const unsigned char cs[] = {
#embed "../../Stopwords/cs.txt"
};
static const unsigned char da[] = {
#embed "../../Stopwords/da.txt"
};
static const unsigned char de[] = {
#embed "../../Stopwords/de.txt"
};
static const unsigned char el[] = {
#embed "../../Stopwords/el.txt"
};
static const unsigned char en[] = {
#embed "../../Stopwords/en.txt"
};
static const unsigned char es[] = {
#embed "../../Stopwords/es.txt"
};
static const unsigned char et[] = {
#embed "../../Stopwords/et.txt"
};
static const unsigned char eu[] = {
#embed "../../Stopwords/eu.txt"
};
static const unsigned char fa[] = {
#embed "../../Stopwords/fa.txt"
};
static const unsigned char fi[] = {
#embed "../../Stopwords/fi.txt"
};
static const unsigned char fil[] = {
#embed "../../Stopwords/fil.txt"
};
static const unsigned char fr[] = {
#embed "../../Stopwords/fr.txt"
};
static const unsigned char gl[] = {
#embed "../../Stopwords/gl.txt"
};
static const unsigned char he[] = {
#embed "../../Stopwords/he.txt"
};
static const unsigned char hi[] = {
#embed "../../Stopwords/hi.txt"
};
static const unsigned char hr[] = {
#embed "../../Stopwords/hr.txt"
};
static const unsigned char hu[] = {
#embed "../../Stopwords/hu.txt"
};
static const unsigned char hy[] = {
#embed "../../Stopwords/hy.txt"
};
static const unsigned char id[] = {
#embed "../../Stopwords/id.txt"
};
static const unsigned char is[] = {
#embed "../../Stopwords/is.txt"
};
static const unsigned char it[] = {
#embed "../../Stopwords/it.txt"
};
static const unsigned char ja[] = {
#embed "../../Stopwords/ja.txt"
};
static const unsigned char ka[] = {
#embed "../../Stopwords/ka.txt"
};
static const unsigned char ko[] = {
#embed "../../Stopwords/ko.txt"
};
static const unsigned char lt[] = {
#embed "../../Stopwords/lt.txt"
};
static const unsigned char lv[] = {
#embed "../../Stopwords/lv.txt"
};
static const unsigned char mk[] = {
#embed "../../Stopwords/mk.txt"
};
static const unsigned char ms[] = {
#embed "../../Stopwords/ms.txt"
};
static const unsigned char nb[] = {
#embed "../../Stopwords/nb.txt"
};
static const unsigned char nl[] = {
#embed "../../Stopwords/nl.txt"
};
static const unsigned char nn[] = {
#embed "../../Stopwords/nn.txt"
};
static const unsigned char pl[] = {
#embed "../../Stopwords/pl.txt"
};
static const unsigned char pt[] = {
#embed "../../Stopwords/pt.txt"
};
static const unsigned char ro[] = {
#embed "../../Stopwords/ro.txt"
};
static const unsigned char ru[] = {
#embed "../../Stopwords/ru.txt"
};
static const unsigned char sk[] = {
#embed "../../Stopwords/sk.txt"
};
static const unsigned char sl[] = {
#embed "../../Stopwords/sl.txt"
};
static const unsigned char sr[] = {
#embed "../../Stopwords/sr.txt"
};
static const unsigned char sv[] = {
#embed "../../Stopwords/sv.txt"
};
static const unsigned char sw[] = {
#embed "../../Stopwords/sw.txt"
};
static const unsigned char ta[] = {
#embed "../../Stopwords/ta.txt"
};
static const unsigned char th[] = {
#embed "../../Stopwords/th.txt"
};
static const unsigned char tr[] = {
#embed "../../Stopwords/tr.txt"
};
static const unsigned char uk[] = {
#embed "../../Stopwords/uk.txt"
};
static const unsigned char ur[] = {
#embed "../../Stopwords/ur.txt"
};
static const unsigned char vi[] = {
#embed "../../Stopwords/vi.txt"
};
static const unsigned char zh[] = {
#embed "../../Stopwords/zh.txt"
};

static const nutgraf_stopwords lists[] = {
    {"af", af, sizeof af},
    {"am", am, sizeof am},
    {"ar", ar, sizeof ar},
    {"bg", bg, sizeof bg},
    {"bn", bn, sizeof bn},
    {"ca", ca, sizeof ca},
    {"cs", cs, sizeof cs},
    {"da", da, sizeof da},
    {"de", de, sizeof de},
    {"el", el, sizeof el},
    {"en", en, sizeof en},
    {"es", es, sizeof es},
    {"et", et, sizeof et},
    {"eu", eu, sizeof eu},
    {"fa", fa, sizeof fa},
    {"fi", fi, sizeof fi},
    {"fil", fil, sizeof fil},
    {"fr", fr, sizeof fr},
    {"gl", gl, sizeof gl},
    {"he", he, sizeof he},
    {"hi", hi, sizeof hi},
    {"hr", hr, sizeof hr},
    {"hu", hu, sizeof hu},
    {"hy", hy, sizeof hy},
    {"id", id, sizeof id},
    {"is", is, sizeof is},
    {"it", it, sizeof it},
    {"ja", ja, sizeof ja},
    {"ka", ka, sizeof ka},
    {"ko", ko, sizeof ko},
    {"lt", lt, sizeof lt},
    {"lv", lv, sizeof lv},
    {"mk", mk, sizeof mk},
    {"ms", ms, sizeof ms},
    {"nb", nb, sizeof nb},
    {"nl", nl, sizeof nl},
    {"nn", nn, sizeof nn},
    {"pl", pl, sizeof pl},
    {"pt", pt, sizeof pt},
    {"ro", ro, sizeof ro},
    {"ru", ru, sizeof ru},
    {"sk", sk, sizeof sk},
    {"sl", sl, sizeof sl},
    {"sr", sr, sizeof sr},
    {"sv", sv, sizeof sv},
    {"sw", sw, sizeof sw},
    {"ta", ta, sizeof ta},
    {"th", th, sizeof th},
    {"tr", tr, sizeof tr},
    {"uk", uk, sizeof uk},
    {"ur", ur, sizeof ur},
    {"vi", vi, sizeof vi},
    {"zh", zh, sizeof zh},
};

size_t nutgraf_stopwords_count(void) { return sizeof lists / sizeof lists[0]; }

nutgraf_stopwords nutgraf_stopwords_at(size_t index) { return lists[index]; }
