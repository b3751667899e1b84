# SPDX-License-Identifier: MIT
# Every compile flag of the project, in one interface target.
add_library(detente_options INTERFACE)
target_compile_features(detente_options INTERFACE cxx_std_20)
target_compile_options(detente_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
  # Floating point must give the same bytes on every machine.
  -ffp-contract=off)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 14)
  # With optimisation these follow values through the standard library and report faults that are not there (GCC bugs
  # 105329, 105562, 105651, 105762). The sanitizer builds look for the real ones.
  target_compile_options(detente_options INTERFACE -Wno-maybe-uninitialized -Wno-restrict -Wno-stringop-overread
                         -Wno-stringop-overflow -Wno-array-bounds -Wno-dangling-pointer)
endif()
if(DETENTE_NATIVE)
  target_compile_options(detente_options INTERFACE -march=native)
endif()
if(DETENTE_SANITIZE)
  # A finding ends the test: without this, undefined behaviour would be told on standard error and the test would pass.
  target_compile_options(detente_options INTERFACE -fsanitize=${DETENTE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(detente_options INTERFACE -fsanitize=${DETENTE_SANITIZE})
endif()
if(DETENTE_COVERAGE)
  target_compile_options(detente_options INTERFACE --coverage)
  target_link_options(detente_options INTERFACE --coverage)
endif()
if(DETENTE_FUZZ)
  # Coverage feedback from the library too; the targets link the fuzzer itself.
  target_compile_options(detente_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# What nearly every file reads, read once by the compiler: a quarter of the time of a whole build. Each header still
# names what it needs (tests/arch compiles them one by one, without this). Where a program's flags differ, the compiler
# reads the headers as ever.
set(detente_read_once <algorithm> <array> <cmath> <map> <memory> <numeric> <optional> <set> <span> <string> <vector>
    <fmt/format.h> <tl/expected.hpp>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(detente_options INTERFACE -Wno-error=invalid-pch)
else()
  set(CMAKE_DISABLE_PRECOMPILE_HEADERS ON)
endif()
