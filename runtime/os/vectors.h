#pragma once
// Whether the processor, and the system, have registers of 32 bytes, and which other instructions there are.
namespace tuco::rt::os {

// AVX2 and the bit instructions of its time (BMI, LZCNT, POPCNT) may be used, and the system keeps the registers' upper
// halves. False until choose_vectors has looked; constant afterwards.
extern bool wide_vectors;

// The SHA extensions and PCLMULQDQ may be used, and SSE4.1, which go with them. Found as wide_vectors is.
extern bool digest_instructions;

// BMI2 and ADX may be used. Found as wide_vectors is.
extern bool limb_instructions;

// Looks what there is, unless TUCODEBUG=oldprocessor says that there is nothing of all that.
void choose_vectors();

} // namespace tuco::rt::os
