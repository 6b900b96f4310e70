// Exported calls: hash functions and checksums by instructions of the processor (os/digest.h). Each tells whether it has done
// anything: 0 where the processor has no such instructions.
#include "runtime/os/digest.h"
#include "runtime/os/vectors.h"

using namespace tuco::rt;

extern "C" {

int64_t rt_digest_sha1(uint32_t *state, const uint8_t *p, int64_t blocks) {
  if (!os::digest_instructions) return 0;
  os::sha1_blocks(state, p, blocks);
  return 1;
}

int64_t rt_digest_sha256(uint32_t *state, const uint8_t *p, int64_t blocks) {
  if (!os::digest_instructions) return 0;
  os::sha256_blocks(state, p, blocks);
  return 1;
}

int64_t rt_digest_crc32(uint8_t *residue, const uint8_t *p, int64_t n, int64_t crc,
                        const os::Folding *folding) {
  if (!os::digest_instructions) return 0;
  os::crc32_fold(residue, p, n, (uint32_t)crc, *folding);
  return 1;
}
}
