#pragma once
// Offsets of abi::GLayout for assembly, which cannot read the structure. Checked against it in
// stack/offsets.cpp.
#define TUCO_G_DATA_TOP 0
#define TUCO_G_DATA_LIMIT 8
#define TUCO_G_CACHE 16
#define TUCO_G_STACK_GUARD 24
#define TUCO_G_SP 32
#define TUCO_G_BP 40
#define TUCO_G_RBX 48
#define TUCO_G_R12 56
#define TUCO_G_R13 64
#define TUCO_G_R14 72
#define TUCO_G_R15 80
#define TUCO_G_RAX 88
#define TUCO_G_RDX 96
#define TUCO_G_RDI 104
#define TUCO_G_RSI 112
#define TUCO_G_RCX 120
#define TUCO_G_R8 128
#define TUCO_G_R9 136
#define TUCO_G_R10 144
#define TUCO_G_R11 152
#define TUCO_G_XMM 160
#define TUCO_G_RESUME 288
// Of the guard word, from %fs.
#define TUCO_GUARD_OFFSET 0x70
// kSmallFrame.
#define TUCO_SMALL_FRAME 256
