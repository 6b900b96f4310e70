# tuco_options: what every target of ours is compiled with. tuco_musl: beside it, for code that runs in the
# programs (static, on musl).
add_library(tuco_options INTERFACE)
target_compile_features(tuco_options INTERFACE cxx_std_20)
target_include_directories(tuco_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(tuco_options INTERFACE -Wall -Wextra -Werror -Wno-unused-parameter)
target_compile_options(tuco_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions -fno-rtti>)
if(NOT TUCO_SANITIZE)
  target_compile_options(tuco_options INTERFACE -fno-pie)
  target_link_options(tuco_options INTERFACE -no-pie)
endif()

set(TUCO_SANITIZE "" CACHE STRING "address, undefined, thread or fuzzer: instrument the compiler and the hosted tests")
option(TUCO_FUZZ "Build the fuzz targets" OFF)
if(TUCO_SANITIZE)
  # LLVM's archives are not instrumented: container overflow checks would be wrong across that border.
  add_library(tuco_sanitizer INTERFACE)
  # Nor have they run-time type information, so vptr checks would be, too. What is found ends the process.
  target_compile_options(tuco_sanitizer INTERFACE
    -fsanitize=${TUCO_SANITIZE} -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(tuco_sanitizer INTERFACE -fsanitize=${TUCO_SANITIZE})
  target_link_libraries(tuco_options INTERFACE tuco_sanitizer)
endif()

set(TUCO_MUSL_INCLUDE /usr/include/x86_64-linux-musl)
set(TUCO_LIBCXX_INCLUDE /usr/lib/llvm-19/include/c++/v1)
add_library(tuco_musl INTERFACE)
target_compile_features(tuco_musl INTERFACE cxx_std_20)
target_include_directories(tuco_musl INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(tuco_musl INTERFACE
  --target=x86_64-linux-musl -fno-pic -O2 -g0 -Wall -Wextra -Werror -Wno-unused-parameter
  -fno-stack-protector -fno-asynchronous-unwind-tables -fno-unwind-tables -ffunction-sections -fdata-sections
  -nostdlibinc)
target_compile_options(tuco_musl INTERFACE
  "$<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions;-fno-rtti;-D_LIBCPP_HAS_MUSL_LIBC;-isystem${TUCO_LIBCXX_INCLUDE};-isystem${TUCO_MUSL_INCLUDE}>"
  "$<$<COMPILE_LANGUAGE:C,ASM>:-isystem${TUCO_MUSL_INCLUDE}>")
