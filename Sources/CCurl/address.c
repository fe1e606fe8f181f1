#include <string.h>

#include "CCurl.h"

typedef struct {
    uint8_t prefix[16];
    int bits;
} network;

static bool is_in(const uint8_t *address, const network *network) {
    const int bytes = network->bits / 8, rest = network->bits % 8;
    if (memcmp(address, network->prefix, (size_t)bytes) != 0) return false;
    return rest == 0 || (address[bytes] ^ network->prefix[bytes]) >> (8 - rest) == 0;
}

static bool is_in_any(const uint8_t *address, const network *networks, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (is_in(address, &networks[i])) return true;
    return false;
}

// The registries of special addresses: iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry.
static bool is_private_ipv4(const uint8_t *address) {
    static const network networks[] = {
        {{0}, 8},            {{10}, 8},           {{100, 64}, 10},  {{127}, 8},          {{169, 254}, 16},
        {{172, 16}, 12},     {{192, 0, 0}, 24},   {{192, 0, 2}, 24}, {{192, 88, 99}, 24}, {{192, 168}, 16},
        {{198, 18}, 15},     {{198, 51, 100}, 24}, {{203, 0, 113}, 24}, {{224}, 4},        {{240}, 4},
    };
    return is_in_any(address, networks, sizeof networks / sizeof *networks);
}

bool nutgraf_web_is_private(const uint8_t address[16]) {
    // An IPv4 address that is mapped, translated (64:ff9b::/96) or tunneled (2002::/16).
    static const network mapped = {{[10] = 0xFF, 0xFF}, 96}, translated = {{0x00, 0x64, 0xFF, 0x9B}, 96},
                         tunneled = {{0x20, 0x02}, 16};
    if (is_in(address, &mapped) || is_in(address, &translated)) return is_private_ipv4(address + 12);
    if (is_in(address, &tunneled) && is_private_ipv4(address + 2)) return true;
    // ::/96 (unspecified, loopback, compatible), 64:ff9b:1::/48, 100::/64, Teredo 2001::/32, documentation,
    // unique local, link-local, site-local, multicast.
    static const network networks[] = {
        {{0}, 96},
        {{0x00, 0x64, 0xFF, 0x9B, 0x00, 0x01}, 48},
        {{0x01}, 64},
        {{0x20, 0x01}, 32},
        {{0x20, 0x01, 0x0D, 0xB8}, 32},
        {{0xFC}, 7},
        {{0xFE, 0x80}, 10},
        {{0xFE, 0xC0}, 10},
        {{0xFF}, 8},
    };
    return is_in_any(address, networks, sizeof networks / sizeof *networks);
}
