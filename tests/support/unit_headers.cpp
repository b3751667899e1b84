// SPDX-License-Identifier: MIT
// Carries the headers that every unit test reads: see tests/CMakeLists.txt.
