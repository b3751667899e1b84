# SPDX-License-Identifier: MIT
# One translation unit per header that has no source of its own (the others are proven by `own_header_first`).
file(GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/src/detente/*.hpp)
set(units)
foreach(header ${headers})
  string(REGEX REPLACE "\\.hpp$" ".cpp" source ${header})
  if(NOT EXISTS ${PROJECT_SOURCE_DIR}/src/${source})
    # Twice, so that a missing guard shows.
    file(CONFIGURE OUTPUT alone/${source} CONTENT "#include \"${header}\"\n#include \"${header}\"\n")
    list(APPEND units ${CMAKE_CURRENT_BINARY_DIR}/alone/${source})
  endif()
endforeach()
add_library(headers_alone OBJECT ${units})
target_link_libraries(headers_alone PRIVATE detente_core)
target_compile_options(headers_alone PRIVATE -O0)
