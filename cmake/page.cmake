# SPDX-License-Identifier: MIT
# The page of `detente report`: TypeScript in web/ becomes one HTML template, and that becomes C++. What bundles it is
# fetched by tools/setup.sh web; where that could not be had, the program is built all the same, and says that it cannot
# write pages. Sets DETENTE_PAGE, whether this build has the page, and then page_template, its source.
find_program(DETENTE_NODE NAMES node nodejs DOC "Node.js, 18 or later")
set(web ${PROJECT_SOURCE_DIR}/web)
if(DETENTE_NODE AND EXISTS ${web}/node_modules/.fetched)
  set(DETENTE_PAGE ON CACHE INTERNAL "")
  set(page_template ${PROJECT_BINARY_DIR}/web/page_template.cpp)
  add_custom_command(
    OUTPUT ${page_template}
    COMMAND ${DETENTE_NODE} ${web}/tools/build.mjs ${PROJECT_BINARY_DIR}/web
    DEPENDS ${web}/node_modules/.fetched ${web}/tools/build.mjs
    # Which files the page is made of, the bundler knows best.
    DEPFILE ${PROJECT_BINARY_DIR}/web/page_template.d
    COMMENT "Bundling the page"
    VERBATIM)
else()
  set(DETENTE_PAGE OFF CACHE INTERNAL "")
  message(STATUS "Without the page: run tools/setup.sh web, then configure again")
endif()
