# Tests are registered with ctest; `tools/dev test` runs them and counts.
enable_testing()

# tuco_add_unit_test(NAME SOURCES file... [LIBRARIES target...] [COMPILER_OPTIONS] ): a Catch2 program. Catch2
# throws, so such a file is compiled with exceptions; the code under test is not.
function(tuco_add_unit_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES" ${ARGN})
  if(NOT TARGET tuco_catch_main)
    file(WRITE ${PROJECT_BINARY_DIR}/catch_main.cpp "#define CATCH_CONFIG_MAIN\n#include <catch2/catch.hpp>\n")
    add_library(tuco_catch_main OBJECT ${PROJECT_BINARY_DIR}/catch_main.cpp)
    target_compile_features(tuco_catch_main PUBLIC cxx_std_20)
    if(TUCO_SANITIZE)
      target_compile_options(tuco_catch_main PRIVATE -fPIE)
      target_link_libraries(tuco_catch_main PUBLIC tuco_sanitizer)
    endif()
  endif()
  add_executable(${name} ${ARG_SOURCES} $<TARGET_OBJECTS:tuco_catch_main>)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
  target_link_libraries(${name} PRIVATE ${ARG_LIBRARIES} tuco_options)
  set_source_files_properties(${ARG_SOURCES} PROPERTIES COMPILE_OPTIONS "-fexceptions;-frtti")
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 300)
endfunction()

# tuco_add_fuzz_target(NAME SOURCES file... LIBRARIES target...): a libFuzzer program (preset `fuzz`), with the mutations
# token by token of compiler/syntax/fuzz_tokens.h. tools/fuzz-targets makes its seeds and runs it. In other presets it is a
# program that runs over the files that are named (fuzz_replay.cpp), and a test does so with some.
function(tuco_add_fuzz_target name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES" ${ARGN})
  set(sources ${ARG_SOURCES} ${PROJECT_SOURCE_DIR}/compiler/syntax/fuzz_tokens.cpp)
  if(TUCO_FUZZ)
    add_executable(${name} ${sources})
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  else()
    add_executable(${name} ${sources} ${PROJECT_SOURCE_DIR}/compiler/syntax/fuzz_replay.cpp)
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
    file(GLOB inputs ${PROJECT_SOURCE_DIR}/testdata/lower/*.go ${PROJECT_SOURCE_DIR}/testdata/core/*.go)
    add_test(NAME ${name} COMMAND ${name} ${inputs})
    set_tests_properties(${name} PROPERTIES TIMEOUT 300)
  endif()
  target_compile_definitions(${name} PRIVATE TUCO_FUZZ_STDLIB="${PROJECT_SOURCE_DIR}/stdlib")
  target_link_libraries(${name} PRIVATE ${ARG_LIBRARIES} tuco_options)
endfunction()

add_test(NAME layers COMMAND ${PROJECT_SOURCE_DIR}/tools/check-layers)
add_test(NAME order COMMAND ${PROJECT_SOURCE_DIR}/tools/check-order)
add_test(NAME leaf_stack COMMAND ${PROJECT_SOURCE_DIR}/tools/check-leaf-stack ${PROJECT_BINARY_DIR}/lib/tuco)

# tuco_add_golden_tests(folder...): golden tests (tools/golden), a ctest test a folder of testdata/.
function(tuco_add_golden_tests)
  foreach(folder ${ARGN})
    if(IS_DIRECTORY ${PROJECT_SOURCE_DIR}/testdata/${folder})
      add_test(NAME golden.${folder}
        COMMAND ${PROJECT_SOURCE_DIR}/tools/golden --tuco ${PROJECT_BINARY_DIR}/bin/tuco testdata/${folder}/)
      set_tests_properties(golden.${folder} PROPERTIES TIMEOUT 3000)
    endif()
  endforeach()
endfunction()
tuco_add_golden_tests(passes)

# What a user sees of the command line: testdata/driver and testdata/modules.
add_test(NAME driver
  COMMAND ${PROJECT_SOURCE_DIR}/tools/driver-test --tuco ${PROJECT_BINARY_DIR}/bin/tuco)
set_tests_properties(driver PROPERTIES TIMEOUT 1800)
