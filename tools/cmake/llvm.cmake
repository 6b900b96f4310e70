# LLVM and lld, static, x86 alone. lld's own CMake targets drag in the shared libLLVM; beside the static one every
# command-line option would be registered twice and the program would abort at its start. So lld's archives are
# named here, and the initialisers of the targets that we don't link are defined empty (compiler/emit).
find_package(LLVM 19.1 REQUIRED CONFIG PATHS /usr/lib/llvm-19/lib/cmake/llvm NO_DEFAULT_PATH)

llvm_map_components_to_libnames(TUCO_LLVM_LIBRARIES
  core irreader bitreader bitwriter linker passes codegen asmprinter x86codegen x86asmparser x86desc x86info mc option support)
llvm_map_components_to_libnames(TUCO_LLVM_LTO_LIBRARIES lto)

add_library(tuco_llvm INTERFACE)
target_include_directories(tuco_llvm SYSTEM INTERFACE ${LLVM_INCLUDE_DIRS})
separate_arguments(TUCO_LLVM_DEFINITIONS UNIX_COMMAND "${LLVM_DEFINITIONS}")
target_compile_definitions(tuco_llvm INTERFACE ${TUCO_LLVM_DEFINITIONS})
target_link_libraries(tuco_llvm INTERFACE ${TUCO_LLVM_LIBRARIES})
# LLVM's own list names shared libraries: compression, which we link statically, and a solver that nothing here calls.
find_library(TUCO_ZSTD libzstd.a REQUIRED)
find_library(TUCO_ZLIB libz.a REQUIRED)
set_target_properties(LLVMSupport PROPERTIES
  INTERFACE_LINK_LIBRARIES "LLVMDemangle;${TUCO_ZSTD};${TUCO_ZLIB};rt;dl;m")

add_library(tuco_lld INTERFACE)
target_link_libraries(tuco_lld INTERFACE
  ${LLVM_LIBRARY_DIR}/liblldELF.a ${LLVM_LIBRARY_DIR}/liblldCommon.a ${TUCO_LLVM_LTO_LIBRARIES} tuco_llvm)

# Linking a hundred megabytes of archives: lld takes a second where bfd takes ten.
find_program(TUCO_LD_LLD ld.lld-19)
if(TUCO_LD_LLD)
  target_link_options(tuco_llvm INTERFACE -fuse-ld=lld-19 -Wl,--gc-sections)
endif()
