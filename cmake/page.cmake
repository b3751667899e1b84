# SPDX-License-Identifier: MIT
# The page of `detente report`: TypeScript in web/ becomes one HTML template, and that becomes C++.
find_program(DETENTE_NODE NAMES node nodejs DOC "Node.js, 18 or later")
find_program(DETENTE_NPM NAMES npm)
if(NOT DETENTE_NODE OR NOT DETENTE_NPM)
  message(FATAL_ERROR "The page needs Node.js and npm: tools/setup.sh installs them on Debian.")
endif()

set(web ${PROJECT_SOURCE_DIR}/web)
set(web_modules ${web}/node_modules/.package-lock.json)
add_custom_command(
  OUTPUT ${web_modules}
  COMMAND ${DETENTE_NPM} ci --no-progress --loglevel=error
  COMMAND ${CMAKE_COMMAND} -E touch ${web_modules}
  DEPENDS ${web}/package.json ${web}/package-lock.json
  WORKING_DIRECTORY ${web}
  COMMENT "Installing the page's libraries"
  VERBATIM)

set(page_template ${PROJECT_BINARY_DIR}/web/page_template.cpp)
add_custom_command(
  OUTPUT ${page_template}
  COMMAND ${DETENTE_NODE} ${web}/tools/build.mjs ${PROJECT_BINARY_DIR}/web
  DEPENDS ${web_modules} ${web}/tools/build.mjs
  # Which files the page is made of, the bundler knows best.
  DEPFILE ${PROJECT_BINARY_DIR}/web/page_template.d
  COMMENT "Bundling the page"
  VERBATIM)
