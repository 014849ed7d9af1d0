#ifndef BANYAN_SCAN_H
#define BANYAN_SCAN_H

#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// One bit for each of 64 bytes that equals the wanted one, the first byte in the lowest bit.
static inline uint64_t scan_equal(const void *bytes, uint8_t wanted) {
  uint64_t bits = 0;
#if defined(__SSE2__)
  const __m128i pattern = _mm_set1_epi8((char)wanted);
  for (int part = 0; part < 4; part++) {
    const __m128i block = _mm_loadu_si128((const __m128i *)bytes + part);
    const uint64_t found = (uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(block, pattern));
    bits |= found << (16 * part);
  }
#else
  for (int part = 0; part < 8; part++) {
    uint64_t word;
    memcpy(&word, (const char *)bytes + 8 * part, 8);
    const uint64_t low = UINT64_C(0x7F7F7F7F7F7F7F7F);
    const uint64_t difference = word ^ (UINT64_C(0x0101010101010101) * wanted);
    const uint64_t found = ~(((difference & low) + low) | difference | low);
    bits |= (((found >> 7) * UINT64_C(0x0102040810204080)) >> 56) << (8 * part);
  }
#endif
  return bits;
}

/// One bit for each of 64 bytes that is beyond ASCII.
static inline uint64_t scan_high(const void *bytes) {
  uint64_t all = 0;
  for (int part = 0; part < 8; part++) {
    uint64_t word;
    memcpy(&word, (const char *)bytes + 8 * part, 8);
    all |= word;
  }
  return all & UINT64_C(0x8080808080808080);
}

/// Hands memory that was freed back to the system.
void scan_give_back(void);

#endif
