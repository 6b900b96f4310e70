// lld's driver initialises every target that LLVM was built with, for link-time optimisation. We compile for
// x86 alone and give it no bitcode, so the other targets' initialisers are empty here, and none of their code
// is linked.
#define TUCO_FOR_OTHER_TARGETS(F)                                                                            \
  F(AArch64)                                                                                                 \
  F(AMDGPU)                                                                                                  \
  F(ARM)                                                                                                     \
  F(AVR)                                                                                                     \
  F(BPF)                                                                                                     \
  F(Hexagon)                                                                                                 \
  F(Lanai)                                                                                                   \
  F(LoongArch)                                                                                               \
  F(M68k)                                                                                                    \
  F(MSP430) F(Mips) F(NVPTX) F(PowerPC) F(RISCV) F(Sparc) F(SystemZ) F(VE) F(WebAssembly) F(XCore) F(Xtensa)
#define TUCO_EMPTY_INITIALISERS(Name)                                                                        \
  extern "C" void LLVMInitialize##Name##TargetInfo() {}                                                      \
  extern "C" void LLVMInitialize##Name##Target() {}                                                          \
  extern "C" void LLVMInitialize##Name##TargetMC() {}                                                        \
  extern "C" void LLVMInitialize##Name##AsmPrinter() {}                                                      \
  extern "C" void LLVMInitialize##Name##AsmParser() {}
TUCO_FOR_OTHER_TARGETS(TUCO_EMPTY_INITIALISERS)
