#pragma once
// Hash functions and checksums by the instructions that processors have for them (SHA, PCLMULQDQ). All are leaves: they run
// on a goroutine's stack and cannot be interrupted, so the library gives them long texts in pieces. They may be called
// where os::digest_instructions is set; the library has the same in plain Go for other processors.
#include <cstdint>

namespace tuco::rt::os {

// Takes `blocks` blocks of 64 bytes into the state.
void sha1_blocks(uint32_t *state, const uint8_t *p, int64_t blocks);
void sha256_blocks(uint32_t *state, const uint8_t *p, int64_t blocks);

// How far to fold, which depends on the polynomial: the remainders of x to the power of 512+32, 512-32, 128+32 and 128-32,
// bits reversed, in 33 bits.
struct Folding {
  uint64_t by_four[2], by_one[2];
};

// Replaces n bytes, a multiple of 16 and at least 64, by 16 bytes that leave the same remainder: `crc`, which is what the
// bytes before them have left, is added to the first of them.
void crc32_fold(uint8_t *residue, const uint8_t *p, int64_t n, uint32_t crc, const Folding &folding);

} // namespace tuco::rt::os
